import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessibleNodes } from '../../testing/accessibility-tree.test-helper.js';
import { violations } from '../../testing/violations.test-helper.js';
import { colourOf, inForcedColours, onPaper } from '../emulated-media.test-helper.js';
import { drawnIn, overlaps } from '../rectangles.test-helper.js';
import './register.js';
import type { SendSpread } from './send-spread.js';
import type { SpreadRow } from './spread.js';

const levels = ['Emerging', 'Developing', 'Established', 'Embedded'];

/** One answer, several over three levels with a middle, some that are withheld, and none. */
const rows: readonly SpreadRow[] = [
  { id: 'education', label: 'Education', counts: [0, 1, 0, 0], position: [1] },
  { id: 'health', label: 'Health', note: '8 people', counts: [2, 5, 1, 0], position: [1] },
  { id: 'care', label: 'Social care', note: '4 people', counts: [null, null, null, null], position: [] },
  { id: 'carers', label: 'Parent carers', note: 'No answers yet', counts: [0, 0, 0, 0], position: [] },
];

let column: HTMLElement;
let spread: SendSpread;

async function show(change: Partial<SendSpread> = {}, width = 500): Promise<void> {
  column.setAttribute('style', `width: ${width}px; font-family: sans-serif`);
  Object.assign(spread, { rows, levels, agreed: null, ...change });
  await spread.updateComplete;
}

const within = (): ShadowRoot => spread.shadowRoot!;
const clean = (part: Element): string => part.textContent.replace(/\s+/g, ' ').trim();
const places = (id: string): Element[] => [...within().querySelectorAll(`[data-row="${id}"] .place`)];
const key = (): string[] => [...within().querySelectorAll('.key > li')].map(clean);

/** What stands at each level of a row: a number, a dot, a sign for what is withheld, or nothing. */
const marks = (id: string): string[] =>
  places(id).map((place) => (place.querySelector('.dot') === null ? clean(place.querySelector('svg')!) : 'dot'));

