import { describe, expect, it } from 'vitest';
import { NAMED, sheetAt, widest, words } from './partnership.test-helper.js';
import { codesIn, run } from './run.test-helper.js';

const FILES = {
  'education.json': sheetAt('developing', { id: 'e', partner: 'education' }),
  'health.json': sheetAt('developing', { id: 'h', partner: 'health', but: { 'lead-officer': 'embedded', 'plan-milestones': 'established' } }),
  'care.json': sheetAt('developing', { id: 'c', partner: 'care', but: { 'lead-officer': 'emerging', outreach: null } }),
  'parents.json': sheetAt('developing', { id: 'p', partner: 'parent-carers', but: { 'lead-officer': 'emerging', 'plan-milestones': 'established' } }),
};
const SHEETS = Object.keys(FILES);
const agree = (args: readonly string[], files: Readonly<Record<string, unknown>> = {}) =>
  run(['agree', '--instrument', 'partnership-starter', ...args], { ...FILES, ...files });

const agreement = (...answers: object[]) => ({ format: 'send-reform/agreement/1', id: 'may', revision: answers.length, instrument: NAMED, answers });
const AGREED = {
  statement: 'lead-officer', said: { state: 'answered', level: 'developing' }, agreedBy: ['education', 'health', 'care'], reason: 'Named, not yet in post.',
  dissent: [{ partner: 'parent-carers', words: 'We have never met this person.' }], date: '2026-05-11',
};

describe('agree', () => {
  it('shows who stands where, with the furthest apart first', async () => {
    const { code, out, err } = await agree(SHEETS);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/-----\nlead-officer +3 {2}Emerging: Social /);
    expect(words(out)).toContain('partnership-starter 1.0.0; 4 sheets: Education 1, Health 1, Social care 1, Parent carers 1');
    expect(out.indexOf('lead-officer')).toBeLessThan(out.indexOf('plan-milestones'));
    expect(words(out)).toContain('Not answered yet by Social care (c): 1 statement.');
    expect(widest(out)).toBeLessThanOrEqual(80);
  });

  it('proposes by the rule that is named, and settles no tie', async () => {
    const { out } = await agree(SHEETS);
    expect(out).toMatch(/^lead-officer +3 .* tie: Emerging,$/m);
    expect(words(out)).toContain('a tie is theirs to settle');
    const lowest = (await agree([...SHEETS, '--rule', 'lowest', '--json'])).out;
    const proposals = (JSON.parse(lowest) as { proposals: { statement: string; level: string; rule: string }[] }).proposals;
    expect(proposals.find(({ statement }) => statement === 'lead-officer')).toMatchObject({ level: 'emerging', rule: 'lowest' });
  });

  it('puts the scores of partners, rules and what is agreed beside one another', async () => {
    const { out } = await agree([...SHEETS, '--agreement', 'a.json'], { 'a.json': agreement(AGREED) });
    expect(out).toMatch(/^Education +2\.00 {2}Developing {2}36 of 36/m);
    expect(out).toMatch(/^Proposal: median +– {2}–/m);
    expect(out).toMatch(/^Agreed +– {2}– +1 of 36/m);
    expect(words(out)).toContain('Dissent on lead-officer, Parent carers: “We have never met this person.”');
    expect(words(out)).toContain('Still to agree: 35 statements.');
  });

  it('says of no variation that agreement is undefined, not full', async () => {
    const { out } = await agree(['education.json', 'other.json'], { 'other.json': sheetAt('developing', { id: 'o', partner: 'health' }) });
    expect(words(out)).toContain('undefined: all said the same');
  });

  it('holds counts back for anonymous respondents, and proposes nothing from them', async () => {
    const respondents = Object.fromEntries(Array.from({ length: 6 }, (_, index) =>
      [`r${index}.json`, { ...(sheetAt(index === 0 ? 'embedded' : 'developing', { id: `r${index}`, partner: 'health' }) as object), respondent: `person-${index}` }]));
    const result = await agree([...Object.keys(respondents), '--anonymous', '5'], respondents);
    expect(result.code).toBe(0);
    expect(words(result.out)).toContain('counts below 5 are held back');
    expect(result.out).toContain('held back');
    expect(result.out).not.toMatch(/person-|Embedded|Side by side|By median/);
    const data = JSON.parse((await agree([...Object.keys(respondents), '--anonymous', '5', '--json'], respondents)).out) as object;
    expect(data).toMatchObject({ proposals: null, sideBySide: null });
  });

  it('says whose position is held back beside those that are shown', async () => {
    const respondents = Object.fromEntries(['embedded', 'developing', 'developing'].map((level, index) =>
      [`r${index}.json`, { ...(sheetAt(level, { id: `r${index}`, partner: 'health' }) as object), respondent: `person-${index}` }]));
    const { out } = await agree(['education.json', ...Object.keys(respondents), '--anonymous', '3'], respondents);
    expect(words(out)).toMatch(/Developing: Education; held back: Health/);
  });

  it('names everything that is wrong with each sheet, and what does not go together', async () => {
    const bad = await agree([...SHEETS, 'bad.json'], { 'bad.json': sheetAt('highest', { id: 'b', partner: 'nobody' }) });
    expect(bad).toMatchObject({ code: 1, out: '' });
    expect(codesIn(bad.err)).toContain('answer.unknown-level');
    const twice = await agree(['education.json', 'again.json'], { 'again.json': FILES['education.json'] });
    expect(twice.err).toMatch(/^again\.json:1:\d+ \/id$/m);
    expect(codesIn(twice.err)).toEqual(['duplicate-id']);
  });

  it('names what is wrong with an agreement', async () => {
    const bad = { ...AGREED, agreedBy: ['nobody'], reason: ' ', statement: 'no-such' };
    const result = await agree([...SHEETS, '--agreement', 'a.json'], { 'a.json': agreement(bad) });
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(codesIn(result.err)).toEqual(expect.arrayContaining(['answer.unknown-statement', 'agreement.unknown-partner', 'agreement.reason-missing']));
    const sheet = await agree([...SHEETS, '--agreement', 'education.json']);
    expect(codesIn(sheet.err)).toEqual(['file.other-kind']);
    for (const content of ['', '[', '{}', '7', '['.repeat(1_000_000)]) {
      const refused = await agree([...SHEETS, '--agreement', 'a.json'], { 'a.json': content });
      expect(refused).toMatchObject({ code: 1, out: '' });
      expect(codesIn(refused.err).length).toBeGreaterThan(0);
    }
  });

  it.each([
    [[]],
    [[...SHEETS, '--rule', 'mean']],
    [[...SHEETS, '--anonymous', '2']],
    [[...SHEETS, '--anonymous', 'few']],
  ])('answers wrong use with 2 and a usage line: %j', async (args) => {
    const result = await agree(args);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('Usage: send-reform agree --instrument F');
  });
});
