import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codesIn, conformanceFile, run } from './run.test-helper.js';

const example = (name: string): string => fileURLToPath(new URL(`../../../docs/examples/${name}`, import.meta.url));

const TEXT = readFileSync(example('early-help-record.json'), 'utf8');
const HASH = (JSON.parse(TEXT) as { seal: { hash: string } }).seal.hash;
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => [...line].length));

/** The lines of the record, of which somebody has changed the first that has a text in it. */
const edited = (before: string, after: string): string => {
  expect(TEXT).toContain(before);
  return TEXT.replace(before, after);
};

describe('verify, for a sealed record', () => {
  it('says what was checked, what that shows and what it does not', async () => {
    const result = await run(['verify', example('early-help-record.json')]);
    expect(result).toMatchObject({ code: 0, err: '' });
    const words = result.out.replaceAll(/\s+/g, ' ');
    expect(words).toContain('what was sealed on 1 June 2026 stands.');
    expect(words).toContain('the instrument early-help-example 1.0.0, 1 sheet, 1 agreement, 1 validation. Worked out again: 2 results on three bases, ');
    expect(words).toContain('It does not show who sealed it.');
    expect(words).toContain('Whoever can change a record can seal it anew.');
    expect(result.out).toContain(HASH);
    expect(widest(result.out)).toBeLessThanOrEqual(80);
    const noted = await run(['verify', example('early-help-record.json'), '--hash', HASH]);
    expect(noted.out.replaceAll(/\s+/g, ' ')).not.toContain('seal it anew');
  });

  it('names the first figure that differs with its line, and the answer it hangs on with its own', async () => {
    const text = edited('"outreach": {\n          "level": "emerging"', '"outreach": {\n          "level": "embedded"');
    const result = await run(['verify', 'r.json'], { 'r.json': text });
    expect(result).toMatchObject({ code: 1, out: '' });
    const lineOf = (number: string): string => text.split('\n')[Number(number) - 1]!;
    const [, figure, why] = /^r\.json:(\d+):\d+ \/results\/0\/declared\/overall\/exact\n[^]*Why: \/sheets\/0\/answers\/outreach\/level \(line (\d+)\)/.exec(result.err)!;
    expect(lineOf(figure!)).toContain('"exact": "23/12"');
    expect(lineOf(why!)).toContain('"level": "embedded"');
    expect(result.err).toContain('The record says “23/12” here, and “29/12” comes out. [record.figure-differs]');
    expect(result.err.replaceAll(/\s+/g, ' ')).toMatch(/This record does not stand: \d+ figures differ, 1 place has changed, 0 problems\. See all of them with --all\./);
    const all = await run(['verify', 'r.json', '--all'], { 'r.json': text });
    expect(codesIn(all.err).length).toBeGreaterThan(5);
    expect(codesIn(all.err)).toContain('record.answer-changed');
  });

  it('names the place of a change that moves no figure, and an id that dangles', async () => {
    const note = await run(['verify', 'r.json'], { 'r.json': edited('Signed off in March.', 'Signed off in May.') });
    expect(note.code).toBe(1);
    expect(note.err).toMatch(/^r\.json:\d+:\d+ \/sheets\/0\/answers\/one-plan\/note\n.*\[record\.answer-changed\]$/m);
    const dangling = await run(['verify', 'r.json'], { 'r.json': edited('"statement": "one-plan"', '"statement": "two-plan"') });
    expect(dangling.err).toMatch(/^r\.json:\d+:\d+ \/validations\/0\/statement\n.*\[answer\.unknown-statement\]$/m);
  });

  it('finds another record than the one whose hash was noted', async () => {
    const other = `sha256-${'0'.repeat(64)}`;
    const result = await run(['verify', example('early-help-record.json'), '--hash', other]);
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(codesIn(result.err)).toEqual(['record.other-hash']);
  });

  it('prints the verification for machines, well or badly', async () => {
    const well = await run(['verify', example('early-help-record.json'), '--json']);
    expect(well).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(well.out)).toMatchObject({ stands: true, first: null, hash: HASH });
    const badly = await run(['verify', 'r.json', '--json'], { 'r.json': edited('2026-06-01', '2026-06-02') });
    expect(badly).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(badly.out)).toMatchObject({ stands: false, first: { code: 'record.head-changed', path: ['sealedOn'] } });
  });

  it('refuses what is no record, and JSON with a key twice', async () => {
    const sheet = await run(['verify', example('early-help-answers.json')]);
    expect(sheet.code).toBe(1);
    expect(codesIn(sheet.err)).toEqual(['file.other-kind']);
    const twice = await run(['verify', 'r.json'], { 'r.json': edited('"sealedOn":', '"sealedOn": "2026-05-01",\n  "sealedOn":') });
    expect(codesIn(twice.err)).toEqual(['duplicate-key']);
    expect(codesIn((await run(['verify', 'r.json'], { 'r.json': '{}' })).err).length).toBeGreaterThan(0);
    expect(codesIn((await run(['check', example('early-help-record.json')])).err)).toEqual(['file.unknown-format']);
  });

  it.each([
    [['verify']],
    [['verify', 'r.json', '--hash', 'abc']],
    [['verify', 'r.json', '--answers', 'a.json']],
    [['verify', 'r.json', '--instrument', 'i.json']],
    [['verify', 'r.json', '--mapping', 'm.json']],
    [['verify', 'r.json', '--mapping', 'm.json', '--instrument', 'i.json', '--hash', HASH]],
  ])('answers wrong use with 2 and a usage line: %j', async (args) => {
    const result = await run(args, { 'r.json': TEXT });
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('Usage: send-reform verify FILE');
  });

  it('has a help text', async () => {
    const { code, out } = await run(['verify', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('It does not show who sealed it.');
    expect(widest(out)).toBeLessThanOrEqual(80);
  });
});