beforeEach(() => {
  column = document.createElement('div');
  spread = document.createElement('send-spread');
  column.append(spread);
  document.body.append(column);
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('send-spread', () => {
  it('draws one answer as a dot, several by their number, and what is withheld as neither', async () => {
    await show();
    expect(marks('education')).toEqual(['', 'dot', '', '']);
    expect(marks('health')).toEqual(['2', '5', '1', '']);
    expect(marks('care')).toEqual(['×', '×', '×', '×']);
    expect(marks('carers')).toEqual(['', '', '', '']);
  });

  it('fills a square to the share of its row, from below', async () => {
    await show();
    // 26 units inside the edge, which stands on 31: two, five and one of eight.
    const fills = [...within().querySelectorAll('[data-row="health"] .fill')].map((fill) => [fill.getAttribute('y'), fill.getAttribute('height')].map(Number));
    expect(fills).toEqual([[24.5, 6.5], [14.75, 16.25], [27.75, 3.25]]);
  });

  it('leads a line from the lowest answer of a row to its highest, and brackets where its partner stands', async () => {
    await show({ rows: [{ id: 'wide', label: 'Wide', counts: [1, 0, 0, 1], position: [1, 2] }, rows[0]!] });
    const colours = (id: string): boolean[] =>
      places(id).map((place) => getComputedStyle(place, '::before').borderTopColor !== 'rgba(0, 0, 0, 0)');
    expect(colours('wide')).toEqual([true, true, true, true]);
    expect(colours('education')).toEqual([false, false, false, false]);
    expect(places('wide').map((place) => place.querySelector('.middle') !== null)).toEqual([false, true, true, false]);
    // One answer stands where it is; a bracket would say it twice.
    expect(within().querySelector('[data-row="education"] .middle')).toBeNull();
  });

  it('marks the level that is agreed in every line', async () => {
    await show({ agreed: 2 });
    for (const { id } of rows) expect(places(id).map((place) => place.matches('.place--agreed'))).toEqual([false, false, true, false]);
    expect(key()).toContain('What is agreed');
  });

  it('explains its levels and whatever else occurs', async () => {
    const numbered = levels.map((label, place) => `${place + 1} ${label}`);
    await show();
    expect(key()).toEqual([...numbered, 'One answer', '2 So many answers: the fuller, the more of them', 'Where the partner stands', '× Withheld']);
    await show({ rows: rows.slice(0, 1) });
    expect(key()).toEqual([...numbered, 'One answer']);
  });

  it('is one image with a name and a short description', async () => {
    await show();
    expect(await accessibleNodes('image')).toMatchObject([
      { name: 'The answers by level', description: '4 rows with the levels from left to right. Answers lie from Emerging to Established. The table has the figures.' },
    ]);
    expect(await violations(column)).toEqual([]);
    await show({ rows: rows.slice(2) });
    expect(await accessibleNodes('image')).toMatchObject([{ description: 'No answer with a level is shown. The table has the figures.' }]);
  });

  it.each([320, 500, 900])('keeps marks and words apart in %i pixels, however long', async (width) => {
    const long = { ...rows[1]!, id: 'long', label: 'Zusammenarbeitsvereinbarungsverhandlungen und anderes', note: '400 people, No level: 12', counts: [100, 200, 99, 1] };
    await show({ rows: [...rows, long], agreed: 1 }, width);
    const drawn = drawnIn(within(), '.row > span:first-child, .row .square, .key > li');
    expect(drawn.length).toBeGreaterThan(25);
    expect(overlaps(drawn)).toEqual([]);
    for (const { box } of drawn) expect(box.right).toBeLessThanOrEqual(Math.ceil(spread.getBoundingClientRect().right));
  });

  it('draws nothing without rows or levels', async () => {
    await show({ rows: [] });
    expect(within().querySelector('svg, [role]')).toBeNull();
    await show({ levels: [] });
    expect(within().querySelector('svg, [role]')).toBeNull();
  });

  it('reads from the right where the page does, its lines too', async () => {
    column.dir = 'rtl';
    await show();
    const [first, second, third] = places('health').map((place) => place.getBoundingClientRect());
    expect(first!.left).toBeGreaterThan(second!.left);
    // The line begins in the middle of the lowest level and leads to the left.
    const lineOf = (place: Element): number[] => {
      const { left, right } = getComputedStyle(place, '::before');
      return [left, right].map((length) => Math.round(Number.parseFloat(length)));
    };
    expect(lineOf(places('health')[0]!)).toEqual([0, Math.round(first!.width / 2)]);
    expect(lineOf(places('health')[2]!)).toEqual([Math.round(third!.width / 2), 0]);
    expect(await violations(column)).toEqual([]);
  });

  it('keeps to the colours that somebody has chosen', async () => {
    await show({ agreed: 1 });
    column.style.setProperty('--send-drawing', 'rgb(1, 2, 3)');
    const look = (selector: string): CSSStyleDeclaration => getComputedStyle(within().querySelector(selector)!);
    expect([look('.fill').fill, look('.dot').fill]).toEqual(['rgb(1, 2, 3)', 'rgb(1, 2, 3)']);
    await inForcedColours(() => {
      const [text, ground] = [colourOf('CanvasText'), colourOf('Canvas')];
      expect([look('.fill').fill, look('.dot').fill, look('.middle').stroke, look('.edge--withheld').stroke]).toEqual([text, text, text, text]);
      expect([look('.plate').fill, look('.edge').fill]).toEqual([ground, ground]);
      expect(look('.place--agreed').borderLeftStyle).toBe('dashed');
      expect(getComputedStyle(places('health')[1]!, '::before').borderTopColor).toBe(text);
    });
  });

  it('is cut in two by no sheet of paper', async () => {
    await show();
    await onPaper(() => expect(getComputedStyle(spread).breakInside).toBe('avoid'));
  });
});
