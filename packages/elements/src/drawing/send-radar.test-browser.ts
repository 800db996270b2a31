import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { colourOf, inForcedColours } from './emulated-media.test-helper.js';
import type { RadarAxis, RadarScale } from './radar.js';
import { drawnIn, overlaps } from './rectangles.test-helper.js';
import './register.js';
import type { SendRadar } from './send-radar.js';

const scale: RadarScale = {
  lowest: 1,
  highest: 4,
  levels: [{ label: 'Emerging', from: 1 }, { label: 'Developing', from: 2 }, { label: 'Established', from: 3 }],
};

const settled = (id: string, label: string, value: number): RadarAxis => ({
  id, label, value, lowest: value, highest: value, figure: value.toFixed(2),
});

const four: RadarAxis[] = [
  settled('leading', 'Leading as one team', 4),
  settled('deciding', 'Deciding with families', 1),
  { ...settled('money', 'One direction, and money well spent', 2.5), heldDown: true },
  { id: 'need', label: 'A shared picture of need', value: null, lowest: 1, highest: 2.5 },
];

let column: HTMLElement;
let radar: SendRadar;

async function show(axes: readonly RadarAxis[], width = 320): Promise<void> {
  column.setAttribute('style', `width: ${width}px; font-family: sans-serif`);
  Object.assign(radar, { axes, scale });
  await radar.updateComplete;
}

const within = (): ShadowRoot => radar.shadowRoot!;

/** The middle of a mark in units of the drawing, counted from its centre. */
function placeOf(id: string): [x: number, y: number] {
  const drawing = within().querySelector('.figure > svg')!.getBoundingClientRect();
  const mark = within().querySelector(`[data-axis="${id}"]`)!.getBoundingClientRect();
  const unit = drawing.width / 300;
  const place = (start: number, size: number, origin: number): number => Math.round((start + size / 2 - origin) / unit - 150);
  return [place(mark.left, mark.width, drawing.left), place(mark.top, mark.height, drawing.top)];
}

