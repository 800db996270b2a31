import { changeAnswer, type AnswerSheet } from '@send-reform/core/assessment';
import { compareSheets } from '@send-reform/core/comparison';
import { compileInstrument, type Crosswalk, type Instrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { comparisonEnglish } from '@send-reform/core/text';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { changeEnglish } from '../drawing/change/text.js';
import type { SendChange } from '../drawing/change/send-change.js';
import { inForcedColours, onPaper } from '../drawing/emulated-media.test-helper.js';
import { inBrackets, textsIn } from '../profile/pseudo-language.test-helper.js';
import { sheetFor } from '../profile/view.test-helper.js';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { example, exampleSheet } from '../testing/example.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import '../testing/styles.test-helper.js';
import './register.js';
import { SendComparison } from './send-comparison.js';
import { comparisonTextEnglish } from './text.js';

let element: SendComparison;

const answer = (level: string) => ({ state: 'answered' as const, level });

const december: AnswerSheet = { ...exampleSheet({ lead: answer('middle'), listen: answer('middle'), plan: answer('high') }), date: '2025-12-15' };
const june: AnswerSheet = { ...exampleSheet({ lead: answer('high'), listen: answer('low'), plan: answer('high') }), id: 'june', date: '2026-06-22' };

const clean = (node: Element): string => node.textContent.replace(/\s+/g, ' ').trim();

const rows = (table: Element | null = element.querySelector('table')): string[][] =>
  [...table!.querySelectorAll('tbody tr')].map((row) => [...row.children].map(clean));

const tableOf = (caption: string): HTMLTableElement =>
  [...element.querySelectorAll('table')].find((table) => clean(table.caption!) === caption)!;

async function show(change: Partial<SendComparison>): Promise<void> {
  Object.assign(element, change);
  await element.updateComplete;
}

beforeEach(async () => {
  element = document.createElement('send-comparison');
  document.body.append(element);
  await show({ instrument: example, earlier: december, later: june });
});

afterEach(() => {
  document.body.replaceChildren();
});

/** The example with a statement reworded, one dropped and one new. */
const next: Instrument = (() => {
  const draft = structuredClone(example);
  draft.version = '2.0.0';
  draft.sections![0]!.statements![0]!.text = 'Somebody leads and has the time.';
  draft.sections![1]!.statements![1] = { id: 'settings', text: 'Settings take part.' };
  return draft;
})();

const hashOf = (instrument: Instrument) => unwrap(compileInstrument(instrument)).hash;
const side = (instrument: Instrument) => ({ id: instrument.id, version: instrument.version, hash: hashOf(instrument) });

const crosswalk: Crosswalk = {
  format: 'send-reform/crosswalk/1', id: 'one-to-two', from: side(example), to: side(next),
  statements: [
    { kind: 'reworded', from: 'lead', to: 'lead' }, { kind: 'same', from: 'listen', to: 'listen' }, { kind: 'same', from: 'plan', to: 'plan' },
    { kind: 'dropped', from: 'districts' }, { kind: 'new', to: 'settings' },
  ],
  sections: [{ from: 'working', to: 'working' }, { from: 'acting', to: 'acting' }],
};

const juneNext: AnswerSheet = {
  ...sheetFor(next, { lead: 'high', listen: 'low', plan: 'high', settings: 'low' }, { kind: 'unitary' }), date: '2026-06-22',
};

describe('send-comparison', () => {
  it('shows each figure then and now, what it changed by in a word and a number, and what holds it down', () => {
    expect(rows()).toEqual([
      ['Working together', '2.00 Middle', '2.00 Low Held down, otherwise Middle: We listen to families', 'Stayed the same 0.00 1 level down'],
      ['Acting', '3.00 High', '3.00 High', 'Stayed the same 0.00 at the same level'],
      ['Everything together', '2.50 High', '2.50 High', 'Stayed the same 0.00 at the same level'],
    ]);
    expect([...element.querySelectorAll('thead')][0]!.textContent.replace(/\s+/g, ' ')).toContain('Then (15 December 2025)');
    expect([...element.querySelectorAll('.govuk-list > li')].map(clean)).toEqual([
      '1 statement rose', '1 statement fell', '1 statement stayed the same', '1 statement has no level then or now',
    ]);
  });

  it('says a difference with its sign, and exactly where the rounded one is not', async () => {
    const thirds: Instrument = { ...example, rounding: { places: 1, mode: 'half-up' }, sections: example.sections!.slice(0, 1) };
    thirds.sections![0] = { ...thirds.sections![0]!, statements: [...thirds.sections![0]!.statements!, { id: 'third', text: 'A third.' }] };
    const sheet = sheetFor(thirds, { lead: 'middle', listen: 'middle', third: 'low' });
    await show({ instrument: thirds, earlier: sheet, later: { ...changeAnswer(sheet, 'third', answer('middle')), id: 'b' } });
    expect(rows()[0]!.at(-1)).toBe('Rose +0.3 exactly +1/3 at the same level');
    await show({ earlier: element.later!, later: sheet });
    expect(rows()[0]!.at(-1)).toBe('Fell −0.3 exactly −1/3 at the same level');
  });

  it('shows every statement, with levels gained and lost', async () => {
    await show({ later: exampleSheet({ lead: answer('high'), plan: { state: 'do-not-know' } }) });
    const [working, acting] = [...element.querySelectorAll('.send-statements table')];
    expect(rows(working)).toEqual([
      ['Somebody leads.', 'Middle', 'High', 'Rose 1 level up'],
      ['We listen to families.', 'Middle', 'Not answered', 'Gone It has no level now.'],
    ]);
    expect(rows(acting)).toEqual([
      ['There is a plan.', 'High', 'Not known', 'Gone It has no level now.'],
      ['Districts take part.', 'Not asked here', 'Not asked here', 'No level then or now'],
    ]);
    expect(rows()[0]).toEqual(['Working together', '2.00 Middle', 'No score 1 of 2 answered', 'Not comparable There is no figure now: something was not answered.']);
  });

  it('says why a figure is not comparable, and never gives a difference for it', async () => {
    await show({ later: exampleSheet({ lead: answer('high'), listen: { state: 'not-applicable', reason: 'x' }, plan: answer('high') }) });
    expect(rows().map((row) => row.at(-1))).toEqual([
      'Not comparable These count on one side only: We listen to families.',
      'Stayed the same 0.00 at the same level',
      'Not comparable These count on one side only: We listen to families.',
    ]);
    const drawing = element.querySelector<SendChange>('send-change')!;
    expect(drawing.rows.map(({ change }) => change)).toEqual(['not-comparable', 'stayed', 'not-comparable']);
  });

  it('shows by keyboard only what somebody asks for, and says how much that is', async () => {
    await userEvent.tab();
    expect(document.activeElement).toMatchObject({ type: 'radio', value: 'all' });
    expect(element.querySelector('[role="status"]')!.textContent).toBe('');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => element.show).toBe('rose');
    await expect.poll(() => element.querySelector('[role="status"]')!.textContent).toBe('Showing 0 of 3 figures and 1 of 4 statements.');
    expect(element.textContent).toContain('No section’s figure changed in this way.');
    expect(element.querySelector('send-change')).toBeNull();
    expect(element.querySelector('.send-statements')).toHaveProperty('open', true);
    expect(rows(element.querySelector('.send-statements table'))).toEqual([['Somebody leads.', 'Middle', 'High', 'Rose 1 level up']]);
    expect(await accessibleNodes('radio')).toMatchObject([
      { name: 'All', checked: 'false' }, { name: 'Rose', checked: 'true' }, { name: 'Fell' }, { name: 'New' }, { name: 'Gone' }, { name: 'Not comparable' },
    ]);
    expect(await accessibleNodes('radiogroup', 'group')).toMatchObject([{ name: 'Show' }, {}]);
    expect(await violations(element)).toEqual([]);
  });

  it('shows everything where a page asks for changes that do not exist', async () => {
    element.setAttribute('show', 'sideways');
    await element.updateComplete;
    expect(rows()).toHaveLength(3);
  });

  it.each([1300, 700, 320])('is tables with headings, and a drawing with a name, in a column %i pixels wide', async (width) => {
    await page.viewport(1400, 900);
    const column = document.createElement('div');
    column.setAttribute('style', `width: ${width}px`);
    document.body.append(column);
    column.append(element);
    await element.updateComplete;
    const nodes = await accessibleNodes('table', 'columnheader', 'rowheader', 'cell', 'image');
    expect(nodes[0]).toMatchObject({ role: 'table', name: 'Score and level then and now' });
    expect(nodes.filter(({ role }) => role === 'columnheader').map(({ name }) => name)).toEqual([
      'Section', 'Then (15 December 2025)', 'Now (22 June 2026)', 'Change',
    ]);
    expect(nodes.filter(({ role }) => role === 'cell')).toHaveLength(9);
    expect(nodes.filter(({ role }) => role === 'image')).toMatchObject([
      {
        name: 'The scores then and now as a drawing, from 1 to 3',
        description: 'A line for each of 3 figures, the higher the further along. Risen: 0; fallen: 0; not comparable: 0. The table has the figures.',
      },
    ]);
    expect(column.scrollWidth).toBeLessThanOrEqual(width);
    const [table, drawing] = ['table', 'send-change'].map((name) => element.querySelector(name)!.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(drawing.left >= table.right).toBe(width === 1300);
    expect(await violations(element)).toEqual([]);
    await page.viewport(414, 896);
  });

  it('compares across versions by a crosswalk, and names what is new and what is gone', async () => {
    await show({ instrument: next, earlierInstrument: example, crosswalk, later: juneNext });
    expect(element.textContent).toContain('From version 1.0.0 of the questionnaire to version 2.0.0.');
    expect(rows().map((row) => row.at(-1))).toEqual([
      'Not comparable These were reworded: Somebody leads and has the time.',
      'Not comparable These are new: Settings take part. These were dropped: Districts take part.',
      expect.stringMatching(/^Not comparable These were reworded/),
    ]);
    expect([...element.querySelectorAll('.send-statements table')].flatMap((table) => rows(table))).toEqual([
      ['Somebody leads and has the time.', 'Middle', 'High', 'Rose 1 level up The question changed (its words), which may be why.'],
      ['We listen to families.', 'Middle', 'Low', 'Fell 1 level down'],
      ['There is a plan.', 'High', 'High', 'Stayed the same'],
      ['Settings take part.', '–', 'Low', 'New This statement is new.'],
      ['Districts take part.', 'Not asked here', '–', 'Gone This statement was dropped.'],
    ]);
  });

  it('takes a comparison that is made already', async () => {
    const compiled = unwrap(compileInstrument(example));
    await show({ earlier: undefined, later: undefined, comparison: compareSheets(compiled, december, june) });
    expect(rows()).toHaveLength(3);
    await show({ instrument: next });
    expect(element.textContent).toContain('a version of it that is not here');
  });

  it('shows each partner then and now, with sections to be opened', async () => {
    const [health, care] = ['health', 'care'].map((partner) => ({ ...december, partner })) as [AnswerSheet, AnswerSheet];
    await show({ partnersEarlier: [health], partnersLater: [{ ...june, partner: 'health' }, care] });
    const table = tableOf('Partner by partner');
    expect(rows(table).map((row) => row.slice(1))).toEqual([
      ['2.50 High', '2.50 High', 'Stayed the same 0.00 at the same level 1 statement rose 1 statement fell'],
      ['–', '–', 'There was no sheet then.'],
    ]);
    table.querySelector('summary')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(await accessibleNodes('DisclosureTriangle')).toMatchObject([
      { name: 'Every statement, then and now' }, { name: 'By section – health', expanded: true },
    ]);
    expect(clean(table.querySelector('li')!)).toBe('Working together Stayed the same 0.00 1 level down');
  });

  it('shows several dates as averages, each with how many it is over', async () => {
    const of = (sheet: AnswerSheet, partner: string) => ({ ...sheet, partner });
    await show({
      dates: [
        { at: 'December', sheets: [of(december, 'health'), of(june, 'care')] },
        { at: 'March', sheets: 'suppressed' },
        { at: 'June', sheets: [of(june, 'health'), of(exampleSheet(), 'care')] },
      ],
    });
    expect(rows(tableOf('Averages over several dates: Everything together'))).toEqual([
      ['December', '2.50', '2', '2.50 to 2.50'],
      ['March The figure is not shown, since it rests on too few.', '–', '0', '–'],
      ['June There is no figure before this one. Without a figure, and in no average: care.', '2.50', '1', '2.50 to 2.50'],
    ]);
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Section to show' }), 'Acting');
    expect(rows(tableOf('Averages over several dates: Acting'))[0]).toEqual(['December', '3.00', '2', '3.00 to 3.00']);
  });

  it('draws the averages beside their table, a line for each date and none from one to the next', async () => {
    const dates = [
      { at: 'December', sheets: [december] }, { at: 'March', sheets: 'suppressed' as const }, { at: 'June', sheets: [june] },
    ];
    await show({ dates });
    const drawing = [...element.querySelectorAll('send-change')].at(-1)!;
    await drawing.updateComplete;
    const table = tableOf('Averages over several dates: Everything together');
    const lines = [...drawing.shadowRoot!.querySelectorAll('.row')].map((row) => [...row.querySelectorAll('span, bdi')].map(clean));
    expect(lines).toEqual(rows(table).map(([title, average]) => [title!.split(' ')[0], average]));
    expect(drawing.shadowRoot!.querySelectorAll('.row .now')).toHaveLength(2);
    expect(drawing.shadowRoot!.querySelector('.shaft')).toBeNull();
    expect((await accessibleNodes('image')).at(-1)).toMatchObject({
      name: 'Averages by date, from 1 to 3', description: 'A line for each of 3 dates, the higher the further along. 2 of them have an average. The table has the figures.',
    });
    expect([...drawing.shadowRoot!.querySelectorAll('.key > li')].map(clean)).toEqual(['Average', 'From 1, with a line where each of these starts: Low, Middle, High']);
    expect(await violations(element)).toEqual([]);
    await show({ dates: dates.slice(1, 2) });
    expect(element.querySelectorAll('send-change')).toHaveLength(1);
    await show({ dates, tableOnly: true });
    expect(element.querySelector('send-change')).toBeNull();
  });

  it('says what is wrong with dates that cannot stand together', async () => {
    await show({ dates: [{ at: 'June', sheets: [june, june] }] });
    expect(element.textContent).toContain('series.counted-twice /0/results/1');
    await show({ dates: [{ at: 'June', sheets: [juneNext] }] });
    expect(element.textContent).toContain('sheet.other-hash /0/sheets/0/instrument/hash');
    await show({ dates: [{ at: 'June', sheets: [juneNext], instrument: next }] });
    expect(rows(tableOf('Averages over several dates: Everything together'))).toHaveLength(1);
  });

  it('shows what is declared, evidenced and validated, and what lies between', async () => {
    await show({
      later: exampleSheet({
        lead: { ...answer('high'), evidence: [{ title: 'The decision' }] }, listen: answer('middle'), plan: answer('high'),
      }),
      validations: [
        { statement: 'lead', role: 'board', outcome: 'accepted', level: 'middle', date: '2026-05-01' },
        { statement: 'listen', role: 'board', outcome: 'accepted', level: 'middle', date: '2026-05-01' },
        { statement: 'plan', role: 'board', outcome: 'not-accepted', date: '2026-05-01' },
      ],
    });
    const table = tableOf('What is said, shown and confirmed now');
    expect(rows(table)[0]).toEqual(['Working together', '2.50 High', '2.50 High the same as declared', '2.00 Middle −0.50, below what is declared']);
    expect(rows(table)[1]!.at(-1)).toBe('No score 0 of 1 answered Not comparable There is no figure now: something was not answered.');
    expect([...table.nextElementSibling!.children].map(clean)).toEqual([
      '0 answers without the evidence asked for.', '0 answers that nobody has confirmed yet.', '1 answer that somebody looked at and did not accept.',
    ]);
  });

  it('counts on a basis and says on which', async () => {
    element.setAttribute('basis', 'evidenced');
    await element.updateComplete;
    expect(clean(element.querySelector('caption')!)).toBe('Score and level then and now, counting only answers with the evidence asked for');
    expect(rows()[0]!.at(-1)).toContain('There was no figure then');
  });

  it('tells of an odd pair before any figure', async () => {
    await show({
      earlier: { ...june, partner: 'health', place: { kind: 'unitary', dfeCode: '893' } },
      later: { ...december, partner: 'care', place: { kind: 'unitary', dfeCode: '894' } },
    });
    expect([...element.querySelectorAll('.govuk-inset-text')].map(clean)).toEqual([
      'These are two places: 893 then, 894 now.',
      'These are two partners: health then, care now.',
      'What is shown as then is dated 22 June 2026, after what is shown as now, 15 December 2025.',
    ]);
  });

  it('says what stands in the way of comparing', async () => {
    const said = () => element.textContent;
    await show({ instrument: next, earlierInstrument: example, later: juneNext });
    expect(said()).toContain('nothing here says what became of each statement');
    await show({ crosswalk: { ...crosswalk, statements: crosswalk.statements.slice(1) } });
    expect(said()).toContain('something is wrong in what says how one became the other');
    expect(element.querySelectorAll('code').length).toBeGreaterThan(1);
    await show({ earlierInstrument: { ...example, scale: 'nowhere' } });
    expect(said()).toContain('something in a questionnaire is wrong');
    await show({ earlierInstrument: undefined });
    expect(said()).toContain('a version of it that is not here');
    await show({ instrument: { ...example, scale: 'nowhere' } });
    expect(said()).toContain('something in a questionnaire is wrong');
    await show({ instrument: example, earlier: december, later: undefined, crosswalk: undefined });
    expect(said()).toContain('nothing to compare here yet');
    await show({ instrument: undefined });
    expect(said()).toContain('nothing to compare here yet');
    expect(element.querySelector('table')).toBeNull();
  });

  it('leaves the drawing out on request, and has its headings on paper', async () => {
    element.setAttribute('table-only', '');
    await element.updateComplete;
    expect(element.querySelector('send-change, figure')).toBeNull();
    await onPaper(() => expect(getComputedStyle(element.querySelector('table')!).display).not.toBe('none'));
  });

  it('prints no choice that shows everything, and one that leaves something out', async () => {
    const choice = element.querySelector('.govuk-radios')!;
    await onPaper(() => expect(choice.checkVisibility()).toBe(false));
    await show({ show: 'fell' });
    await onPaper(() => expect(choice.checkVisibility()).toBe(true));
  });

  it('prints the sections of each partner, open or not, below its figures and as wide as the table', async () => {
    element.style.inlineSize = '700px';
    await show({ show: 'all', partnersEarlier: [december], partnersLater: [june] });
    const table = [...element.querySelectorAll('table')].find((one) => one.querySelector('.send-below') !== null)!;
    const below = table.querySelector('.send-below')!;
    expect(below.querySelector('ul')!.checkVisibility()).toBe(false);
    await onPaper(() => {
      expect(below.querySelector('ul')!.checkVisibility()).toBe(true);
      expect(below.getBoundingClientRect().width).toBeCloseTo(table.getBoundingClientRect().width, 0);
      const [last, heading] = ['td:last-child', 'thead th:last-child'].map((selector) => table.querySelector(selector)!.getBoundingClientRect());
      expect([last!.left, last!.width]).toEqual([heading!.left, heading!.width]);
      expect(below.getBoundingClientRect().top).toBeGreaterThanOrEqual(last!.bottom);
    });
  });

  it('tells risen from fallen where colours are the reader’s', async () => {
    await show({ show: 'all' });
    await inForcedColours(() => {
      const tags = [...element.querySelectorAll('.govuk-tag')];
      expect(new Set(tags.map((tag) => getComputedStyle(tag).borderTopStyle))).toEqual(new Set(['solid']));
      expect(tags.every((tag) => clean(tag) !== '')).toBe(true);
    });
  });

  it('says nothing that is not in a catalogue', async () => {
    const marked = inBrackets({ ...comparisonTextEnglish, drawing: changeEnglish, reasons: comparisonEnglish });
    const wide = { dates: [{ at: '⟦June⟧', sheets: [juneNext] }], partnersEarlier: [december], partnersLater: [june], validations: [] };
    await show({ instrument: next, earlierInstrument: example, crosswalk, later: juneNext, text: marked, ...wide, partnersLater: [juneNext] });
    const authors = JSON.stringify([next.sections, example.sections, next.scales]);
    const isFigureOrSign = (text: string): boolean => /^[\d.+−?]+$/.test(text);
    const texts = textsIn(element);
    expect(texts.filter((text) => text.includes('⟦')).length).toBeGreaterThan(80);
    expect(texts.filter((text) => !text.includes('⟦') && !authors.includes(text) && !isFigureOrSign(text))).toEqual([]);
  });

  it('has no sentence in its catalogue that it never says', async () => {
    const sources = import.meta.glob<string>(['./*.ts', '../shared/not-there-yet.ts', '!./*test*', '!./text.ts'], { query: '?raw', import: 'default' });
    const code = (await Promise.all(Object.values(sources).map((load) => load()))).join('\n');
    const byReason = ['wrongInstrument', 'wrongCrosswalk', 'otherVersion', 'noCrosswalk'];
    expect(Object.keys(comparisonTextEnglish).filter((key) => !code.includes(`text.${key}`) && !byReason.includes(key))).toEqual([]);
  });

  it('works twice on a page and inside a shadow root, and is heard of by nobody when it is gone', async () => {
    const add = vi.spyOn(window, 'addEventListener');
    const host = document.createElement('div');
    const other = document.createElement('send-comparison');
    host.attachShadow({ mode: 'open' }).append(other);
    document.body.append(host);
    Object.assign(other, { instrument: example, earlier: december, later: june });
    const twin = document.createElement('send-comparison');
    document.body.append(twin);
    Object.assign(twin, { instrument: example, earlier: december, later: june });
    await Promise.all([other.updateComplete, twin.updateComplete]);
    twin.querySelector<HTMLInputElement>('[value="fell"]')!.click();
    await twin.updateComplete;
    expect([element.show, other.show, twin.show]).toEqual(['all', 'all', 'fell']);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    other.querySelector<HTMLInputElement>('[value="rose"]')!.click();
    await other.updateComplete;
    expect(other.querySelector('[role="status"]')!.textContent).toContain('1 of 4 statements');
    twin.remove();
    document.body.append(twin);
    await twin.updateComplete;
    expect(twin.show).toBe('fell');
    expect(add).not.toHaveBeenCalled();
    add.mockRestore();
  });

  it('compares nothing again when somebody only chooses what to see', async () => {
    const read = vi.fn(() => june.answers);
    await show({ later: Object.defineProperty({ ...june }, 'answers', { get: read, enumerable: true }) });
    const times = read.mock.calls.length;
    expect(times).toBeGreaterThan(0);
    await show({ show: 'rose' });
    await show({ show: 'all', tableOnly: true });
    expect(read).toHaveBeenCalledTimes(times);
  });
});

/** An element whose further part comes when the test says so, or not at all. */
class LateComparison extends SendComparison {
  answer: 'fails' | Promise<void> = 'fails';

  protected override async fetchFurther(): ReturnType<SendComparison['fetchFurther']> {
    if (this.answer === 'fails') throw new TypeError('Failed to fetch dynamically imported module');
    await this.answer;
    return super.fetchFurther();
  }
}
customElements.define('late-comparison', LateComparison);

describe('the further part of send-comparison', () => {
  const put = (set: Partial<LateComparison>): LateComparison => {
    const late = Object.assign(document.createElement('late-comparison') as LateComparison, { instrument: example, earlier: december, later: june }, set);
    document.body.replaceChildren(late);
    return late;
  };

  it('is not fetched for two sheets of one version', async () => {
    const late = put({});
    await late.updateComplete;
    expect(late.querySelectorAll('table').length).toBeGreaterThan(0);
    expect(late.textContent).not.toContain('could not be fetched');
  });

  it('leaves the two sheets on the page where it cannot be had, and can be tried again', async () => {
    const late = put({ partnersEarlier: [december], partnersLater: [june] });
    await expect.poll(() => late.textContent).toContain('A part of this comparison could not be fetched.');
    expect(clean(late.querySelector('caption')!)).toBe('Score and level then and now');
    expect(await violations(late)).toEqual([]);
    late.answer = Promise.resolve();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => [...late.querySelectorAll('caption')].map(clean)).toContain('Partner by partner');
    expect(late.textContent).not.toContain('could not be fetched');
  });

  it('tells whoever waits for it, and shows nothing across versions before it is there', async () => {
    let come: () => void = () => undefined;
    const late = put({
      answer: new Promise((resolve) => { come = resolve; }),
      instrument: next, earlierInstrument: example, crosswalk, later: juneNext,
    });
    await expect.poll(() => late.querySelector('[role="status"]')?.textContent.trim()).toBe('Comparing …');
    expect(late.querySelector('table')).toBeNull();
    come();
    await expect.poll(() => late.querySelectorAll('table').length).toBeGreaterThan(0);
    expect(late.textContent).not.toContain('Comparing …');
  });
});
