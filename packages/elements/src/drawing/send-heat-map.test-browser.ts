import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { colourOf, inForcedColours } from './emulated-media.test-helper.js';
import type { HeatMapCell, HeatMapRow } from './heat-map.js';
import { drawnIn, overlaps } from './rectangles.test-helper.js';
import './register.js';
import type { SendHeatMap } from './send-heat-map.js';

const cell = (id: string, change: Partial<HeatMapCell>): HeatMapCell => ({ id, label: `Statement ${id}.`, state: 'answered', level: null, of: 4, ...change });

const rows: HeatMapRow[] = [
  { id: 'leading', label: 'Leading as one team', cells: [cell('a', { level: 1, holdsDown: true }), cell('b', { level: 4 }), cell('c', { state: 'not-applicable' })] },
  { id: 'deciding', label: 'Deciding with families', cells: [cell('d', { level: 2 }), cell('e', { state: 'unanswered' }), cell('f', { state: 'do-not-know' }), cell('g', { state: 'not-asked' })] },
];

const levels = ['Emerging', 'Developing', 'Established', 'Embedded'];

let column: HTMLElement;
let map: SendHeatMap;

async function show(shown: readonly HeatMapRow[] = rows, width = 320): Promise<void> {
  column.setAttribute('style', `width: ${width}px; font-family: sans-serif`);
  Object.assign(map, { rows: shown, levels });
  await map.updateComplete;
}

const within = (): ShadowRoot => map.shadowRoot!;
const square = (id: string): Element => within().querySelector(`[data-statement="${id}"]`)!;

beforeEach(() => {
  column = document.createElement('div');
  map = document.createElement('send-heat-map');
  column.append(map);
  document.body.append(column);
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('send-heat-map', () => {
  it('fills a square up to its level and writes its number', async () => {
    await show();
    // 34 units inside the edge: a quarter, all of them, a half, standing on the bottom at 35.
    const fills = ['a', 'b', 'd'].map((id) => {
      const fill = square(id).querySelector('.fill')!;
      return [Number(fill.getAttribute('y')), Number(fill.getAttribute('height'))];
    });
    expect(fills).toEqual([[26.5, 8.5], [1, 34], [18, 17]]);
    expect(['a', 'b', 'd'].map((id) => square(id).querySelector('text')!.textContent)).toEqual(['1', '4', '2']);
  });

  it('gives each state without a level a sign of its own and no filling', async () => {
    await show();
    const signs = ['c', 'e', 'f', 'g'].map((id) => {
      const sign = square(id).querySelector('text, .sign');
      return sign === null ? 'none' : (sign.getAttribute('d') ?? sign.textContent);
    });
    expect(new Set(signs).size).toBe(4);
    expect(signs[1]).toBe('none');
    for (const id of ['c', 'e', 'f', 'g']) {
      expect(square(id).querySelector('.fill')).toBeNull();
      expect(square(id).querySelector('.edge--open')).not.toBeNull();
    }
  });

  it('explains the levels and whatever else occurs', async () => {
    const key = (): string[] => [...within().querySelectorAll('.key > li')].map((item) => item.lastChild!.textContent!.trim());
    await show();
    expect(key()).toEqual([...levels, 'Not answered', 'Not known', 'Does not apply', 'Not asked here', 'Holds a level down']);
    await show([{ ...rows[0]!, cells: [cell('a', { level: 1 })] }]);
    expect(key()).toEqual(levels);
  });

  it('says how to read the squares where statements do not share their levels', async () => {
    await show();
    expect(within().querySelector('.note')).toBeNull();
    map.levels = [];
    await map.updateComplete;
    expect(within().querySelector('.note')!.textContent).toContain('The fuller a square');
    expect(within().querySelectorAll('.key > li')).toHaveLength(5);
  });

  it('tells a pointer what a square stands for', async () => {
    await show();
    expect(['a', 'f'].map((id) => square(id).querySelector('title')!.textContent)).toEqual(['Statement a. Emerging', 'Statement f. Not known']);
  });

  it('is one image with a name and a short description', async () => {
    await show();
    expect(await accessibleNodes('image')).toMatchObject([
      {
        name: 'The levels as squares',
        description:
          'A square for each of 7 statements, section by section: the fuller, the higher its level. 3 of them have a level. The table of statements has each one.',
      },
    ]);
    expect(await violations(column)).toEqual([]);
  });

  it.each([320, 500, 900])('keeps squares and words apart in %i pixels, however many there are', async (width) => {
    const many = Array.from({ length: 30 }, (_, index) => cell(`m${index}`, { level: 1 + (index % 4) }));
    await show([...rows, { id: 'many', label: 'Zusammenarbeitsvereinbarungsverhandlungen und anderes', cells: many }], width);
    const drawn = drawnIn(within(), '.row .square, .label, .key > li');
    expect(drawn.length).toBeGreaterThan(45);
    expect(overlaps(drawn)).toEqual([]);
    for (const { box } of drawn) expect(box.right).toBeLessThanOrEqual(map.getBoundingClientRect().right);
  });

  it('draws nothing without statements', async () => {
    await show([]);
    expect(within().querySelector('svg, [role]')).toBeNull();
  });

  it('reads from the right where the page does', async () => {
    column.dir = 'rtl';
    await show();
    expect(square('a').getBoundingClientRect().left).toBeGreaterThan(square('b').getBoundingClientRect().left);
  });

  it('keeps to the colours that somebody has chosen', async () => {
    await show();
    column.style.setProperty('--send-drawing', 'rgb(1, 2, 3)');
    const fill = square('b').querySelector('.fill')!;
    expect(getComputedStyle(fill).fill).toBe('rgb(1, 2, 3)');
    await inForcedColours(() => {
      expect(getComputedStyle(fill).fill).toBe(colourOf('CanvasText'));
      expect(getComputedStyle(square('b').querySelector('.plate')!).fill).toBe(colourOf('Canvas'));
      expect(getComputedStyle(square('b').querySelector('text')!).fill).toBe(colourOf('CanvasText'));
    });
  });
});
