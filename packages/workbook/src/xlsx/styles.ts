import { xml } from '../xml/write-xml.js';
import { ENTRIES, type Look } from './new-workbook.js';

const LOOKS: readonly Look[] = ['plain', 'title', 'heading', 'wrapped', 'quiet', 'answer', 'figure', 'pounds', 'amount', 'pence', 'day', 'deadline'];

const FONT: Readonly<Partial<Record<Look, number>>> = { title: 2, heading: 1, quiet: 3 };
const FILL: Readonly<Partial<Record<Look, number>>> = { heading: 2, answer: 3, amount: 3, deadline: 3 };

/** Formats of numbers that workbooks have by themselves: a text, whole numbers and pounds with their thousands apart. */
const TEXT = 49;
const WHOLE = 3;
const WITH_PENCE = 4;
/** Ours: the month in letters, so that nobody takes it for the day. */
const DAY = { id: 169, code: 'd mmm yyyy' };

const NUMBER: Readonly<Partial<Record<Look, number>>> = {
  answer: TEXT, pounds: WITH_PENCE, amount: WITH_PENCE, pence: WHOLE, day: DAY.id, deadline: DAY.id,
};

/** Looks whose texts go on beside the cell where that is empty. */
const ONE_LINE: ReadonlySet<Look> = new Set(['plain', 'title', 'pounds', 'amount', 'pence', 'day', 'deadline']);

/** Most places that an instrument can round to. */
const MOST_PLACES = 6;

export const isWrapped = (look: Look): boolean => !ONE_LINE.has(look);

/** The number of a style: a look, and whether the cell holds a text that could be taken for a formula. */
export const styleOf = (look: Look, isQuoted = false): number => LOOKS.indexOf(look) + (isQuoted ? LOOKS.length : 0);

/** The number of the style of a figure with so many places. */
export const figureStyle = (places: number): number => 2 * LOOKS.length + places;

const FIGURES = Array.from({ length: MOST_PLACES + 1 }, (_, places) => ({ id: 170 + places, code: places === 0 ? '0' : `0.${'0'.repeat(places)}` }));

const fill = (colour?: string): string =>
  xml('fill', {}, colour === undefined ? xml('patternFill', { patternType: 'none' }) : xml('patternFill', { patternType: 'solid' }, xml('fgColor', { rgb: colour })));

const edge = (side: string): string => xml(side, { style: 'thin' }, xml('color', { rgb: 'FF767676' }));

function format(look: Look, isQuoted: boolean): string {
  const attributes = {
    numFmtId: NUMBER[look] ?? 0, fontId: FONT[look] ?? 0, fillId: FILL[look] ?? 0, borderId: ENTRIES.has(look) ? 1 : 0, xfId: 0,
    applyNumberFormat: NUMBER[look] === undefined ? undefined : 1, applyAlignment: 1, applyProtection: 1, quotePrefix: isQuoted ? 1 : undefined,
  };
  return xml('xf', attributes, xml('alignment', { vertical: 'top', wrapText: isWrapped(look) ? 1 : undefined }) + xml('protection', { locked: ENTRIES.has(look) ? 0 : 1 }));
}

/**
 * The styles of every workbook of ours. Answer cells are formatted as text, so that no program makes a date of what is
 * typed; they, amounts and deadlines are the only ones that are not locked. A text that begins like a formula is marked as a text, and stays one
 * when somebody opens the cell and leaves it.
 */
export function stylesXml(): string {
  const cells = [
    ...[false, true].flatMap((isQuoted) => LOOKS.map((look) => format(look, isQuoted))),
    ...FIGURES.map(({ id }) => xml('xf', { numFmtId: id, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: 1 }, xml('alignment', { vertical: 'top' }))),
  ];
  const font = (size: number, ...inner: string[]): string => xml('font', {}, `${inner.join('')}${xml('sz', { val: size })}${xml('name', { val: 'Arial' })}`);
  const bold = xml('b');
  return xml('styleSheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }, [
    xml('numFmts', { count: FIGURES.length + 1 }, [DAY, ...FIGURES].map(({ id, code }) => xml('numFmt', { numFmtId: id, formatCode: code })).join('')),
    xml('fonts', { count: 4 }, font(11) + font(11, bold) + font(16, bold) + xml('font', {}, `${xml('sz', { val: 10 })}${xml('color', { rgb: 'FF505A5F' })}${xml('name', { val: 'Arial' })}`)),
    xml('fills', { count: 4 }, fill() + xml('fill', {}, xml('patternFill', { patternType: 'gray125' })) + fill('FFE6E9EC') + fill('FFFFF9DB')),
    xml('borders', { count: 2 }, xml('border') + xml('border', {}, ['left', 'right', 'top', 'bottom'].map(edge).join(''))),
    xml('cellStyleXfs', { count: 1 }, xml('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    xml('cellXfs', { count: cells.length }, cells.join('')),
    xml('cellStyles', { count: 1 }, xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  ].join(''));
}
