import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesIn, run, testFile, type Run } from './run.test-helper.js';

const valueIn = (name: string) => JSON.parse(readFileSync(testFile(name), 'utf8')) as Record<string, unknown>;

const INSTRUMENT = testFile('instrument.json');
const HASH = /sha256-[0-9a-f]{64}/.exec((await run(['check', INSTRUMENT])).out)![0];
const LONG = 'x'.repeat(1_000_000);

const sheet = {
  format: 'send-reform/sheet/1', id: 's', revision: 1, instrument: { id: 'tiny', version: '1.0.0', hash: HASH },
  answers: { a1: { state: 'answered', level: 'low' } },
};
const claim = {
  format: 'send-reform/grant-claim/1', deficits: { publishedAccounts: { amount: '1.00', status: 'draft' } }, ineligible: [],
  differencesExplained: false, plan: { status: 'submitted' },
};

/** Every way in for each kind of file, with the file under the name given. */
const COMMANDS = {
  instrument: (file: string) => [['check', file], ['score', '--instrument', file, '--answers', file], ['template', '--instrument', file]],
  sheet: (file: string) => [['check', file, '--instrument', INSTRUMENT], ['score', '--instrument', INSTRUMENT, '--answers', file]],
  claim: (file: string) => [['check', file], ['grant', '--claim', file], ['grant', '--claim', file, '--json']],
} as const;
type Kind = keyof typeof COMMANDS;
const KINDS = Object.keys(COMMANDS) as Kind[];

/** What holds for any bad file: named, refused, in a moment, on standard error alone, and no stack. */
function expectRefused({ code, out, err, milliseconds }: Run): void {
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(codesIn(err).length).toBeGreaterThan(0);
  expect(err).toMatch(/^\d+ problems? found\.$/m);
  expect(err).not.toMatch(/\n\s+at |Error:|undefined|\[object/);
  expect(err.length).toBeLessThan(20_000);
  expect(milliseconds).toBeLessThan(2_000);
}

async function refusals(kind: Kind, content: unknown): Promise<string[][]> {
  const all: string[][] = [];
  for (const args of COMMANDS[kind]('bad.json')) {
    const result = await run(args, { 'bad.json': content });
    expectRefused(result);
    all.push([...new Set(codesIn(result.err))]);
  }
  return all;
}

describe.each(KINDS)('a bad %s', (kind) => {
  it.each([
    ['empty', '', 'json.empty'],
    ['blank', '\n  \n', 'json.empty'],
    ['in another encoding', Uint8Array.of(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00), 'json.encoding'],
    ['binary', Uint8Array.from({ length: 5_000 }, (_, index) => index % 256), 'json.encoding'],
    ['5 MB of [', '['.repeat(5_000_000), 'too-deep'],
    ['5 MB of {"a":', '{"a":'.repeat(1_000_000), 'too-deep'],
    ['5 MB of [ and as many ]', '['.repeat(2_500_000) + ']'.repeat(2_500_000), 'too-deep'],
    ['of 2 million values', `[${'0,'.repeat(2_000_000)}0]`, 'too-large'],
    ['of 20 MB', ' '.repeat(20_000_000), 'file.too-large'],
  ])('that is %s', async (_, content, code) => {
    for (const codes of await refusals(kind, content)) expect(codes).toEqual([code]);
  });

  it('that is truncated, at the line where it ends', async () => {
    const file = testFile(`truncated-${kind}.json`);
    for (const args of COMMANDS[kind](file)) {
      const result = await run(args);
      expectRefused(result);
      expect(codesIn(result.err)).toContain('json.syntax');
      expect(result.err).toMatch(/truncated-\w+\.json:[3-6]:\d+ /);
    }
  });

  it.each(['null', '7', '"text"', '[]', '{}', 'true'])('that is only %s', async (content) => {
    await refusals(kind, content);
  });

  it.each(['missing.json', testFile('.'), '/dev/full/none'])('that cannot be read: %s', async (path) => {
    for (const args of COMMANDS[kind](path)) {
      const result = await run(args);
      expectRefused(result);
      expect(codesIn(result.err).every((code) => /^(?:file\.(?:missing|is-directory)|instrument\.missing)$/.test(code))).toBe(true);
    }
  });
});

describe('several bad things in one file', () => {
  it('are all named in an instrument', async () => {
    const result = await run(['check', testFile('bad-instrument.json')]);
    expectRefused(result);
    expect([...result.err.matchAll(/:(\d+):\d+ (\S+)\n.*\[(.*)\]$/gm)].map(([, line, pointer, code]) => `${line} ${pointer} ${code}`)).toEqual([
      '2 /format one-of', '4 /id duplicate-key', '5 /version format', '6 /__proto__ unsafe-key',
      '13 /statements/0/weight json.not-finite', '14 /statements/1/weight json.not-finite', '15 /statements/2/tittle unknown-key',
      '16 /statements/3 json.trailing-comma',
    ]);
    expect(result.err).toContain('“id” stands twice here. The first is on line 3.');
    expect(result.err).toContain('8 problems found.');
  });

  it('are all named in a sheet, with the hash that is missing', async () => {
    const result = await run(['check', testFile('bad-sheet.json'), '--instrument', INSTRUMENT]);
    expectRefused(result);
    expect(codesIn(result.err)).toEqual([
      'one-of', 'json.not-finite', 'missing', 'unsafe-key', 'duplicate-key', 'json.not-finite', 'one-of',
    ]);
    expect(result.err).toContain(HASH);
  });

  it('are all named in a claim', async () => {
    const result = await run(['check', testFile('bad-claim.json')]);
    expectRefused(result);
    expect(codesIn(result.err)).toEqual([
      'one-of', 'json.not-finite', 'duplicate-key', 'json.not-finite', 'grant.number-for-money', 'unsafe-key',
    ]);
  });

  it('are named in both files of a score', async () => {
    const result = await run(
      ['score', '--instrument', testFile('bad-instrument.json'), '--answers', testFile('truncated-sheet.json')],
    );
    expectRefused(result);
    expect(result.err).toContain('bad-instrument.json:2:3 /format');
    expect(result.err).toContain('truncated-sheet.json:3:33 /answers/a1/state');
  });

  it('are counted where they are too many to show', async () => {
    const answers = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`x${index}`, { state: 'do-not-know' }]));
    const result = await run(['check', 'many.json', '--instrument', INSTRUMENT], { 'many.json': { ...sheet, answers } });
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(codesIn(result.err)).toHaveLength(200);
    expect(result.err).toContain('… and 4800 more\n5000 problems found.\n');
  });
});

