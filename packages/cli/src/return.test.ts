import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyPlan } from '@send-reform/core/plan';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeIo } from './node-io.js';
import { codesIn, run } from './run.test-helper.js';

const example = (name: string): string => fileURLToPath(new URL(`../../../docs/examples/${name}`, import.meta.url));
const text = (name: string): string => readFileSync(example(name), 'utf8');

const NAME = 'lsrp-quarterly-return-September-2026-301-barking-and-dagenham.xlsx';
const BLANK = example('return-blank.xlsx');
const MAPPING = example('return-mapping.json');
const VALUES = example('return-values.json');
const widest = (report: string): number => Math.max(...report.split('\n').map((line) => [...line].length));
const oneLine = (report: string): string => report.replaceAll(/\s+/g, ' ');

describe('return check', () => {
  it('says that nothing would be rejected, for whom, and what that does not show', async () => {
    const result = await run(['return', 'check', example(NAME), '--area', '301']);
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(oneLine(result.out)).toContain('checks would reject nothing here.');
    expect(oneLine(result.out)).toContain('Checked for Barking and Dagenham (301), September-2026 (2026-27 Q2)');
    expect(oneLine(result.out)).toContain('It says nothing of the figures');
    expect(widest(result.out.split('\n').slice(2).join('\n'))).toBeLessThanOrEqual(80);
  });

  it.each(['September-2026', 'september-2026', '2026-27 Q2', '2026-07-01'])('takes the quarter as %s', async (quarter) => {
    expect(await run(['return', 'check', example(NAME), '--area', '301', '--quarter', quarter])).toMatchObject({ code: 0, err: '' });
  });

  it('names every problem with its cell, and notes apart', async () => {
    const result = await run(['return', 'check', BLANK, '--area', '302', '--quarter', 'December-2026']);
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(codesIn(result.err)).toEqual(expect.arrayContaining(['return.file-prefix', 'return.area']));
    expect(result.err).toMatch(/return-blank\.xlsx Cover!B13\n {2}This must begin with the code of the authority, 302/);
    expect(result.err).toContain('2 problems found.');
    expect(oneLine(result.err)).toMatch(/2 problems found\. Note: The published checks accept September-2026\..*\[return\.version-not-published\]/);
  });

  it('gives all of it as JSON', async () => {
    const result = await run(['return', 'check', BLANK, '--area', '301', '--json']);
    expect(result.code).toBe(1);
    expect(JSON.parse(result.out)).toMatchObject({ area: { name: 'Barking and Dagenham' }, problems: [{ code: 'return.file-prefix' }, { code: 'return.area', place: { sheet: 'Cover', cell: 'B13' } }] });
  });

  it.each([
    ['empty', new Uint8Array(), 'workbook.empty'], ['text', 'a,b', 'workbook.not-packed'],
    ['cut off', new Uint8Array(readFileSync(BLANK)).subarray(0, 3_000), 'workbook.truncated'], ['of 20 MB', new Uint8Array(20_000_000), 'file.too-large'],
  ])('refuses a file that is %s', async (_, content, code) => {
    const result = await run(['return', 'check', NAME, '--area', '301'], { [NAME]: content });
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(codesIn(result.err)).toEqual([code]);
    expect(result.milliseconds).toBeLessThan(2_000);
  });

  it('refuses a file that is not there', async () => {
    expect(codesIn((await run(['return', 'check', 'nowhere.xlsx', '--area', '301'])).err)).toEqual(['file.missing']);
  });

  it.each([
    [['return'], 'Usage: send-reform return <command>'], [['return', 'check', BLANK], 'Usage: send-reform return check FILE'],
    [['return', 'check', BLANK, '--area', 'x'], '--area takes a DfE code'], [['return', 'check', BLANK, '--area', '301', '--quarter', 'May-2026'], '--quarter takes September-2026'],
    [['return', 'send', BLANK], 'unknown command'],
  ])('%j is wrong use', async (args, words) => {
    const result = await run(args);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(oneLine(result.err)).toContain(words);
  });
});

