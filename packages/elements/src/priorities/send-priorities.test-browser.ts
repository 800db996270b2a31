import { changeAnswer, type AnswerSheet } from '@send-reform/core/assessment';
import { compileInstrument, type Instrument } from '@send-reform/core/instrument';
import { rankPriorities } from '@send-reform/core/priorities';
import { unwrap } from '@send-reform/core/problems';
import { priorityEnglish } from '@send-reform/core/text';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { inForcedColours, onPaper } from '../drawing/emulated-media.test-helper.js';
import { inBrackets, textsIn } from '../profile/pseudo-language.test-helper.js';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { example, exampleSheet } from '../testing/example.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import '../testing/styles.test-helper.js';
import type { SendTakeOverDetail } from './events.js';
import './register.js';
import { SendPriorities } from './send-priorities.js';
import { prioritiesTextEnglish } from './text.js';

let element: SendPriorities;

const answer = (level: string) => ({ state: 'answered' as const, level });

/** The example with partners, principles, a source and a profile. */
const instrument: Instrument = {
  ...example,
  partners: [{ id: 'health', label: 'Health' }, { id: 'care', label: 'Social care' }],
  principles: [{ id: 'early', label: 'Early' }],
  sources: [{ id: 'letter', title: 'A letter', date: '2025-12-15', part: 'Annex C' }],
  profiles: [{ id: 'least', title: 'The least', minimum: { lead: 'high', listen: 'middle', plan: 'high', acting: 'high' } }],
  sections: example.sections!.map((section, index) => ({
    ...section,
    statements: section.statements!.map((statement) =>
      statement.id === 'lead' ? { ...statement, partners: ['health'], principles: ['early'], source: 'letter' }
      : index === 1 ? { ...statement, partners: ['care'] }
      : statement),
  })),
};

const compiled = unwrap(compileInstrument(instrument));
const sheetOf = (answers: AnswerSheet['answers']): AnswerSheet =>
  ({ ...exampleSheet(answers), instrument: { id: instrument.id, version: instrument.version, hash: compiled.hash } });

const sheet = sheetOf({ lead: answer('low'), listen: answer('low'), plan: { state: 'do-not-know' } });
const all = { level: 'high' } as const;

const clean = (node: Element): string => node.textContent.replace(/\s+/g, ' ').trim();
const titles = (): string[] => [...element.querySelectorAll('table .send-table__title')].map(clean);
const rows = (table: Element): string[][] =>
  [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((one) => clean(one.querySelector('.send-table__title') ?? one)));

async function show(change: Partial<SendPriorities>): Promise<void> {
  Object.assign(element, change);
  await element.updateComplete;
}