describe('one bad thing', () => {
  const instrument = valueIn('instrument.json');
  const statement = (more: object): object => ({ ...instrument, sections: [{ id: 'a', title: 'A', statements: [{ id: 'a1', text: 'x', ...more }] }] });

  it.each<[string, Kind, unknown, string[]]>([
    ['an instrument of another version', 'instrument', { ...instrument, format: 'send-reform/instrument/2' }, ['one-of']],
    ['a sheet of another version', 'sheet', { ...sheet, format: 'send-reform/sheet/2' }, ['one-of']],
    ['a claim of another version', 'claim', { ...claim, format: 'send-reform/grant-claim/2' }, ['one-of']],
    ['a million characters in an instrument', 'instrument', statement({ text: LONG }), ['too-big']],
    ['a million characters for an id', 'instrument', statement({ id: LONG }), ['format']],
    ['a million characters for a weight', 'instrument', statement({ weight: LONG }), ['format']],
    ['a million digits for a weight', 'instrument', statement({ weight: '9'.repeat(1_000_000) }), ['format']],
    ['a million characters for a key', 'instrument', statement({ [LONG]: 1 }), ['unknown-key']],
    ['a million characters in a sheet', 'sheet', { ...sheet, respondent: LONG }, ['too-big']],
    ['a million characters in a note', 'sheet', { ...sheet, answers: { a1: { state: 'not-yet', note: LONG } } }, ['too-big']],
    ['a million characters for a statement', 'sheet', { ...sheet, answers: { [LONG]: { state: 'not-yet' } } }, ['answer.unknown-statement']],
    ['a million characters in a claim', 'claim', { ...claim, plan: { status: LONG } }, ['too-much-text']],
    ['a million digits of money', 'claim', { ...claim, deficits: { dsgNote: { amount: '9'.repeat(1_000_000), status: 'draft' } } }, ['too-much-text']],
    ['a million bare digits', 'claim', `{"format": "send-reform/grant-claim/1", "dfeCode": ${'9'.repeat(1_000_000)}}`, ['missing', 'json.syntax']],
    ['a number for a weight', 'instrument', statement({ weight: 2 }), ['type']],
    ['a sheet for another wording', 'sheet', { ...sheet, instrument: { ...sheet.instrument, hash: `sha256-${'0'.repeat(64)}` } }, ['sheet.other-hash']],
    ['a sheet for another instrument', 'sheet', { ...sheet, instrument: { ...sheet.instrument, id: 'other' } }, ['sheet.other-id']],
    ['colours for a terminal', 'sheet', { ...sheet, partner: '\u001b[31mred' }, ['sheet.unknown-partner']],
  ])('%s', async (_, kind, content, codes) => {
    const [first] = await refusals(kind, content);
    expect(first).toEqual(codes);
  });

  it('duplicate ids, each at its own line', async () => {
    const result = await run(['check', testFile('duplicate-ids-instrument.json')]);
    expectRefused(result);
    expect(codesIn(result.err)).toEqual(['duplicate-id', 'duplicate-id']);
    expect(result.err).toMatch(/:9:7 \/scales\/m\/levels\/1\/id/);
  });

  it('never reaches a terminal as anything but text', async () => {
    const { err } = await run(['check', 'b.json', '--instrument', INSTRUMENT], { 'b.json': { ...sheet, partner: '\u001b[31mred' } });
    expect(err).not.toContain('\u001b');
    expect(err).toContain('\\u001b[31mred');
  });

  it('no hash, or no instrument at all: the right one is told', async () => {
    for (const instrumentOfSheet of [undefined, { id: 'tiny', version: '1.0.0' }, { id: 'tiny', version: '1.0.0', hash: 'md5' }]) {
      const { err } = await run(['check', 'b.json', '--instrument', INSTRUMENT], { 'b.json': { ...sheet, instrument: instrumentOfSheet } });
      expect(err).toContain(HASH);
    }
  });
});

describe('a file of another kind', () => {
  it('is called what it is, once', async () => {
    const claim = JSON.stringify({ format: 'send-reform/grant-claim/1', deficits: {} });
    const result = await run(['score', '--instrument', 'partnership-starter', '--answers', 'c.json'], { 'c.json': claim });
    expectRefused(result);
    expect(result.err).toContain('This file holds a grant claim. Expected here: an answer sheet. [file.other-kind]');
    expect(codesIn(result.err)).toEqual(['file.other-kind']);
  });

  it('is told from an instrument that is called by a name nobody knows', async () => {
    const result = await run(['score', '--instrument', 'partnership-start', '--answers', 'c.json']);
    expect(codesIn(result.err)).toContain('instrument.missing');
    expect(result.err.replaceAll(/\s+/g, ' ')).toContain('It knows: partnership-starter.');
  });
});