describe('return fill', () => {
  const fill = (more: readonly string[] = [], files: Readonly<Record<string, unknown>> = {}) =>
    run(['return', 'fill', BLANK, '--mapping', MAPPING, '--values', VALUES, '--out', NAME, ...more], files);

  it('writes the values, and says what stayed blank and what the checks would say', async () => {
    const result = await fill();
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(Buffer.compare(result.written[NAME]!, readFileSync(example(NAME)))).toBe(0);
    expect(oneLine(result.out)).toContain('4 cells written, everything else as it was.');
    expect(oneLine(result.out)).toContain('Note: \'Quarterly Return Template\'!D9: The plan has no value of “refused” for 2026-27 Q1, so its cell stays as it is. [return-fill.no-value]');
    expect(oneLine(result.out)).toContain('[workbook.formulas-not-worked-out]');
  });

  it('takes a plan’s indicators in place of values', async () => {
    const indicators = {
      format: 'send-reform/indicators/1',
      indicators: [{
        id: 'twenty-weeks', title: 'Plans within 20 weeks', definition: 'Of those issued.', unit: 'percent', source: 'SEN2', direction: 'higher',
        actuals: [{ quarter: '2026-27 Q2', value: '61.25' }],
      }],
    };
    const result = await run(['return', 'fill', BLANK, '--mapping', MAPPING, '--plan', 'plan.json', '--area', '301', '--out', 'other.xlsx'], { 'plan.json': indicators });
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(oneLine(result.out)).toContain('2 cells written');
    expect(oneLine(result.out)).toContain(`Before it is sent it must be called ${NAME}.`);
  });

  it('takes a plan, which says itself whose it is', async () => {
    const plan = { ...emptyPlan({ id: 'plan', dfeCode: '301' }), indicators: [] };
    const result = await run(['return', 'fill', BLANK, '--mapping', MAPPING, '--plan', 'plan.json', '--out', NAME], { 'plan.json': plan });
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(oneLine(result.out)).toContain('1 cell written');
    const other = await run(['return', 'fill', BLANK, '--mapping', MAPPING, '--plan', 'plan.json', '--area', '302', '--out', NAME], { 'plan.json': plan });
    expect(other).toMatchObject({ code: 2, written: {} });
  });

  it('writes over nothing', async () => {
    const result = await fill([], { [NAME]: 'Somebody’s work' });
    expect(result).toMatchObject({ code: 1, out: '', written: {} });
    expect(codesIn(result.err)).toEqual(['file.there-already']);
  });

  it('writes nothing where anything is wrong, and names all of it where it stands', async () => {
    const files = {
      'm.json': text('return-mapping.json').replace('"E9"', '"A9"').replace('"D9"', '"XFE9"'),
      'v.json': text('return-values.json').replace('"2026-27 Q1"', '"2026-28 Q1"'),
    };
    const result = await run(['return', 'fill', 'nowhere.xlsx', '--mapping', 'm.json', '--values', 'v.json', '--out', NAME], files);
    expect(result).toMatchObject({ code: 1, out: '', written: {} });
    expect(codesIn(result.err).toSorted()).toEqual(['file.missing', 'format', 'format', 'return-mapping.empty-column']);
    expect(result.err).toMatch(/^v\.json:6:\d+ \/values\/0\/quarter$/m);
    expect(result.err).toMatch(/^m\.json:11:\d+ \/cells\/4\/cell$/m);
  });

  it('names a value that is no number at its line, and a cell with a formula by its address', async () => {
    const value = await run(['return', 'fill', BLANK, '--mapping', MAPPING, '--values', 'v.json', '--out', NAME], { 'v.json': text('return-values.json').replace('61.25', 'sixty') });
    expect(value.err).toMatch(/^v\.json:7:\d+ \/values\/1\/value\n.*\[return-fill\.not-a-number\]$/m);
    const formula = await run(['return', 'fill', BLANK, '--mapping', 'm.json', '--values', VALUES, '--out', NAME], { 'm.json': text('return-mapping.json').replace('"E8"', '"H8"') });
    expect(formula.err).toMatch(/return-blank\.xlsx 'Quarterly Return Template'!H8\n.*\[workbook\.formula-in-cell\]$/m);
    expect([value.written, formula.written]).toEqual([{}, {}]);
  });

  it('says that a file is of another kind', async () => {
    expect(codesIn((await run(['return', 'fill', BLANK, '--mapping', VALUES, '--values', MAPPING, '--out', NAME])).err)).toEqual(['file.other-kind', 'file.other-kind']);
  });

  it.each([
    [['--mapping', MAPPING, '--out', 'o.xlsx']], [['--mapping', MAPPING, '--values', VALUES, '--plan', VALUES, '--out', 'o.xlsx']],
    [['--mapping', MAPPING, '--plan', example('indicators.json'), '--out', 'o.xlsx']], [['--mapping', MAPPING, '--values', VALUES, '--area', '301', '--out', 'o.xlsx']],
    [['--mapping', MAPPING, '--values', VALUES]],
  ])('%j is wrong use', async (flags) => {
    expect(await run(['return', 'fill', BLANK, ...flags])).toMatchObject({ code: 2, out: '', written: {} });
  });
});

describe('a file written to a disk', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'send-reform-cli-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is whole, and nothing lies beside it', async () => {
    await nodeIo.write(join(folder, 'new.xlsx'), new Uint8Array([1, 2, 3]));
    expect(readdirSync(folder)).toEqual(['new.xlsx']);
    expect([...readFileSync(join(folder, 'new.xlsx'))]).toEqual([1, 2, 3]);
  });

  it('takes no other’s place, and leaves nothing behind', async () => {
    writeFileSync(join(folder, 'there.xlsx'), 'Mine');
    await expect(nodeIo.write(join(folder, 'there.xlsx'), new Uint8Array([1]))).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readdirSync(folder)).toEqual(['there.xlsx']);
    expect(readFileSync(join(folder, 'there.xlsx'), 'utf8')).toBe('Mine');
    await expect(nodeIo.write(join(folder, 'nowhere', 'new.xlsx'), new Uint8Array([1]))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(readdirSync(folder)).toEqual(['there.xlsx']);
  });
});
