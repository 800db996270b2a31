import { describe, expect, it } from 'vitest';
import { quote, toPointer, unwrap, type Problem } from '../problems/index.js';
import { CORE_VERSION } from '../version.js';
import { compiled, everything } from './example.test-inputs.js';
import { sealOf } from './parts.js';
import { seal } from './seal.js';
import { verifyRecord } from './verify-record.js';

interface Loose {
  [key: string]: Loose;
}

const record = unwrap(seal(compiled, everything));

/** A copy of the record that somebody has changed, as a file would hold it. */
function changed(change: (copy: Loose) => void): Loose {
  const copy = JSON.parse(JSON.stringify(record)) as Loose;
  change(copy);
  return copy;
}

/** The same, sealed anew by whoever changed it. */
const sealedAnew = (copy: Loose): Loose => ({ ...copy, seal: sealOf(copy) as unknown as Loose });

const value = (json: unknown): Loose => json as Loose;
const brief = (problems: readonly Problem[]): string[] => problems.map(({ code, path }) => `${code} ${toPointer(path)}`);

describe('verifyRecord', () => {
  it('lets stand what nobody has changed, and says what that does not show', () => {
    const { notices, figures, ...rest } = verifyRecord(record);
    expect(rest).toEqual({ stands: true, first: null, problems: [], changes: [], hash: record.seal.hash });
    expect(figures.compared).toBeGreaterThan(800);
    expect(brief(notices)).toEqual(['record.shows-no-sealer /seal', 'record.no-noted-hash /seal/hash']);
    expect(brief(verifyRecord(record, { hash: record.seal.hash }).notices)).toEqual(['record.shows-no-sealer /seal']);
  });

  it('names the first figure that differs, what comes out instead, and the answer that was changed', () => {
    const result = verifyRecord(changed(({ sheets }) => { sheets![0]!['answers']!['a']!['level'] = value('low'); }));
    expect(result.first).toEqual({
      code: 'record.figure-differs', path: ['results', 0, 'declared', 'overall', 'lowest', 'exact'], expected: '1', received: '17/9',
      why: { code: 'record.answer-changed', path: ['sheets', 0, 'answers', 'a', 'level'], received: 'low' },
    });
    expect(brief(result.changes)).toEqual(['record.answer-changed /sheets/0/answers/a/level']);
    expect(result.figures.differing.length).toBeGreaterThan(5);
  });

  it('names a figure that was changed by itself', () => {
    const { first, changes } = verifyRecord(changed(({ results }) => { results![1]!['declared']!['overall']!['score'] = value('2.4'); }));
    expect(first).toMatchObject({
      code: 'record.figure-differs', path: ['results', 1, 'declared', 'overall', 'score'], expected: '2.3', received: '2.4',
      why: { code: 'record.result-changed', path: ['results', 1] },
    });
    expect(brief(changes)).toEqual(['record.result-changed /results/1']);
  });

  it('tells a figure that is gone from one that never was', () => {
    const { figures } = verifyRecord(changed(({ results }) => {
      delete results![0]!['declared']!['overall']!['level'];
      results![0]!['declared']!['overall']!['grade'] = value('A');
    }));
    expect(brief(figures.differing)).toEqual([
      'record.figure-missing /results/0/declared/overall/level', 'record.figure-unknown /results/0/declared/overall/grade',
    ]);
  });

  it('says precisely what was changed where every figure comes out', () => {
    const result = verifyRecord(changed(({ sheets }) => { sheets![0]!['answers']!['b']!['note'] = value('Written down.'); }));
    expect(result.figures.differing).toEqual([]);
    expect(result.first).toEqual({ code: 'record.answer-changed', path: ['sheets', 0, 'answers', 'b', 'note'], received: 'Written down.' });
  });

  it('tells a seal that was changed from a content that was', () => {
    const zeros = value(`sha256-${'0'.repeat(64)}`);
    const places = [
      changed((copy) => { copy['seal']!['hash'] = zeros; }),
      changed((copy) => { copy['seal']!['parts']!['/sheets/1'] = zeros; }),
      changed((copy) => { copy['seal']!['places']!['sealedOn'] = value('00000000'); }),
    ].map((copy) => brief(verifyRecord(copy).changes));
    expect(places).toEqual([
      ['record.seal-hash /seal/hash'], ['record.seal-changed /seal/parts/~1sheets~11'], ['record.seal-changed /seal/places/sealedOn'],
    ]);
  });

  it('names an id that dangles', () => {
    const { problems, stands } = verifyRecord(sealedAnew(changed((copy) => {
      copy['sheets']![0]!['partner'] = value('police');
      copy['validations']![0]!['statement'] = value('z');
      copy['results']![0]!['of'] = value('/sheets/7');
    })));
    expect(stands).toBe(false);
    expect(brief(problems)).toEqual(['sheet.unknown-partner /sheets/0/partner', 'answer.unknown-statement /validations/0/statement']);
    const other = verifyRecord(sealedAnew(changed(({ results }) => { results![1]!['of'] = value('/sheets/7'); })));
    expect(other.first).toEqual({ code: 'record.result-of-other', path: ['results', 1, 'of'], expected: '/sheets/1', received: '/sheets/7' });
  });

  it('finds a record that was changed and sealed anew by its figures, or by the hash that was noted', () => {
    const level = sealedAnew(changed(({ sheets }) => { sheets![1]!['answers']!['a']!['level'] = value('high'); }));
    expect(verifyRecord(level).first).toMatchObject({ code: 'record.figure-differs', why: { code: 'record.never-followed' } });
    const note = sealedAnew(changed(({ sheets }) => { sheets![0]!['answers']!['b']!['note'] = value('Written down.'); }));
    expect(verifyRecord(note).stands).toBe(true);
    expect(verifyRecord(note, { hash: record.seal.hash }).first).toEqual({
      code: 'record.other-hash', path: ['seal', 'hash'], expected: record.seal.hash, received: note['seal']!['hash'],
    });
  });

  it('tells another version of the core apart, and compares the figures all the same', () => {
    const older = (copy: Loose): void => {
      copy['core'] = value('0.0.0-before');
      for (const result of Object.values(copy['results']!)) {
        for (const basis of ['declared', 'evidenced', 'validated']) result[basis]!['core'] = value('0.0.0-before');
      }
    };
    const notice = { code: 'record.other-core', path: ['core'], expected: CORE_VERSION, received: '0.0.0-before' };
    const result = verifyRecord(sealedAnew(changed(older)));
    expect(result).toMatchObject({ stands: true, first: null });
    expect(result.notices[0]).toEqual(notice);
    const other = verifyRecord(sealedAnew(changed((copy) => {
      older(copy);
      copy['results']![0]!['declared']!['sections']![0]!['exact'] = value('7/4');
    })));
    expect(other.first).toEqual({
      code: 'record.figure-differs', path: ['results', 0, 'declared', 'sections', 0, 'exact'], expected: '7/3', received: '7/4', why: notice,
    });
  });

  it('still tells the figures where the instrument was changed', () => {
    const { first, changes, problems } = verifyRecord(changed(({ instrument }) => {
      instrument!['sections']![0]!['statements']![0]!['weight'] = value('3');
    }));
    expect(first).toMatchObject({ path: ['results', 0, 'declared', 'overall', 'lowest', 'exact'], why: { path: ['instrument', 'sections', 0, 'statements', 0, 'weight'] } });
    expect(brief(changes)).toEqual(['record.instrument-changed /instrument/sections/0/statements/0/weight']);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['sheet.other-hash', 'agreement.other-hash', 'record.result-of-other']));
  });

  it('names the change also where the instrument means nothing any more', () => {
    const { problems, changes, figures } = verifyRecord(changed(({ instrument }) => { instrument!['scale'] = value('n'); }));
    expect(brief(changes)).toEqual(['record.instrument-changed /instrument/scale']);
    expect(problems[0]).toMatchObject({ code: 'unknown-reference', path: ['instrument', 'scale'] });
    expect(figures).toEqual({ compared: 0, differing: [] });
  });

  it('names every problem of what is no record at once', () => {
    const { first, problems } = verifyRecord({ format: 'send-reform/record/2', core: 1, sealedOn: '2026-02-30', sheets: [], more: true });
    expect(first).toEqual(problems[0]);
    expect(brief(problems)).toEqual([
      'one-of /format', 'type /core', 'format /sealedOn', 'missing /instrument', 'missing /agreements', 'missing /validations',
      'missing /results', 'missing /seal', 'unknown-key /more',
    ]);
  });

  it.each([
    [JSON.parse('{"format": "send-reform/record/1", "__proto__": {}}'), 'unsafe-key'],
    [JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`), 'too-deep'],
    [new Array(500_000).fill(0), 'too-large'],
    ['x'.repeat(17_000_000), 'too-much-text'],
    [new Date(0), 'not-json'],
  ])('answers %#, which no schema should see', (json, code) => {
    expect(verifyRecord(json)).toMatchObject({ stands: false, first: { code }, hash: null });
  });

  it('gives an answer where something in a list is undefined, which a list in JSON says as null', () => {
    for (const member of ['sheets', 'agreements', 'results']) {
      const { stands, first } = verifyRecord({ ...record, [member]: [undefined] });
      expect([stands, first === null]).toEqual([false, false]);
    }
  });

  it('quotes nothing long', () => {
    const { first } = verifyRecord(changed((copy) => { copy['instrument']!['title'] = value('x'.repeat(900)); }));
    expect(first).toMatchObject({ code: 'record.instrument-changed', path: ['instrument', 'title'], received: quote('x'.repeat(900)) });
    expect(quote('x'.repeat(900))).toHaveLength(81);
  });
});
