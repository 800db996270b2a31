import { describeProblem } from '@send-reform/core/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workbookProblemEnglish } from '../text/index.js';
import { READ_LIMITS, type Counted } from '../xml/meter.js';
import { openZip, packZip } from '../zip/index.js';
import { handmadeFiles, withRows } from './handmade.test-helper.js';
import { HOSTILE } from './hostile.test-helper.js';
import { readCounted, readWorkbook } from './read-workbook.js';

/** What the last step before a limit is noticed may add: a piece that was unpacked, a tag's attributes, a cell's text. */
const LAST_STEP: Readonly<Record<Counted, number>> = {
  packed: 16_000_000, unpacked: 16_000_000, tags: 101, sheets: 1, cells: 1, characters: 300_000, texts: 1, styles: 1, merged: 1, links: 1,
};

/*
 * How long each takes, and how much memory, is measured by `npm run bench -- --only hostile`; here what it costs is counted.
 */
describe('files made to use up time or memory, to lead out, or to have something run', () => {
  test.each(HOSTILE)('$name', ({ make, code }) => {
    const { read, spent } = readCounted(make());
    expect(read.ok ? undefined : [...new Set(read.problems.map((problem) => problem.code))]).toEqual(code === undefined ? undefined : [code]);
    for (const [what, count] of Object.entries(spent) as [Counted, number][]) expect(count, what).toBeLessThanOrEqual(READ_LIMITS[what] + LAST_STEP[what]);
    for (const problem of read.ok ? read.value.remarks : read.problems.slice(0, 100)) {
      expect(describeProblem(problem, workbookProblemEnglish)).not.toContain(problem.code);
    }
    expect(read.ok ? 0 : read.problems.length).toBeLessThanOrEqual(READ_LIMITS.sheets);
  });
});

test('cells after a million empty rows are read', () => {
  const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 1}" spans="1:5"/>`).join('');
  const read = readWorkbook(withRows(`${rows}<row r="1000001"><c r="A1000001"><v>7</v></c></row>`));
  expect(read.ok && read.value.sheets[0]!.cells).toEqual({ A1000001: { kind: 'number', value: '7' } });
});

test('a file that is refused for its directory costs nothing of what is in it', () => {
  for (const name of ['zeros that are packed to a thousandth', 'files that share their bytes', 'three thousand files', 'a path that leads out']) {
    expect(readCounted(HOSTILE.find((one) => one.name === name)!.make()).spent).toEqual(expect.objectContaining({ unpacked: 0, tags: 0 }));
  }
});

test('whatever is changed in a workbook, there is an answer and nothing is thrown', () => {
  const good = withRows('<row r="1"><c r="A1" t="inlineStr"><is><t>Text</t></is></c><c r="B1" s="1"><f>1+1</f><v>2</v></c></row>', { strings: '<si><t>x</t></si>', styles: '<cellXfs><xf numFmtId="14"/></cellXfs>' });
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
    const bytes = good.slice();
    for (const [at, byte] of changes) bytes[at] = byte;
    const read = readWorkbook(bytes);
    if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
  }));
});

test('whatever is written in a part of it, too', () => {
  const files = handmadeFiles({ sheets: { One: '<sheetData/>' }, strings: '', styles: '' });
  const names = Object.keys(files);
  const piece = fc.constantFrom('<row r="', '"/>', '<c r="A1" t="s">', '</c>', '<v>', '</v>', '1e999', '-1', '<f>', '&amp;', '&#0;', '<![CDATA[', ']]>', '<!--', '<?', 'Id="', '..', '<mergeCell ref="A1:', '<sheet name="x" ', 'r:id="rId1"');
  fc.assert(fc.property(fc.constantFrom(...names), fc.array(piece, { maxLength: 12 }), fc.nat(400), (name, pieces, at) => {
    const text = files[name]!;
    const read = readWorkbook(packZip({ ...files, [name]: text.slice(0, at) + pieces.join('') + text.slice(at) }));
    if (!read.ok) expect(openZip(packZip(files)).ok).toBe(true);
  }));
});
