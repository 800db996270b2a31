import { score } from '@send-reform/core/scoring';
import { derivationEnglish } from '@send-reform/core/text';
import { compileInstrument, type Instrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { onPaper } from '../drawing/emulated-media.test-helper.js';
import { drawingEnglish } from '../drawing/text.js';
import type { SendHeatMap } from '../drawing/send-heat-map.js';
import type { SendRadar } from '../drawing/send-radar.js';
import { translatePage } from '../shared/translation.test-helper.js';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { example, exampleSheet } from '../testing/example.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import '../testing/styles.test-helper.js';
import './register.js';
import type { SendProfile } from './send-profile.js';
import { inBrackets, textsIn } from './pseudo-language.test-helper.js';
import { profileEnglish } from './text.js';
import { base, sheetFor, statements } from './view.test-helper.js';

let element: SendProfile;

const answered = exampleSheet({
  lead: { state: 'answered', level: 'high' },
  listen: { state: 'answered', level: 'low' },
});

const rows = (table = element.querySelector('table')!): string[][] =>
  [...table.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => (cell.querySelector('.send-table__title') ?? cell).textContent.replace(/\s+/g, ' ').trim()),
  );

beforeEach(async () => {
  element = document.createElement('send-profile');
  document.body.append(element);
  Object.assign(element, { instrument: example, sheet: answered });
  await element.updateComplete;
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('send-profile', () => {
  it('shows what the core scores, what held a level down, and what is still possible', () => {
    expect(rows()).toEqual([
      ['Working together', '2.00', 'Low What holds the level down: Without this it would be Middle: We listen to families.', '2 of 2', 'Settled'],
      ['Acting', 'No score yet', '–', '0 of 1', '1.00 to 3.00'],
      ['Everything together', 'No score yet', '–', '2 of 3', '1.50 to 2.50'],
    ]);
    const { overall } = score(unwrap(compileInstrument(example)), answered);
    expect([overall.lowest.score, overall.highest.score]).toEqual(['1.50', '2.50']);
  });

  it('shows the figures of another sheet where the browser translates the page', async () => {
    onTestFinished(translatePage());
    expect(rows()[0]!.slice(0, 2)).toEqual(['¡Working together!', '¡2.00!']);
    element.sheet = exampleSheet({ lead: { state: 'answered', level: 'high' }, listen: { state: 'answered', level: 'high' } });
    await element.updateComplete;
    await Promise.resolve();
    expect(rows()[0]).toEqual(['¡Working together!', '¡3.00!', '¡High!', '¡2 of 2!', '¡Settled!']);
  });

  it('writes figures in the order of their words in a page from right to left', async () => {
    document.body.dir = 'rtl';
    // In a narrow column a heading stands before each figure.
    await page.viewport(1000, 800);
    const placeOf = (cell: Element, word: string): number => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data } = walker.currentNode as Text;
        const range = document.createRange();
        range.setStart(walker.currentNode, Math.max(data.indexOf(word), 0));
        range.setEnd(walker.currentNode, Math.max(data.indexOf(word), 0) + word.length);
        if (data.includes(word)) return range.getBoundingClientRect().left;
      }
      throw new Error(`No ${word}`);
    };
    const [done, possible] = [...element.querySelectorAll('tbody tr')[1]!.children].slice(-2) as [Element, Element];
    expect(placeOf(done, '0')).toBeLessThan(placeOf(done, 'of 1'));
    expect(placeOf(possible, '1.00')).toBeLessThan(placeOf(possible, '3.00'));
    document.body.removeAttribute('dir');
    await page.viewport(414, 896);
  });

  it('follows the sheet it is given', async () => {
    element.sheet = exampleSheet({ ...answered.answers, plan: { state: 'answered', level: 'high' } });
    await element.updateComplete;
    expect(rows().at(-1)).toEqual(['Everything together', '2.50', 'High', '3 of 3', 'Settled']);
  });

  it('opens a row by keyboard to tell how its figure came about', async () => {
    const summary = element.querySelector('summary')!;
    summary.focus();
    await userEvent.keyboard('{Enter}');
    expect(summary.parentElement).toHaveProperty('open', true);
    expect(summary.nextElementSibling!.textContent).toContain('Somebody leads: High, worth 3');
    expect(await accessibleNodes('DisclosureTriangle')).toMatchObject([
      { name: 'How this came about – Working together', expanded: true },
      { name: 'How this came about – Acting', expanded: false },
      { name: 'How the lowest still possible comes about – Acting', expanded: false },
      { name: 'How the highest still possible comes about – Acting', expanded: false },
      { name: 'How this came about – Everything together', expanded: false },
      { name: 'How the lowest still possible comes about – Everything together', expanded: false },
      { name: 'How the highest still possible comes about – Everything together', expanded: false },
      { name: 'Every statement and its level', expanded: false },
    ]);
  });

  it('tells how each end of what is still possible comes about, to the figure in its cell', () => {
    const row = [...element.querySelectorAll('tbody tr')][2]!;
    const [, lowest, highest] = [...row.querySelectorAll('.send-explanations > details')].map((one) => one.querySelector('li')!.textContent);
    expect(rows()[2]!.at(-1)).toBe('1.50 to 2.50');
    expect(lowest).toBe('The least that An example can still come to: 1.50, Middle.');
    expect(highest).toBe('The most that An example can still come to: 2.50, High.');
  });

  it.each([1000, 320])('is a table with headings in a column %i pixels wide', async (width) => {
    const column = document.createElement('div');
    column.setAttribute('style', `width: ${width}px`);
    document.body.append(column);
    column.append(element);
    const nodes = await accessibleNodes('table', 'columnheader', 'rowheader', 'cell');
    expect(nodes[0]).toMatchObject({ role: 'table', name: 'Score and level by section' });
    expect(nodes.filter(({ role }) => role === 'columnheader').map(({ name }) => name)).toEqual(['Section', 'Score', 'Level', 'Done', 'Still possible']);
    expect(nodes.filter(({ role }) => role === 'rowheader')).toHaveLength(3);
    expect(nodes.filter(({ role }) => role === 'cell')).toHaveLength(12);
    expect(column.scrollWidth).toBeLessThanOrEqual(width);
    expect(await violations(element)).toEqual([]);
  });

  it('repeats its headings on every sheet of paper, and has one drawing below the other there', async () => {
    const column = document.createElement('div');
    column.style.inlineSize = '1000px';
    document.body.append(column);
    column.append(element);
    await element.updateComplete;
    const columns = (): number => getComputedStyle(element.querySelector('.send-drawings')!).gridTemplateColumns.split(' ').length;
    expect(columns()).toBe(2);
    await onPaper(() => {
      expect(columns()).toBe(1);
      expect(getComputedStyle(element.querySelector('thead')!).display).toBe('table-header-group');
      expect(getComputedStyle(element.querySelector('.send-table')!).display).toBe('table');
      // Scores print with how they came about, and what is still possible where somebody has opened it.
      const open = [...element.querySelectorAll('tbody tr')][1]!.querySelectorAll('.send-explanations > details');
      expect([...open].map((details) => getComputedStyle(details).display)).toEqual(['block', 'none', 'none']);
    });
  });

  it('has nothing to show for answers to another version', async () => {
    element.sheet = { ...answered, instrument: { ...answered.instrument, hash: `sha256-${'0'.repeat(64)}` } };
    await element.updateComplete;
    expect(element.querySelector('table, send-heat-map')).toBeNull();
    expect(element.textContent).toContain('another version');
  });

  it('counts on a basis and says on which', async () => {
    element.setAttribute('basis', 'evidenced');
    await element.updateComplete;
    expect(element.querySelector('caption')!.textContent.trim()).toBe('Score and level by section, counting only answers with the evidence asked for');
    expect(rows()[0]).toEqual(['Working together', 'No score yet', '–', '1 of 2', '1.00 to 2.00']);
    element.basis = 'validated';
    element.validations = [{ statement: 'lead', role: 'board', outcome: 'accepted', level: 'middle', date: '2026-05-01' }];
    await element.updateComplete;
    expect(rows()[0]).toEqual(['Working together', 'No score yet', '–', '1 of 2', '1.50 to 2.50']);
    expect(element.querySelector('li')!.textContent).toBe('Working together: no score.');
  });

  it('says how much of what is done has no level', async () => {
    const { answers } = answered;
    element.sheet = exampleSheet({ ...answers, lead: { state: 'not-applicable' }, plan: { state: 'do-not-know' } });
    await element.updateComplete;
    expect(rows().map((row) => row[3])).toEqual(['2 of 2 1 does not apply', '1 of 1 1 not known', '3 of 3 1 not known 1 does not apply']);
  });

  it('has every statement in a table to be opened, with what it says of it', async () => {
    const [working, acting] = [...element.querySelectorAll<HTMLTableElement>('.send-statements table')];
    expect([working, acting].map((table) => table!.caption!.textContent.trim())).toEqual(['Working together', 'Acting']);
    expect(rows(working)).toEqual([['Somebody leads.', 'High (3 of 3)'], ['We listen to families.', 'Low (1 of 3) Holds a level down']]);
    expect(rows(acting)).toEqual([['There is a plan.', 'Not answered'], ['Districts take part.', 'Not asked here']]);
    expect(element.querySelector('.send-statements')).toHaveProperty('open', false);
    await userEvent.click(element.querySelector('.send-statements summary')!);
    const names = (await accessibleNodes('table')).map(({ name }) => name);
    expect(names).toEqual(['Score and level by section', 'Working together', 'Acting']);
    expect(await violations(element)).toEqual([]);
  });
});