beforeEach(() => {
  column = document.createElement('div');
  radar = document.createElement('send-radar');
  column.append(radar);
  document.body.append(column);
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('send-radar', () => {
  it('puts scores where their values say', async () => {
    await show(four);
    // The radius is 118; the lowest value lies at 16% of it, and 2.5 half-way on from there: 18.9 and 68.4.
    expect([placeOf('leading'), placeOf('deciding'), placeOf('money')].map(([x, y]) => [x + 0, y])).toEqual([[0, -118], [19, 0], [0, 69]]);
  });

  it('joins scores, and leaves a gap where there is none', async () => {
    await show(four);
    const line = within().querySelector('[part="score"]')!;
    expect(line.getAttribute('d')).not.toContain('Z');
    expect(line.classList).not.toContain('score--closed');
    expect(within().querySelector('[data-axis="need"]')).toBeNull();
    await show([...four.slice(0, 3), settled('need', 'Need', 2)]);
    expect(line.getAttribute('d')).toMatch(/Z$/);
    expect(line.classList).toContain('score--closed');
  });

  it('hatches what is still possible, and draws nothing there once all is settled', async () => {
    await show(four);
    expect(within().querySelector('[part="range"]')!.getAttribute('fill')).toBe('url(#hatch)');
    expect(within().querySelectorAll('.reach')).toHaveLength(2);
    await show(four.slice(0, 3));
    expect(within().querySelector('[part="range"]')).toBeNull();
    expect(within().querySelector('.reach')).toBeNull();
  });

  it('marks a score by its shape where its level is held down, and says so in the key', async () => {
    await show(four);
    const shapes = ['leading', 'money'].map((id) => within().querySelector(`[data-axis="${id}"] > *`)!.localName);
    expect(shapes).toEqual(['circle', 'path']);
    expect([...within().querySelectorAll('.key > li')].map((item) => item.textContent.trim())).toEqual([
      'Score', 'Score whose level is held down', 'Still possible', 'Rings from the middle: Emerging, Developing, Established',
    ]);
  });

  it('is one image that has a name, names what has no score and points to the table', async () => {
    await show(four);
    expect(await accessibleNodes('image')).toMatchObject([
      {
        name: 'The scores as a radar, from 1 to 4',
        description:
          '4 sections around a centre: the further out, the higher the score. No score yet: A shared picture of need. The table has the figures.',
      },
    ]);
    expect(await violations(column)).toEqual([]);
  });

  it('numbers the axes in a narrow column, and lists their names and figures', async () => {
    await show(four);
    expect(drawnIn(within(), '.number').map(({ text }) => text)).toEqual(['1', '2', '3', '4']);
    expect(drawnIn(within(), '.names text')).toEqual([]);
    expect(drawnIn(within(), '.list > li').map(({ text }) => text)).toEqual([
      '1Leading as one team4.00',
      '2Deciding with families1.00',
      '3One direction, and money well spent2.50',
      '4A shared picture of needno score yet',
    ]);
  });

  it('writes names and figures around the drawing where there is room', async () => {
    await show(four, 800);
    expect(drawnIn(within(), '.number, .list')).toEqual([]);
    const names = [...within().querySelectorAll('.names text')].map((name) => [...name.children].map((line) => line.textContent));
    expect(names).toEqual([
      ['Leading as one', 'team', '4.00'],
      ['Deciding with', 'families', '1.00'],
      ['One direction,', 'and money well', 'spent', '2.50'],
      ['A shared picture', 'of need', 'no score yet'],
    ]);
    expect(drawnIn(within(), '.names text')).toHaveLength(4);
  });

  it.each([
    [3, 320], [8, 320], [12, 320], [20, 320], [3, 576], [8, 576], [12, 576], [20, 576], [8, 1000],
  ])('lets no words run into each other: %i axes in %i pixels', async (count, width) => {
    const titles = ['Leading as one team', 'One direction, and money well spent', 'Need', 'Skilled people and specialist help'];
    const axes = Array.from({ length: count }, (_, index) => settled(`s${index}`, titles[index % 4]!, 1 + ((index * 7) % 10) / 3));
    await show(axes, width);
    const words = drawnIn(within(), '.number, .names text, .ring-name');
    expect(words.length).toBeGreaterThan(count);
    expect(overlaps(words)).toEqual([]);
    expect(overlaps(drawnIn(within(), '.list span, .key > li'))).toEqual([]);
    const { left, right, top, bottom } = radar.getBoundingClientRect();
    for (const { box } of words) {
      expect([box.left >= left, box.right <= right, box.top >= top, box.bottom <= bottom]).toEqual([true, true, true, true]);
    }
    expect(column.scrollWidth).toBeLessThanOrEqual(width);
  });

  it.each([320, 576])('leaves words apart in %i pixels that somebody spaces out', async (width) => {
    await show(Array.from({ length: 8 }, (_, index) => settled(`s${index}`, 'Skilled people and specialist help', 1 + index / 3)), width);
    column.style.letterSpacing = '0.12em';
    column.style.wordSpacing = '0.16em';
    column.style.lineHeight = '1.5';
    const words = drawnIn(within(), '.number, .names text, .list span, .key > li');
    expect(words.length).toBeGreaterThan(9);
    expect(overlaps(words)).toEqual([]);
  });

  it('breaks long words and long names of levels', async () => {
    const long = 'Zusammenarbeitsvereinbarungsverhandlungen';
    await show(four.map((axis) => ({ ...axis, label: `${long} ${axis.label}` })), 320);
    radar.scale = { ...scale, levels: scale.levels.map(({ label, from }) => ({ from, label: `${label} across the whole of the partnership` })) };
    await radar.updateComplete;
    expect(column.scrollWidth).toBeLessThanOrEqual(320);
    expect(drawnIn(within(), '.ring-name').map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    expect(within().querySelector('.key')!.textContent).toContain('b Developing across the whole of the partnership');
  });

  it.each([0, 1, 2])('draws nothing with %i axes', async (count) => {
    await show(four.slice(0, count));
    expect(within().querySelector('svg, [role]')).toBeNull();
  });

  it('says the ends of a scale that has no levels', async () => {
    await show(four);
    radar.scale = { lowest: 0, highest: 100 / 3, levels: [] };
    await radar.updateComplete;
    expect(within().querySelector('.key')!.textContent).toContain('From 0 in the middle to 33.33 at the edge');
  });

  it('uses the words it is given', async () => {
    await show(four);
    radar.text = { radar: () => 'Sgoriau', noScore: 'dim sgôr' };
    await radar.updateComplete;
    expect(await accessibleNodes('image')).toMatchObject([{ name: 'Sgoriau' }]);
    expect(within().querySelector('.list')!.textContent).toContain('dim sgôr');
  });

  it('keeps to the colours that somebody has chosen', async () => {
    column.style.setProperty('--send-drawing', 'rgb(1, 2, 3)');
    await show(four);
    column.style.setProperty('--send-drawing', 'rgb(1, 2, 3)');
    const mark = within().querySelector('.mark')!;
    expect(getComputedStyle(mark).fill).toBe('rgb(1, 2, 3)');
    await inForcedColours(() => {
      expect(getComputedStyle(mark).fill).toBe(colourOf('CanvasText'));
      expect(getComputedStyle(within().querySelector('.number')!).fill).toBe(colourOf('CanvasText'));
      expect(getComputedStyle(within().querySelector('.number')!).stroke).toBe(colourOf('Canvas'));
    });
  });
});
