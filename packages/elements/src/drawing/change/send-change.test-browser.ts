import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessibleNodes } from '../../testing/accessibility-tree.test-helper.js';
import { violations } from '../../testing/violations.test-helper.js';
import { colourOf, inForcedColours } from '../emulated-media.test-helper.js';
import type { RadarScale } from '../radar.js';
import { drawnIn, overlaps } from '../rectangles.test-helper.js';
import type { ChangeRow } from './change.js';
import './register.js';
import type { SendChange } from './send-change.js';

const scale: RadarScale = { lowest: 1, highest: 4, levels: [{ label: 'Emerging', from: 1 }, { label: 'Developing', from: 2.5 }] };

const four: ChangeRow[] = [
  { id: 'rose', label: 'Leading as one team', then: 1, now: 2.5, thenFigure: '1.00', nowFigure: '2.50', change: 'rose' },
  { id: 'fell', label: 'Deciding with families', then: 4, now: 2.5, thenFigure: '4.00', nowFigure: '2.50', change: 'fell' },
  { id: 'stayed', label: 'Need', then: 2, now: 2, change: 'stayed' },
  { id: 'other', label: 'Money', then: null, now: 3, nowFigure: '3.00', change: 'not-comparable' },
];

let column: HTMLElement;
let drawing: SendChange;

async function show(rows: readonly ChangeRow[], width = 320): Promise<void> {
  column.setAttribute('style', `width: ${width}px; font-family: sans-serif`);
  Object.assign(drawing, { rows, scale });
  await drawing.updateComplete;
}

const within = (): ShadowRoot => drawing.shadowRoot!;

/** Where a mark lies along its line, by its share of the line. */
function placeOf(id: string, mark: string): number {
  const row = within().querySelector(`[data-row="${id}"]`)!;
  const line = row.querySelector('.line')!.getBoundingClientRect();
  const { left, width } = row.querySelector(mark)!.getBoundingClientRect();
  return Math.abs(Math.round(((left + width / 2 - line.left) / line.width) * 20) / 20);
}

beforeEach(() => {
  column = document.createElement('div');
  drawing = document.createElement('send-change');
  column.append(drawing);
  document.body.append(column);
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('send-change', () => {
  it.each([320, 900])('puts then and now where their values say, %i pixels wide', async (width) => {
    await show(four, width);
    expect([placeOf('rose', '.then'), placeOf('fell', '.then'), placeOf('stayed', '.then')]).toEqual([0, 1, 0.35]);
    expect(placeOf('rose', '.now')).toBeCloseTo(0.5, 1);
    expect(placeOf('other', '.now')).toBeCloseTo(0.65, 1);
  });

  it('joins only what can be compared, and marks each by its shape', async () => {
    await show([...four, { id: 'apart', label: 'Apart', then: 1, now: 2, change: 'not-comparable' }]);
    const joined = (id: string) => within().querySelector(`[data-row="${id}"] .shaft`) !== null;
    expect(['rose', 'fell', 'stayed', 'other', 'apart'].filter(joined)).toEqual(['rose', 'fell', 'stayed']);
    const shapes = [...within().querySelectorAll('.row .now')].map((mark) => mark.getAttribute('d'));
    expect(new Set(shapes.slice(0, 4)).size).toBe(4);
    expect(within().querySelector('[data-row="other"] .then')).toBeNull();
  });

  it('is one image that has a name and points to the table', async () => {
    await show(four);
    expect(await accessibleNodes('image')).toMatchObject([
      {
        name: 'The scores then and now as a drawing, from 1 to 4',
        description: 'A line for each of 4 figures, the higher the further along. Risen: 1; fallen: 1; not comparable: 1. The table has the figures.',
      },
    ]);
    expect(await violations(column)).toEqual([]);
  });

  it('explains the marks that occur, and where levels start', async () => {
    const key = () => [...within().querySelectorAll('.key > li')].map((item) => item.textContent.trim());
    await show(four.slice(0, 1));
    expect(key()).toEqual(['Then', 'Now, risen', 'From 1, with a line where each of these starts: Emerging, Developing']);
    await show(four);
    expect(key()).toHaveLength(6);
    drawing.scale = { ...scale, levels: [] };
    await drawing.updateComplete;
    expect(key().at(-1)).toBe('From 1 to 4');
  });

  it('draws a figure alone, which is compared with nothing', async () => {
    await show([{ id: 'june', label: 'June', then: null, now: 2.5, nowFigure: '2.50', change: 'alone' }]);
    expect(placeOf('june', '.now')).toBeCloseTo(0.5, 1);
    expect(within().querySelector('.shaft, .then')).toBeNull();
    expect(within().querySelector('.key > li')!.textContent.trim()).toBe('The figure');
  });

  it.each([320, 640, 1000])('lets no words run into each other, %i pixels wide', async (width) => {
    const label = 'One direction, and money well spent, with Zusammenarbeitsvereinbarungsverhandlungen';
    await show(Array.from({ length: 12 }, (_, index) => ({ ...four[index % 4]!, id: `r${index}`, label })), width);
    const words = drawnIn(within(), '.row > span, .figures, .key > li');
    expect(words.length).toBeGreaterThan(24);
    expect(overlaps(words)).toEqual([]);
    expect(column.scrollWidth).toBeLessThanOrEqual(width);
  });

  it('keeps its line from left to right, and its words in their order, in a page from right to left', async () => {
    column.dir = 'rtl';
    await show(four, 900);
    expect([placeOf('rose', '.then'), placeOf('fell', '.then')]).toEqual([0, 1]);
    expect(within().querySelector('.figures')!.textContent).toBe('1.00 to 2.50');
  });

  it('keeps to the colours that somebody has chosen', async () => {
    await show(four);
    await inForcedColours(() => {
      expect(getComputedStyle(within().querySelector('.now')!).fill).toBe(colourOf('CanvasText'));
      expect(getComputedStyle(within().querySelector('.then')!).fill).toBe(colourOf('Canvas'));
    });
  });

  it('uses the words it is given, and draws nothing of nothing', async () => {
    await show(four);
    drawing.text = { change: () => 'Sgoriau', noFigure: 'dim' };
    await drawing.updateComplete;
    expect(await accessibleNodes('image')).toMatchObject([{ name: 'Sgoriau' }]);
    expect(within().querySelector('[data-row="other"] .figures')!.textContent).toBe('dim to 3.00');
    await show([]);
    expect(within().querySelector('svg, [role]')).toBeNull();
  });
});
