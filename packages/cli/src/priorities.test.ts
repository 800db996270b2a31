import { describe, expect, it } from 'vitest';
import { sheetAt, widest, words } from './partnership.test-helper.js';
import { codesIn, run } from './run.test-helper.js';

const FILES = {
  'a.json': sheetAt('developing', { id: 'a', partner: 'education', but: { 'lead-officer': 'emerging', outreach: null } }),
  'b.json': sheetAt('developing', { id: 'b', partner: 'health', but: { 'quarterly-data': 'embedded' } }),
};
const priorities = (args: readonly string[], files: Readonly<Record<string, unknown>> = {}) =>
  run(['priorities', '--instrument', 'partnership-starter', '--answers', 'a.json', ...args], { ...FILES, ...files });

describe('priorities', () => {
  it('ranks what is below a profile with what each rank rests on, and says whose formula that is', async () => {
    const { code, out, err } = await priorities(['--profile', 'before-the-plan']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^1 {2}lead-officer +Emerging +Established +4\.2 +2 +0 +0$/m);
    expect(words(out)).toContain('Nobody has published how to rank them: this formula is ours.');
    expect(words(out)).toContain('our suggestion, not a pass mark');
    expect(widest(out)).toBeLessThanOrEqual(80);
  });

  it('takes how far the partners are apart from their sheets', async () => {
    const { out } = await priorities(['--level', 'established', '--sheets', 'a.json', 'b.json']);
    expect(out).toMatch(/^ *\d+ {2}quarterly-data +Developing +Established +2\.8 +1 +2 +0$/m);
  });

  it('lists apart what has to be found out first', async () => {
    const { out } = await priorities(['--level', 'established']);
    expect(out).toMatch(/^1 {2}outreach +not answered {2}Established$/m);
  });

  it('keeps what fits a filter, with its rank', async () => {
    const all = JSON.parse((await priorities(['--level', 'embedded', '--json'])).out) as { gaps: { id: string; rank: number; sections: string[] }[] };
    const { gaps } = JSON.parse((await priorities(['--level', 'embedded', '--section', 'need', '--json'])).out) as typeof all;
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps).toEqual(all.gaps.filter(({ sections }) => sections.includes('need')));
    const partner = await priorities(['--level', 'embedded', '--partner', 'health', '--principle', 'early']);
    expect(partner.code).toBe(0);
  });

  it('says what would lift a section by the fewest steps, or why that cannot be said', async () => {
    const found = words((await priorities(['--level', 'established', '--lift', 'leading'])).out);
    expect(found).toMatch(/Leading as one team comes to Established by \d level steps, and not by fewer:/);
    const open = words((await priorities(['--level', 'established', '--lift', 'settings'])).out);
    expect(open).toContain('cannot be said until this is answered');
  });

  it('says so where nothing is below', async () => {
    const { out } = await priorities(['--level', 'emerging'], { 'a.json': sheetAt('embedded', { id: 'a' }) });
    expect(words(out)).toContain('Nothing is below the level wanted, among what was asked for. At the level wanted or above: 36. Not applicable here: 0.');
  });

  it('names what is wrong with the files', async () => {
    const result = await priorities(['--level', 'embedded', '--sheets', 'bad.json'], { 'bad.json': sheetAt('highest', { id: 'b' }) });
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(codesIn(result.err)).toContain('answer.unknown-level');
  });

  it.each([
    [[]],
    [['--profile', 'before-the-plan', '--level', 'embedded']],
    [['--profile', 'no-such']],
    [['--level', 'highest']],
    [['--level', 'embedded', '--section', 'nowhere']],
    [['--level', 'embedded', '--lift', 'nowhere']],
    [['--level', 'embedded', '--partner', 'nobody']],
  ])('answers wrong use with 2 and a usage line: %j', async (args) => {
    const result = await priorities(args);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('Usage: send-reform priorities --instrument F');
  });
});