const three: Instrument = {
  ...base,
  sections: ['One', 'Two', 'Three'].map((title) => ({ id: title.toLowerCase(), title, statements: statements(`${title}-1`, `${title}-2`) })),
};

describe('the drawings of send-profile', () => {
  const show = async (instrument: Instrument, levels: Readonly<Record<string, string>> = {}): Promise<void> => {
    Object.assign(element, { instrument, sheet: sheetFor(instrument, levels) });
    await element.updateComplete;
    for (const drawing of element.querySelectorAll<SendRadar | SendHeatMap>('send-radar, send-heat-map')) await drawing.updateComplete;
  };

  it('show what the table says', async () => {
    await show(three, { 'One-1': 'low', 'One-2': 'high', 'Two-1': 'middle' });
    expect(rows().map(([title, score]) => [title, score])).toEqual([
      ['One', '2.00'], ['Two', 'No score yet'], ['Three', 'No score yet'], ['Everything together', 'No score yet'],
    ]);
    expect(element.querySelector('send-radar')!.axes).toMatchObject([
      { label: 'One', value: 2, figure: '2.00' }, { label: 'Two', value: null, lowest: 1.5, highest: 2.5 }, { label: 'Three', lowest: 1, highest: 3 },
    ]);
    expect(element.querySelector('send-heat-map')!.rows.map(({ cells }) => cells.map(({ level }) => level))).toEqual([[1, 3], [2, null], [null, null]]);
    expect(element.querySelector('send-heat-map')!.levels).toEqual(['Low', 'Middle', 'High']);
  });

  it('are two images among real tables, each with a heading', async () => {
    await show(three);
    expect(await accessibleNodes('image')).toMatchObject([
      {
        name: 'The scores as a radar, from 1 to 3',
        description: '3 sections around a centre: the further out, the higher the score. No score yet: One; Two; Three. The table has the figures.',
      },
      { name: 'The levels as squares' },
    ]);
    expect([...element.querySelectorAll('figcaption')].map((caption) => caption.textContent)).toEqual([
      'Scores by section, from 1 to 3', 'Levels by statement',
    ]);
    expect(await violations(element)).toEqual([]);
  });

  it('say nothing that is not in a catalogue', async () => {
    const withGate = [{ ...three.sections![0]!, gates: [{ capAt: 'low', unless: { all: ['One-1'], atLeast: 'middle' } }] }, ...three.sections!.slice(1)];
    const instrument: Instrument = { ...three, sections: withGate };
    element.text = inBrackets({ ...profileEnglish, drawing: drawingEnglish, explanation: derivationEnglish });
    await show(instrument, { 'One-1': 'low', 'One-2': 'high', 'Two-1': 'middle' });
    const authors = JSON.stringify(instrument.sections) + JSON.stringify(instrument.scales) + instrument.title;
    const isFigureOrSign = (text: string): boolean => /^[\d.?]+$/.test(text);
    const texts = textsIn(element);
    expect(texts.filter((text) => text.includes('⟦')).length).toBeGreaterThan(60);
    expect(texts.filter((text) => !text.includes('⟦') && !authors.includes(text) && !isFigureOrSign(text))).toEqual([]);
  });

  it('stay out on request', async () => {
    await show(three);
    element.setAttribute('table-only', '');
    await element.updateComplete;
    expect(element.querySelector('send-radar, send-heat-map, figure')).toBeNull();
    expect(element.querySelectorAll('table')).toHaveLength(4);
  });

  it('have no radar for a single section', async () => {
    await show({ ...base, sections: three.sections!.slice(0, 1) }, { 'One-1': 'low', 'One-2': 'high' });
    expect(element.querySelector('send-radar')).toBeNull();
    expect(element.querySelector('send-heat-map')).not.toBeNull();
    expect(rows().map(([, score]) => score)).toEqual(['2.00', '2.00']);
  });

  it('name the sections that a radar has no place for', async () => {
    const share = { id: 'share', title: 'A share', rule: { kind: 'percentage' as const }, statements: statements('share-1') };
    await show({ ...three, sections: [...three.sections!, share] });
    expect(element.querySelectorAll('send-radar')).toHaveLength(1);
    expect(element.querySelector('.send-drawings')!.textContent).toContain('Measured in another way, so in the table only: A share.');
  });

  it('have only squares for a matrix, where nothing is added up', async () => {
    const { bands: _, ...plain } = base;
    await show({ ...plain, sections: three.sections, rule: { kind: 'none' } }, { 'One-1': 'low' });
    expect(element.querySelector('send-radar')).toBeNull();
    expect(rows()[0]).toEqual(['One', 'Not added up: each answer stands for itself', '–', '1 of 2', '–']);
    expect(element.querySelector('send-heat-map')!.rows[0]!.cells[0]).toMatchObject({ level: 1 });
    expect(await violations(element)).toEqual([]);
  });

  it.each([570, 700, 936])('leaves its figures on the page beside long words, in a column %i pixels wide', async (width) => {
    const column = document.createElement('div');
    column.setAttribute('style', `width: ${width}px`);
    document.body.append(column);
    column.append(element);
    const title = 'Zusammenarbeitsvereinbarungsverhandlungen und alles, was sonst noch dazugehört';
    const levels = base.scales.steps.levels.map((level) => ({ ...level, label: 'Überall selbstverständlich und regelmäßig überprüft' }));
    const long = { ...base, scales: { steps: { levels } }, sections: [{ id: 's', title, statements: statements('q') }] };
    await show(long, { q: 'middle' });
    expect(column.scrollWidth).toBeLessThanOrEqual(width);
  });

  it.each([320, 620, 1100])('fit a column %i pixels wide with twenty sections', async (width) => {
    const column = document.createElement('div');
    column.setAttribute('style', `width: ${width}px`);
    document.body.append(column);
    column.append(element);
    const titles = Array.from({ length: 20 }, (_, index) => `Section ${index} with Zusammenarbeitsvereinbarungsverhandlungen`);
    await show({ ...base, sections: titles.map((title, index) => ({ id: `s${index}`, title, statements: statements(`q${index}`) })) });
    expect(element.querySelector('send-radar')!.axes).toHaveLength(20);
    expect(column.scrollWidth).toBeLessThanOrEqual(width);
    expect(element.querySelectorAll('send-heat-map')[0]!.rows).toHaveLength(20);
  });
});
