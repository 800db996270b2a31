import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from '../canonical/index.js';
import { agreementSheet } from '../partnership/index.js';
import { unwrap, type Problem, type Result } from '../problems/index.js';
import { score } from '../scoring/index.js';
import { CORE_VERSION } from '../version.js';
import { agreements, compiled, everything, sheets, validations } from './example.test-inputs.js';
import { seal } from './seal.js';

const placesIn = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(({ code, path }: Problem) => `${code} ${path.join('/')}`);

/** The same value with the keys of every object the other way round. */
function turned<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(turned) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, turned(member as unknown)])) as Value;
}

describe('seal', () => {
  const record = unwrap(seal(compiled, everything));

  it('holds everything that the figures come from, whole', () => {
    expect(record).toMatchObject({ format: 'send-reform/record/1', core: CORE_VERSION, sealedOn: '2026-06-01' });
    expect(record.instrument).toEqual(compiled.instrument);
    expect([record.sheets, record.agreements, record.validations]).toEqual([sheets, agreements, validations]);
  });

  it('scores each sheet and each agreement on each basis', () => {
    expect(record.results.map(({ of }) => of)).toEqual(['/sheets/0', '/sheets/1', '/agreements/0']);
    expect(record.results[0]!.declared).toEqual(score(compiled, sheets[0]!));
    expect(record.results[1]!.validated).toEqual(score(compiled, sheets[1]!, { basis: 'validated', validations }));
    // Evidence that a partner laid beside a statement stands beside the agreed answer too.
    const agreed = agreementSheet(compiled, agreements[0]!, sheets);
    expect(record.results[2]!.evidenced).toEqual(score(compiled, agreed, { basis: 'evidenced' }));
    expect(record.results[2]!.evidenced.statements[0]).toMatchObject({ id: 'a', state: 'answered', level: 'middle' });
  });

  it('hashes the whole without the seal, and each part', () => {
    const { seal: { hash, parts }, ...content } = record;
    expect(hash).toBe(contentHash(content));
    expect(Object.keys(parts).toSorted()).toEqual([
      '/agreements/0', '/instrument', '/results/0', '/results/1', '/results/2', '/sheets/0', '/sheets/1', '/validations',
    ]);
    expect(parts['/instrument']).toBe(compiled.hash);
    expect(parts['/sheets/1']).toBe(contentHash(sheets[1]));
  });

  it('gives the same text for the same content, whatever the order of keys', () => {
    const again = unwrap(seal(compiled, turned(everything)));
    expect(JSON.stringify(again)).toBe(JSON.stringify(record));
    expect(canonicalJson(again)).toBe(canonicalJson(record));
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  it('shares nothing with what it was given', () => {
    const given = structuredClone(everything);
    const made = unwrap(seal(compiled, given));
    (given.sheets![0]!.answers as Record<string, unknown>)['a'] = { state: 'do-not-know' };
    expect(JSON.stringify(made)).toBe(JSON.stringify(record));
  });

  it('names everything that cannot be sealed, at once', () => {
    const [first, second] = sheets;
    const result = seal(compiled, {
      sheets: [{ ...first!, partner: 'police' }, { ...second!, id: 'of-health', answers: { z: { state: 'do-not-know' } } }],
      agreements: [{ ...agreements[0]!, answers: [{ ...agreements[0]!.answers[0]!, statement: 'y' }] }],
      validations: [{ ...validations[0]!, level: 'highest' }],
      sealedOn: '2026-02-30',
    });
    expect(placesIn(result)).toEqual([
      'format sealedOn', 'duplicate-id sheets/1/id', 'sheet.unknown-partner sheets/0/partner', 'answer.unknown-statement sheets/1/answers/z',
      expect.stringMatching(/^\S+ agreements\/0\/answers\/0\/statement$/), 'answer.unknown-level validations/0/level',
    ]);
  });

  it('seals no sheet of another wording, and not nothing', () => {
    const other = { ...sheets[0]!, instrument: { ...sheets[0]!.instrument, hash: `sha256-${'0'.repeat(64)}` } };
    expect(placesIn(seal(compiled, { sheets: [other], sealedOn: '2026-06-01' }))).toEqual(['sheet.other-hash sheets/0/instrument/hash']);
    expect(placesIn(seal(compiled, { sealedOn: '2026-06-01' }))).toEqual(['record.nothing-to-seal sheets']);
  });

  it('refuses what no file could hold', () => {
    const unsafe = { ...sheets[0]!, answers: JSON.parse('{"__proto__": {"state": "do-not-know"}}') as typeof sheets[0]['answers'] };
    expect(placesIn(seal(compiled, { sheets: [unsafe], sealedOn: '2026-06-01' }))).toEqual(['unsafe-key sheets/0/answers/__proto__']);
  });
});
