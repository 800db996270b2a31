import { describe, expect, it } from 'vitest';
import { version } from '../package.json';
import { codesIn, run, testFile } from './run.test-helper.js';

const INSTRUMENT = testFile('instrument.json');

interface Sheet {
  answers: Record<string, unknown>;
}

/** A sheet for an instrument as `template` prints it, with some answers. */
async function sheetFor(instrument: string, answers: Readonly<Record<string, unknown>>): Promise<Sheet> {
  const sheet = JSON.parse((await run(['template', '--instrument', instrument])).out) as Sheet;
  return { ...sheet, answers: { ...sheet.answers, ...answers } };
}
const at = (level: string): object => ({ state: 'answered', level });

const CLAIM = {
  format: 'send-reform/grant-claim/1',
  dfeCode: '893',
  deficits: {
    dsgNote: { amount: '49900000.00', status: 'draft' },
    publishedAccounts: { amount: '50000000.00', status: 'draft' },
  },
  ineligible: [{ kind: 'early-years', amount: '900000.00' }],
  differencesExplained: false,
  plan: { status: 'approved-first-round' },
};

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => [...line].length));

describe('send-reform', () => {
  it('prints help and its version', async () => {
    const help = await run(['--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('Usage: send-reform <command> [options]');
    expect(widest(help.out)).toBeLessThanOrEqual(80);
    expect(await run(['--version'])).toMatchObject({ code: 0, out: `${version}\n` });
    for (const command of ['check', 'score', 'grant', 'template']) {
      const { code, out } = await run([command, '--help']);
      expect(code).toBe(0);
      expect(out).toContain(`Usage: send-reform ${command} `);
      expect(widest(out)).toBeLessThanOrEqual(80);
    }
  });

  it.each([
    [[], '<command> [options]'],
    [['nonsense'], '<command> [options]'],
    [['--nonsense'], '<command> [options]'],
    [['check'], 'check FILE'],
    [['check', 'a', 'b'], 'check FILE'],
    [['check', 'sheet.json'], 'check FILE'],
    [['score'], 'score --instrument F --answers F'],
    [['score', '--instrument'], 'score --instrument F --answers F'],
    [['score', '--instrument', 'i.json', '--answers', 'a.json', '--basis', 'guessed'], 'score --instrument F --answers F'],
    [['score', '--instrument', 'i.json', '--answers', 'a.json', '--basis', 'validated'], 'score --instrument F --answers F'],
    [['score', '--instrument', 'i.json', '--answers', 'a.json', '--validations', 'v.json'], 'score --instrument F --answers F'],
    [['grant'], 'grant --claim F'],
    [['grant', '--claim', 'c.json', '--nonsense'], 'grant --claim F'],
    [['grant', '--claim', 'c.json', '--later', 'l.json'], 'grant --claim F [--scenarios [--later F]]'],
    [['template'], 'template --instrument F'],
    [['template', '--instrument', 'i.json', '--place-kind', 'village'], 'template --instrument F'],
  ])('answers wrong use with 2 and a usage line: %j', async (args, usage) => {
    const result = await run(args, { 'sheet.json': { answers: {} } });
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain(`Usage: send-reform ${usage}`);
  });
});

describe('check', () => {
  it('accepts an instrument and tells its hash', async () => {
    const result = await run(['check', INSTRUMENT]);
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toMatch(/the instrument tiny 1\.0\.0 can be scored\.\n {2}sha256-[0-9a-f]{64}\n/);
  });

  it('tells findings with severity and place, and fails for one that cannot be meant', async () => {
    const instrument = {
      format: 'send-reform/instrument/1', id: 'tiny', version: '1.0.0', status: 'local', title: 'Tiny', scale: 'm',
      scales: { m: { levels: [{ id: 'low', label: 'Low', value: '1' }, { id: 'high', label: 'High', value: '2' }] } },
      rule: { kind: 'weighted-mean' }, bands: [{ level: 'low', from: '1', below: '1.5' }, { level: 'high', from: '1.75' }],
      sources: [{ id: 'letter', title: 'A letter' }], statements: [{ id: 'a', text: 'A thing.' }],
    };
    const result = await run(['check', 'i.json'], { 'i.json': JSON.stringify(instrument, null, 2) });
    expect(result).toMatchObject({ code: 1, err: '' });
    expect(result.out).toMatch(/i\.json:\d+:\d+ \/bands\/0\n {2}error: Scores from 3\/2 up to 7\/4 .*\s.*\[bands-gap\] A fix is\s+known/);
    expect(result.out).toMatch(/warning: The source “letter” is never cited\. \[source-never-cited\]/);
    expect(result.out).toContain('Findings: 1 error, 1 warning.\n');
    const { bands: _, ...mended } = instrument;
    expect(await run(['check', 'i.json'], { 'i.json': mended })).toMatchObject({ code: 0 });
  });

  it('accepts a sheet, with the instrument given or, if it comes along, by its name', async () => {
    const starter = await sheetFor('partnership-starter', { 'lead-officer': at('developing') });
    expect(await run(['check', 's.json'], { 's.json': starter })).toMatchObject({ code: 0, out: 's.json: a valid answer sheet.\n' });
    const own = await sheetFor(INSTRUMENT, { a1: at('high') });
    expect(await run(['check', 's.json', '--instrument', INSTRUMENT], { 's.json': own })).toMatchObject({ code: 0 });
  });

  it('accepts a claim', async () => {
    expect(await run(['check', 'c.json'], { 'c.json': CLAIM })).toMatchObject({ code: 0, out: 'c.json: a valid grant claim.\n' });
  });

  it('reads a file that begins with a byte order mark', async () => {
    expect(await run(['check', 'c.json'], { 'c.json': `\ufeff${JSON.stringify(CLAIM)}` })).toMatchObject({ code: 0 });
  });

  it('refuses what is none of them', async () => {
    const result = await run(['check', 'x.json'], { 'x.json': '{\n  "format": "something/else"\n}' });
    expect(codesIn(result.err)).toEqual(['file.unknown-format']);
    expect(result.err).toContain('x.json:2:3 /format');
  });
});

describe('score', () => {
  it('prints a table for people', async () => {
    const sheet = await sheetFor(INSTRUMENT, { a1: at('high'), a2: at('low'), b1: at('high') });
    const result = await run(['score', '--instrument', INSTRUMENT, '--answers', 's.json'], { 's.json': sheet });
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toBe(`Tiny
tiny 1.0.0: a council's own
Sheet new-sheet, revision 0; basis: declared

Section (id)         Score  Exact  Level  Answered
-------------------  -----  -----  -----  --------
Overall (tiny)        1.83   11/6  High     3 of 3
  First things (a)    1.67    5/3  Low      2 of 2
  Second things (b)   2.00      2  High     1 of 1

a: held at Low (the score alone gives High) by a2. Basics come first.
`);
  });

  it('says what is still possible where something is open', async () => {
    const sheet = await sheetFor(INSTRUMENT, { a1: at('high'), b1: { state: 'not-applicable' } });
    const { out } = await run(['score', '--instrument', INSTRUMENT, '--answers', 's.json'], { 's.json': sheet });
    expect(out).toContain(`
Section (id)         Score  Exact  Level  Answered  In all
-------------------  -----  -----  -----  --------  ------
Overall (tiny)           –      –  –        1 of 2       3
  First things (a)       –      –  –        1 of 2       2
  Second things (b)      –      –  –        0 of 0       1

Still open  Why no score      At least   At most
----------  ----------------  ---------  ---------
tiny        not all answered  1.67 High  2.00 High
a           not all answered  1.67 Low   2.00 High
b           nothing applies   –          –
`);
  });

  it('prints the whole result for machines, sections in tree order', async () => {
    const sheet = await sheetFor(INSTRUMENT, { a1: at('high'), a2: at('low'), b1: at('high') });
    const { out } = await run(['score', '--instrument', INSTRUMENT, '--answers', 's.json', '--json'], { 's.json': sheet });
    expect(JSON.parse(out)).toMatchObject({
      overall: { exact: '11/6', score: '1.83', level: 'high' },
      sections: [
        { id: 'a', exact: '5/3', score: '1.67', level: 'low', answered: 2, applicable: 2, total: 2, gate: { from: 'high' } },
        { id: 'b', exact: '2', score: '2.00', level: 'high', answered: 1, applicable: 1, total: 1 },
      ],
    });
  });

  it('explains a section in sentences, or as data', async () => {
    const sheet = await sheetFor(INSTRUMENT, { a1: at('high'), a2: at('low') });
    const args = ['score', '--instrument', INSTRUMENT, '--answers', 's.json', '--explain', 'a'];
    const { out } = await run(args, { 's.json': sheet });
    expect(out).toContain('5 divided by a total weight of 3 is 5/3');
    expect(widest(out)).toBeLessThanOrEqual(80);
    const machine = JSON.parse((await run([...args, '--json'], { 's.json': sheet })).out) as { derivation: unknown };
    expect(machine.derivation).toMatchObject({ id: 'a', exact: '5/3', numerator: '5', denominator: '3' });
  });

  it('names the sections there are when asked to explain another', async () => {
    const sheet = await sheetFor(INSTRUMENT, {});
    const result = await run(['score', '--instrument', INSTRUMENT, '--answers', 's.json', '--explain', 'z'], { 's.json': sheet });
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('Its sections are: tiny, a, b');
  });

  it('counts what is validated, and names what is wrong with validations', async () => {
    const sheet = await sheetFor(INSTRUMENT, { a1: at('high'), a2: at('high'), b1: at('high') });
    const validation = (statement: string) => ({ statement, outcome: 'accepted', level: 'low', role: 'Board', date: '2026-05-11' });
    const args = ['score', '--instrument', INSTRUMENT, '--answers', 's.json', '--basis', 'validated', '--validations', 'v.json', '--json'];
    const { out } = await run(args, { 's.json': sheet, 'v.json': ['a1', 'a2', 'b1'].map(validation) });
    expect(JSON.parse(out)).toMatchObject({ basis: 'validated', overall: { exact: '1' } });
    const bad = await run(args, { 's.json': sheet, 'v.json': [validation('z9')] });
    expect(bad).toMatchObject({ code: 1, out: '' });
    expect(bad.err).toMatch(/v\.json:1:\d+ \/0\/statement\n.*\[answer\.unknown-statement\]/);
  });

  it('fits 80 columns with the instrument that comes along', async () => {
    const sheet = await sheetFor('partnership-starter', { 'lead-officer': at('developing'), 'quarterly-data': { state: 'do-not-know' } });
    const { out } = await run(
      ['score', '--instrument', 'partnership-starter', '--answers', 's.json', '--explain', 'partnership-starter'], { 's.json': sheet },
    );
    expect(out).toContain('illustrative, not an official questionnaire');
    expect(widest(out)).toBeLessThanOrEqual(80);
  });
});

describe('template', () => {
  it('prints a sheet of open statements that can be checked and scored', async () => {
    const { out } = await run(['template', '--instrument', 'partnership-starter']);
    expect(Object.values((JSON.parse(out) as Sheet).answers)).toHaveLength(36);
    expect(await run(['check', 's.json'], { 's.json': out })).toMatchObject({ code: 0 });
  });

  it('asks for the kind of place where the instrument does, and leaves out what it is not asked', async () => {
    const instrument = {
      format: 'send-reform/instrument/1', id: 'tiny', version: '1.0.0', status: 'local', title: 'Tiny', scale: 'm',
      scales: { m: { levels: [{ id: 'low', label: 'Low', value: '1' }, { id: 'high', label: 'High', value: '2' }] } },
      rule: { kind: 'weighted-mean' },
      statements: [{ id: 'a', text: 'A.' }, { id: 'b', text: 'B.', appliesTo: { kind: ['county'] } }],
    };
    const args = ['template', '--instrument', 'i.json'];
    expect(await run(args, { 'i.json': instrument })).toMatchObject({ code: 2 });
    const { out } = await run([...args, '--place-kind', 'unitary'], { 'i.json': instrument });
    expect(JSON.parse(out)).toMatchObject({ place: { kind: 'unitary' }, answers: { a: { state: 'not-yet' } } });
    expect(out).not.toContain('"b"');
  });
});

describe('grant', () => {
  it('prints figures, every step and every source for people', async () => {
    const result = await run(['grant', '--claim', 'c.json'], { 'c.json': CLAIM });
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toContain('High Needs Stability Grant: Shropshire (893)');
    expect(result.out).toMatch(/^Grant, 90% of that +£44,100,000\.00$/m);
    expect(result.out).toMatch(/^Stays with the council +£5,900,000\.00$/m);
    expect(result.out).toMatch(/^Not published, so assumed$/m);
    expect(result.out).toMatch(/^\[1\] /m);
    expect(widest(result.out)).toBeLessThanOrEqual(80);
  });

  it('prints the whole result for machines', async () => {
    const { out } = await run(['grant', '--claim', 'c.json', '--json'], { 'c.json': CLAIM });
    expect(JSON.parse(out)).toMatchObject({
      eligible: true, deficitUsed: '49900000.00', ineligible: '900000.00', eligibleDeficit: '49000000.00', grant: '44100000.00',
      staysWithCouncil: { total: '5900000.00', unrecognised: '100000.00' },
      payment: { status: 'payable', window: 'autumn-2026', financialYear: '2026-27' },
    });
    expect((JSON.parse(out) as { assumptions: unknown[] }).assumptions.length).toBeGreaterThan(0);
  });

  describe('over time', () => {
    const args = ['grant', '--claim', 'c.json', '--scenarios', '--later', 'l.json'];
    const later = {
      format: 'send-reform/later-years/1',
      years: [
        { year: '2026-27', deficit: '6000000.00', status: 'draft' },
        { year: '2027-28', deficit: '4000000.00', status: 'assumed', statedBy: 'Director of Finance' },
      ],
      reserves: { amount: '12000000.00', status: 'draft' },
      assumption: { shares: [{ year: '2026-27', share: '0.5' }] },
    };

    it('prints every scenario year by year for people, each amount with how it stands', async () => {
      const result = await run(args, { 'c.json': CLAIM, 'l.json': later });
      expect(result).toMatchObject({ code: 0, err: '' });
      expect(result.out).toMatch(/^Approved in the first.* +£11,900,000\.00 +£15,900,000\.00 +-£3,900,000\.00$/m);
      expect(result.out).toMatch(/^Not approved in time +£56,000,000\.00 +£60,000,000\.00 +-£48,000,000\.00$/m);
      expect(result.out).toMatch(/^Eligible part +£49,000,000\.00 +Worked out: draft accounts and the/m);
      expect(result.out).toMatch(/^Eligible part +Not published$/m);
      expect(result.out).toMatch(/^Support for later deficits +Not published$/m);
      expect(result.out).toMatch(/^The year adds +With central government$/m);
      expect(result.out).toMatch(/^- 2027-28 adds £4,000,000\.00\. That is an assumption, stated by Director of\n {2}Finance\.$/m);
      // The grant comes before the year's own deficit, and what falls on reserves moves no cash.
      expect(result.out).toMatch(/^2026-27: grant +-£44,100,000\.00 +£5,900,000\.00 +£5,900,000\.00\n2026-27: the year adds +£6,000,000\.00 +£11,900,000\.00 +£11,900,000\.00\n/m);
      expect(result.out).toMatch(/^2028-29: falls on reserves +-£15,900,000\.00 +£0\.00 +£15,900,000\.00$/m);
      expect(result.out).toMatch(/^What moves it most: The grant$/m);
      expect(result.out).toMatch(/94383/);
      expect(widest(result.out)).toBeLessThanOrEqual(80);
      expect(result.out).not.toMatch(/undefined|null|[{}]/);
    });

    it('prints the whole result for machines, and needs no file of later years', async () => {
      const { out } = await run([...args, '--json'], { 'c.json': CLAIM, 'l.json': later });
      expect(JSON.parse(out)).toMatchObject({ format: 'send-reform/grant-over-time/1', grant: { grant: '44100000.00' } });
      const alone = await run(['grant', '--claim', 'c.json', '--scenarios'], { 'c.json': CLAIM });
      expect(alone).toMatchObject({ code: 0, err: '' });
      expect(alone.out).toMatch(/^The year adds +Not given$/m);
    });

    it('names what is wrong in either file, and what both give, with its place', async () => {
      const both = await run(args, { 'c.json': { ...CLAIM, dfeCode: 'x' }, 'l.json': { ...later, years: [] } });
      expect(both).toMatchObject({ code: 1, out: '' });
      expect(codesIn(both.err)).toEqual(['format', 'grant.share-without-deficit']);
      const twice = await run(args, { 'c.json': { ...CLAIM, laterDeficits: [{ year: '2026-27', deficit: '1.00' }] }, 'l.json': later });
      expect(twice).toMatchObject({ code: 1, out: '' });
      expect(twice.err).toMatch(/^c\.json:1:\d+ \/laterDeficits$/m);
      const other = await run(args, { 'c.json': CLAIM, 'l.json': CLAIM });
      expect(codesIn(other.err)).toEqual(['file.other-kind']);
    });

    it('checks a file of later years', async () => {
      expect(await run(['check', 'l.json'], { 'l.json': later })).toMatchObject({ code: 0, out: 'l.json: a valid file of later years.\n' });
    });
  });
});