describe('verify, for the figures of another tool', () => {
  interface Kit {
    readonly questions: readonly string[];
    readonly cases: readonly { readonly input: { readonly values: readonly (number | null)[] }; readonly expected: { readonly sections: Record<string, { exact: string }> } }[];
  }
  const { questions, cases } = JSON.parse(readFileSync(conformanceFile('samm/cases.json'), 'utf8')) as Kit;
  const stated = cases.at(-1)!;
  const mapping = {
    format: 'send-reform/mapping/1',
    figures: Object.keys(stated.expected.sections).map((of) => ({ at: `/expected/sections/${of}/exact`, of, figure: 'exact' })),
    answers: {
      levels: { 0: 'v0', 0.25: 'v1', 0.5: 'v2', 1: 'v3' }, states: { null: 'not-yet' },
      from: questions.map((statement, index) => ({ at: `/input/values/${index}`, statement })),
    },
  };
  const args = ['verify', 's.json', '--mapping', 'm.json', '--instrument', conformanceFile('samm/instrument.json')];

  it('says that every one comes out', async () => {
    const result = await run(args, { 's.json': stated, 'm.json': mapping });
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toContain('20 stated values compared, and every one comes out.');
    expect(result.out.replaceAll(/\s+/g, ' ')).toContain('It does not show who gave the answers.');
  });

  it('names the first that differs with its line, and all of them on request', async () => {
    const other = structuredClone(stated) as unknown as { expected: { sections: Record<string, { exact: string }> } };
    other.expected.sections['D']!.exact = '1/7';
    other.expected.sections['V-ST']!.exact = '2/7';
    const files = { 's.json': JSON.stringify(other, null, 2), 'm.json': mapping };
    const result = await run(args, files);
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(codesIn(result.err)).toEqual(['stated.figure-differs']);
    expect(result.err).toMatch(/^s\.json:\d+:\d+ \/expected\/sections\/D\/exact$/m);
    expect(result.err).toContain('2 of 20 stated values differ. See all of them with --all.');
    expect(codesIn((await run([...args, '--all'], files)).err)).toEqual(['stated.figure-differs', 'stated.figure-differs']);
    expect(JSON.parse((await run([...args, '--json'], files)).out)).toMatchObject({ agrees: false, first: { of: 'D', received: '1/7' } });
  });

  it('tells what is wrong with the mapping in the mapping, and with the file in the file', async () => {
    const wrong = { ...mapping, figures: [...mapping.figures, { at: '/x', of: 'X', figure: 'exact' }] };
    const dangling = await run(args, { 's.json': stated, 'm.json': wrong });
    expect(dangling.code).toBe(1);
    expect(dangling.err).toMatch(/^m\.json:1:\d+ \/figures\/20\/of$/m);
    const nowhere = await run(args, { 's.json': { expected: {} }, 'm.json': mapping });
    expect(nowhere.err).toMatch(/^s\.json:\d+:\d+ \/input\/values\/0$/m);
    const { answers: _, ...without } = mapping;
    const silent = await run(args, { 's.json': stated, 'm.json': without });
    expect(silent.err).toMatch(/^m\.json:\d+:\d+ \/answers$/m);
    expect(codesIn(silent.err)).toEqual(['stated.no-answers']);
  });
});