beforeEach(async () => {
  element = document.createElement('send-priorities');
  document.body.append(element);
  await show({ instrument, sheet });
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('the list of send-priorities', () => {
  it('ranks gaps as the core does, and keeps apart what is to be found out', () => {
    const { gaps } = unwrap(rankPriorities(compiled, sheet, { target: { profile: 'least' } }));
    const [ranked, open] = [...element.querySelectorAll<Element>('table')] as unknown as [Element, Element];
    expect(rows(ranked).map((row) => row.slice(0, 4))).toEqual([
      ['Somebody leads.', '1', 'Low', 'High'], ['We listen to families.', '2', 'Low', 'Middle'],
    ]);
    expect(gaps.map(({ id }) => id)).toEqual(['lead', 'listen']);
    expect(rows(open)).toEqual([['Acting', '1', 'Not known', 'High'], ['There is a plan.', '2', 'Not known', 'High']]);
    expect(element.textContent).toContain('Measured against: The least.');
  });

  it('opens by keyboard to tell why something ranks there, what it is tied to and what is on the way', async () => {
    element.querySelector<HTMLElement>('table summary')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(await accessibleNodes('DisclosureTriangle')).toMatchObject([
      { name: 'Why it ranks here – Somebody leads.', expanded: true }, { name: 'Why it ranks here – We listen to families.' }, {}, {},
    ]);
    const [why] = [...element.querySelectorAll('table details')] as [Element];
    expect([...why.querySelectorAll('li')].map(clean)).toEqual([
      'Its share in the whole is 1/4: counted as 1/4, which is 0 + 1 × 1/4.'.replaceAll('1/4', '0.25'),
      '2 levels are missing: counted as 2, which is 0 + 1 × 2.',
      'Partners are at one, or nobody has said that they are not: counted as 1, which is 1 + 0.25 × 0.',
      'It holds no level down: counted as 1, which is 1 + 1 × 0.',
      'Multiplied with one another, these come to 0.5. The number puts the list in order and means nothing else.',
      'Middle: Somebody leads a part.', 'High: Somebody leads it all.', 'A letter, 2025-12-15, Annex C',
    ]);
    expect(clean(why)).toContain('Partners: Health. Principles: Early. Part of: Working together.');
    expect(clean(why)).toContain('What would show it: The decision that names them.');
  });

  it('makes more pressing what partners are apart on', async () => {
    const [one, other] = [sheet, changeAnswer(sheet, 'listen', answer('high'))];
    await show({ target: all, sheets: [one, other] });
    expect(titles()[0]).toBe('We listen to families.');
    expect(element.textContent).toContain('Partners are 2 levels apart');
    await show({ disagreement: {} });
    expect(titles()[0]).toBe('Somebody leads.');
  });

  it('says of a section that its statements raise it', async () => {
    await show({ sheet: sheetOf({ lead: answer('high'), listen: answer('high'), plan: answer('low') }) });
    const row = [...element.querySelectorAll('tbody tr')].find((one) => clean(one).startsWith('Acting'))!;
    expect(clean(row.lastElementChild!)).toBe('A section is raised by its statements: ask below what would lift it.');
    expect(row.querySelector('button')).toBeNull();
  });

  it('says where there is nothing to raise', async () => {
    await show({ target: { level: 'low' } });
    expect(element.textContent).toContain('Everything that has a level is at the level wanted, or above it.');
  });

  it.each([1000, 320])('is tables with headings in a column %i pixels wide', async (width) => {
    const column = document.createElement('div');
    column.setAttribute('style', `width: ${width}px`);
    document.body.append(column);
    column.append(element);
    await element.updateComplete;
    const nodes = await accessibleNodes('table', 'columnheader', 'button', 'combobox');
    expect(nodes.filter(({ role }) => role === 'table').map(({ name }) => name)).toEqual(['Priorities, the most pressing first', 'To find out first']);
    expect(nodes.filter(({ role }) => role === 'columnheader').slice(0, 5).map(({ name }) => name)).toEqual(['Priority', 'Rank', 'Now', 'Wanted', 'Plan']);
    expect(nodes.filter(({ role }) => role === 'combobox').map(({ name }) => name)).toEqual([
      'Measured against', 'Partner', 'Principle', 'Area of focus', 'Section',
    ]);
    expect(nodes.filter(({ role }) => role === 'button').map(({ name }) => name)).toEqual([
      'Apply', 'Take over into the plan – Somebody leads.', 'Take over into the plan – We listen to families.', 'Find the smallest change',
    ]);
    expect(column.scrollWidth).toBeLessThanOrEqual(width);
    expect(await violations(element)).toEqual([]);
  });
});

describe('the filters of send-priorities', () => {
  it('are applied by keyboard, can be read, are told of, and can be cleared', async () => {
    await show({ target: all });
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Partner' }), 'Social care');
    expect(titles()).toHaveLength(3);
    page.getByRole('button', { name: 'Apply' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => element.partner).toBe('care');
    // What names nobody is everybody's.
    await expect.poll(titles).toEqual(['We listen to families.', 'There is a plan.']);
    expect(element.textContent).toContain('Only: Partner – Social care.');
    expect(clean(element.querySelector('[role="status"]')!)).toBe('Showing 1 of 2 priorities.');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(titles).toHaveLength(3);
    expect(page.getByRole('combobox', { name: 'Partner' }).element()).toHaveProperty('value', '');
    expect(clean(element.querySelector('[role="status"]')!)).toBe('Showing 2 of 2 priorities.');
  });

  it('come from attributes as well, each that is given having to fit', async () => {
    for (const [name, value] of Object.entries({ partner: 'health', principle: 'early', area: 'working' })) element.setAttribute(name, value);
    await element.updateComplete;
    expect(titles()).toEqual(['Somebody leads.']);
    element.setAttribute('area', 'acting');
    await element.updateComplete;
    expect(element.textContent).toContain('No priority fits all of these.');
    expect(element.textContent).toContain('Only: Partner – Health; Principle – Early; Area of focus – Acting.');
  });

  it('measure against another level', async () => {
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Measured against' }), 'Every statement at “Middle”');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(() => element.target).toEqual({ level: 'middle' });
    expect(rows(element.querySelector('table')!).map((row) => row[3])).toEqual(['Middle', 'Middle']);
  });

  it('offer only what the instrument names', async () => {
    const plain = unwrap(compileInstrument(example));
    await show({ instrument: example, sheet: { ...exampleSheet({ lead: answer('low') }), instrument: { ...sheet.instrument, hash: plain.hash } } });
    expect((await accessibleNodes('combobox')).map(({ name }) => name)).toEqual(['Measured against', 'Area of focus', 'Section']);
    expect(element.textContent).toContain('Measured against: Every statement at “High”.');
  });
});

describe('taking over with send-priorities', () => {
  const press = async (name: RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

  it('tells of the draft action, shows that it is taken, and takes it out again', async () => {
    const heard = vi.fn<(detail: SendTakeOverDetail) => void>();
    document.body.addEventListener('send-take-over', ({ detail }) => heard(detail));
    await press(/^Take over/);
    expect(heard.mock.lastCall![0]).toMatchObject({ action: { id: 'raise.lead.high', statement: 'lead', to: 'high' }, taken: true, chosen: ['raise.lead.high'] });
    expect(element.chosen).toEqual(['raise.lead.high']);
    expect(clean(element.querySelector('.govuk-tag')!)).toBe('In the plan');
    expect(clean(document.activeElement!)).toBe('Take out of the plan – Somebody leads.');
    expect(clean(element.querySelector('[role="status"]')!)).toBe('Taken over into the plan: Somebody leads.');
    expect(await violations(element)).toEqual([]);
    await press(/^Take out/);
    expect(heard.mock.lastCall![0]).toMatchObject({ taken: false, chosen: [] });
    expect(element.querySelector('.govuk-tag')).toBeNull();
  });

  it('leaves everything as it was where the page refuses', async () => {
    element.addEventListener('send-take-over', (event) => event.preventDefault(), { once: true });
    await press(/^Take over/);
    expect(element.chosen).toEqual([]);
    expect(element.querySelector('.govuk-tag')).toBeNull();
  });

  it('shows what a plan holds already, with an edge where colours are the reader’s', async () => {
    await show({ chosen: ['raise.listen.middle'] });
    expect([...element.querySelectorAll('tbody tr')].map((row) => row.querySelector('.govuk-tag') !== null)).toEqual([false, true, false, false]);
    await inForcedColours(() => expect(getComputedStyle(element.querySelector('.govuk-tag')!).borderTopStyle).toBe('solid'));
    await onPaper(() => expect(getComputedStyle(element.querySelector('.govuk-tag')!).display).not.toBe('none'));
  });

  it('prints why each ranks there, as wide as the table, and none of the ways to ask', async () => {
    element.style.inlineSize = '700px';
    await show({});
    const table = element.querySelector('table')!;
    const why = table.querySelector('.send-below')!;
    expect(why.querySelector('li')!.checkVisibility()).toBe(false);
    await onPaper(() => {
      expect(why.querySelector('li')!.checkVisibility()).toBe(true);
      expect(why.getBoundingClientRect().width).toBeCloseTo(table.getBoundingClientRect().width, 0);
      expect([...element.querySelectorAll('select, button, h2')].filter((one) => one.checkVisibility())).toEqual([]);
    });
  });
});

describe('what would lift, in send-priorities', () => {
  const ask = async (): Promise<void> => page.getByRole('button', { name: 'Find the smallest change' }).click();
  const said = (): string => clean([...element.querySelectorAll('[role="status"]')].at(-1)!);

  it('finds the smallest change when somebody asks, with a way into a plan', async () => {
    expect(said()).toBe('');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Section' }), 'Working together');
    await ask();
    await expect.poll(said).toMatch(/^Working together comes to Middle by one level step: We listen to families \(from Low to Middle\)\./);
    await page.getByRole('status').last().getByRole('button').first().click();
    expect(element.chosen).toEqual(['raise.listen.middle']);
  });

  it('says plainly why there is none', async () => {
    await ask();
    await expect.poll(said).toMatch(/cannot be said until this is answered: There is a plan/);
    await show({ sheet: sheetOf({ lead: answer('high'), listen: answer('high'), plan: answer('high') }) });
    expect(said()).toBe('');
    await ask();
    await expect.poll(said).toMatch(/is at its highest level already/);
  });

  it('drops an answer to what is not asked any more', async () => {
    await ask();
    await show({ sheet: sheetOf({ lead: answer('low') }) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(said()).toBe('');
  });

  it('says that it cannot be fetched, and can be asked again', async () => {
    let fails = true;
    class LatePriorities extends SendPriorities {
      protected override fetchLift(): ReturnType<SendPriorities['fetchLift']> {
        return fails ? Promise.reject(new TypeError('Failed to fetch')) : super.fetchLift();
      }
    }
    customElements.define('late-priorities', LatePriorities);
    element.remove();
    element = Object.assign(document.createElement('late-priorities') as LatePriorities, { instrument, sheet });
    document.body.append(element);
    await element.updateComplete;
    await ask();
    await expect.poll(said).toBe('This could not be fetched. Check your connection, then ask again.');
    fails = false;
    await ask();
    await expect.poll(said).toMatch(/cannot be said until/);
  });
});

describe('send-priorities in a page', () => {
  it('says what stands in the way', async () => {
    const text = () => element.textContent;
    await show({ target: { profile: 'nowhere' } });
    expect(text()).toContain('priorities.unknown-profile /target/profile');
    await show({ target: undefined, disagreement: { nobody: 1 } });
    expect(text()).toContain('answer.unknown-statement /disagreement/nobody');
    await show({ disagreement: undefined, sheets: [exampleSheet()] });
    expect(text()).toContain('another version');
    await show({ sheet: exampleSheet(), sheets: [] });
    expect(text()).toContain('another version');
    await show({ instrument: { ...instrument, scale: 'nowhere' } });
    expect(text()).toContain('something in the questionnaire is wrong');
    await show({ instrument: undefined });
    expect(text()).toContain('no priorities here yet');
    expect(element.querySelector('table, select')).toBeNull();
  });

  it('says nothing that is not in a catalogue', async () => {
    await show({ target: all, area: 'working', text: inBrackets({ ...prioritiesTextEnglish, sentences: priorityEnglish }), chosen: ['raise.lead.high'] });
    await page.getByRole('button', { name: /Find the smallest change/ }).click();
    await expect.poll(() => element.querySelectorAll('[role="status"] p').length).toBeGreaterThan(0);
    const authors = JSON.stringify(instrument);
    const texts = textsIn(element);
    expect(texts.filter((one) => one.includes('⟦')).length).toBeGreaterThan(40);
    expect(texts.filter((one) => !one.includes('⟦') && !authors.includes(one) && !/^[\d.]+$/.test(one))).toEqual([]);
  });

  it('has no sentence in its catalogue that it never says', async () => {
    const sources = import.meta.glob<string>(['./*.ts', '!./*test*', '!./text.ts'], { query: '?raw', import: 'default' });
    const code = (await Promise.all(Object.values(sources).map((load) => load()))).join('\n');
    expect(Object.keys(prioritiesTextEnglish).filter((key) => !code.includes(`text.${key}`))).toEqual([]);
  });

  it('works twice on a page, in a shadow root and after it was moved, and listens to nothing outside', async () => {
    const add = vi.spyOn(window, 'addEventListener');
    const host = document.createElement('div');
    const other = document.createElement('send-priorities');
    host.attachShadow({ mode: 'open' }).append(other);
    const twin = document.createElement('send-priorities');
    document.body.append(host, twin);
    for (const one of [other, twin]) Object.assign(one, { instrument, sheet });
    await Promise.all([other.updateComplete, twin.updateComplete]);
    const heard = vi.fn();
    document.body.addEventListener('send-take-over', heard, { once: true });
    other.querySelector<HTMLElement>('td button')!.click();
    await other.updateComplete;
    expect(heard).toHaveBeenCalledOnce();
    expect([element.chosen, other.chosen, twin.chosen].map(({ length }) => length)).toEqual([0, 1, 0]);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    host.before(twin);
    await twin.updateComplete;
    expect(twin.querySelectorAll('table')).toHaveLength(2);
    expect(add).not.toHaveBeenCalled();
    add.mockRestore();
  });
});
