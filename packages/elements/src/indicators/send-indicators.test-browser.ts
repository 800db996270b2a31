import { parseIndicators, type Indicator, type IndicatorSet } from '@send-reform/core/plan';
import { unwrap } from '@send-reform/core/problems';
import { indicatorEnglish } from '@send-reform/core/text';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { colourOf, inForcedColours, onPaper } from '../drawing/emulated-media.test-helper.js';
import type { SendTrajectory } from '../drawing/send-trajectory.js';
import { drawnIn, overlaps } from '../drawing/rectangles.test-helper.js';
import { trajectoryEnglish } from '../drawing/trajectory-text.js';
import { inBrackets, textsIn } from '../profile/pseudo-language.test-helper.js';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import '../testing/styles.test-helper.js';
import './register.js';
import type { SendIndicatorsChangeDetail } from './events.js';
import type { SendIndicators } from './send-indicators.js';
import { indicatorsEnglish } from './text.js';

const points = (values: Readonly<Record<string, string>>) => Object.entries(values).map(([quarter, value]) => ({ quarter, value }));

const weeks: Indicator = {
  id: 'weeks', title: 'Plans within 20 weeks', definition: 'Of the plans issued, those within 20 weeks.', unit: 'percent', source: 'SEN2', direction: 'higher',
  baseline: { value: '48', date: '2026-03-31' }, target: { value: '60', date: '2027-03-31' },
  trajectory: { withMitigation: points({ '2026-27 Q1': '50', '2026-27 Q4': '60' }), withoutMitigation: points({ '2026-27 Q1': '48', '2026-27 Q4': '42' }) },
  actuals: points({ '2026-27 Q1': '50', '2026-27 Q2': '47.5' }),
};

const balance: Indicator = {
  id: 'balance', title: 'Balance', definition: 'At the end of the quarter.', unit: 'pounds', source: 'Ledger', direction: 'higher',
  trajectory: { withMitigation: points({ '2026-27 Q1': '-1000000.00', '2026-27 Q4': '-1300000.00' }), withoutMitigation: [] },
  actuals: points({ '2026-27 Q1': '-1000000.00' }),
};

const watched: Indicator = {
  id: 'appeals', title: 'Appeals', definition: 'Registered in the quarter.', unit: 'rate', per: '1,000 decisions', source: 'Tribunal', direction: 'none',
  actuals: points({ '2026-27 Q1': '31.5', '2026-27 Q2': '33' }),
};

const set = unwrap(parseIndicators({ format: 'send-reform/indicators/1', indicators: [weeks, balance, watched] }));

let column: HTMLElement;
let element: SendIndicators;

async function show(indicators: IndicatorSet | undefined = set, into: ParentNode & Node = column): Promise<SendIndicators> {
  const shown = document.createElement('send-indicators');
  Object.assign(shown, { indicators, asOf: '2026-11-16' });
  into.append(shown);
  await shown.updateComplete;
  return shown;
}

const squeezed = (node: Element): string => node.textContent.replace(/\s+/g, ' ').trim();

const rows = (): string[][] =>
  [...element.querySelector('table')!.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => squeezed(cell.querySelector('.send-table__title') ?? cell)));

const group = (name: string) => page.getByRole('group', { name, exact: true });
const record = (): Promise<void> => userEvent.click(page.getByRole('button', { name: 'Put into the table' }));

beforeEach(async () => {
  column = document.createElement('div');
  document.body.append(column);
  element = await show();
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('send-indicators', () => {
  it('shows where each stands: status in words, the latest figure, what was expected and the target', () => {
    expect(rows()).toEqual([
      ['Plans within 20 weeks', 'Off track', '47.5% 2026-27 Q2', 'about 5.83 percentage points worse Expected: about 53.33%', '60% by 31 March 2027'],
      ['Balance', 'No data 2026-27 Q2', '-£1,000,000.00 2026-27 Q1', 'As expected Expected: -£1,000,000.00', '–'],
      ['Appeals', 'Not judged Neither direction is better, so this is watched and not judged.', '33 2026-27 Q2', '–', '–'],
    ]);
    expect(squeezed(element.querySelectorAll('tbody th')[2]!)).toContain('Per 1,000 decisions');
  });

  it('is a table with headings, named details and images that point to the tables', async () => {
    const nodes = await accessibleNodes('table', 'columnheader', 'DisclosureTriangle', 'image', 'combobox', 'group', 'textbox');
    expect(nodes.find(({ role }) => role === 'table')).toMatchObject({ name: 'Indicators' });
    expect(nodes.filter(({ role }) => role === 'columnheader').map(({ name }) => name)).toEqual(['Indicator', 'Status', 'Latest figure', 'Against the trajectory', 'Target']);
    expect(nodes.filter(({ role }) => role === 'DisclosureTriangle').map(({ name }) => name)).toEqual([
      'About this indicator – Plans within 20 weeks', 'About this indicator – Balance', 'About this indicator – Appeals', 'How a status is decided',
      'Plans within 20 weeks, quarter by quarter', 'Balance, quarter by quarter', 'Appeals, quarter by quarter',
    ]);
    expect(nodes.find(({ role }) => role === 'image')).toMatchObject({
      name: 'Plans within 20 weeks: trajectories and actual figures',
      description: 'From 2026-27 Q1 to 2026-27 Q4. The last actual figure is 47.5%, for 2026-27 Q2. The table has the figures.',
    });
    expect(nodes.filter(({ role }) => role === 'combobox').map(({ name }) => name)).toEqual(['Show', 'Quarter']);
    expect(nodes.filter(({ role }) => role === 'textbox').map(({ name, description, value }) => [name, description, value])).toEqual([
      ['Figure', 'Out of a hundred, such as 62.5', '47.5'], ['Note (optional)', 'What a reader should know about this figure', ''],
      ['Figure', 'In pounds; a deficit with a minus before it', ''], ['Note (optional)', 'What a reader should know about this figure', ''],
      ['Figure', 'Per 1,000 decisions', '33'], ['Note (optional)', 'What a reader should know about this figure', ''],
    ]);
    expect(await violations(element)).toEqual([]);
  });

  it('has every quarter in a table to be opened by keyboard', async () => {
    const summary = [...element.querySelectorAll('summary')].find((one) => squeezed(one) === 'Plans within 20 weeks, quarter by quarter')!;
    summary.focus();
    await userEvent.keyboard('{Enter}');
    expect(summary.parentElement).toHaveProperty('open', true);
    expect([...summary.parentElement!.querySelectorAll('tbody tr')].map((row) => [...row.children].map(squeezed))).toEqual([
      ['2026-27 Q1', '50%', '48%', '50%', 'On track'],
      ['2026-27 Q2', 'about 53.33%', '46%', '47.5%', 'Off track'],
      ['2026-27 Q3', 'about 56.67%', '44%', '–', 'Not due yet'],
      ['2026-27 Q4', '60%', '42%', '–', 'Not due yet'],
    ]);
  });

  it('filters by status, and only by those that occur', async () => {
    const filter = page.getByLabelText('Show');
    expect([...(filter.element() as HTMLSelectElement).options].map((option) => option.text)).toEqual(['All (3)', 'Off track (1)', 'No data (1)', 'Not judged (1)']);
    await userEvent.selectOptions(filter, 'no-data');
    await element.updateComplete;
    expect(rows().map(([title]) => title)).toEqual(['Balance']);
    // The form stays whole: a filter is for reading.
    expect(element.querySelectorAll('.send-actual')).toHaveLength(3);
    element.indicators = { ...set, indicators: [weeks] };
    await element.updateComplete;
    expect(element.textContent).toContain('No indicator has this status.');
  });

  it('takes a quarter’s figures by keyboard, tells the page, and says so', async () => {
    const details: SendIndicatorsChangeDetail[] = [];
    document.body.addEventListener('send-indicators-change', ({ detail }) => details.push(detail), { once: true });
    await userEvent.click(group('Balance').getByLabelText('Figure'));
    await userEvent.keyboard('-£1,150,000{Tab}Before the transfer.{Tab}');
    await record();
    await element.updateComplete;
    expect(details).toHaveLength(1);
    expect(details[0]).toMatchObject({ quarter: '2026-27 Q2', changed: ['balance'] });
    expect(details[0]!.indicators.indicators[1]!.actuals).toEqual([
      { quarter: '2026-27 Q1', value: '-1000000.00' }, { quarter: '2026-27 Q2', value: '-1150000', note: 'Before the transfer.' },
    ]);
    expect(parseIndicators(details[0]!.indicators).ok).toBe(true);
    expect(set.indicators[1]!.actuals).toHaveLength(1);
    expect(rows()[1]!.slice(1, 4)).toEqual(['On track', '-£1,150,000.00 2026-27 Q2 Before the transfer.', '£50,000.00 worse Expected: -£1,100,000.00']);
    expect(document.activeElement).toBe(element.querySelector('.govuk-notification-banner'));
    expect(squeezed(document.activeElement!)).toBe('Done 1 figure for 2026-27 Q2 put into the table.');
    // A host that gives it back, kept, ends nothing.
    element.indicators = structuredClone(details[0]!.indicators);
    await element.updateComplete;
    expect(element.querySelector('.govuk-notification-banner')).not.toBeNull();
  });

  it('takes a figure out where its field is emptied', async () => {
    await userEvent.clear(group('Appeals').getByLabelText('Figure'));
    await record();
    await element.updateComplete;
    expect(element.indicators!.indicators[2]!.actuals).toEqual(points({ '2026-27 Q1': '31.5' }));
  });

  it('tells everything that is wrong at once, ties it to its field, and changes nothing', async () => {
    let told = 0;
    element.addEventListener('send-indicators-change', () => (told += 1));
    await userEvent.fill(group('Plans within 20 weeks').getByLabelText('Figure'), 'half');
    await userEvent.fill(group('Balance').getByLabelText('Figure'), '1.005');
    await userEvent.clear(group('Appeals').getByLabelText('Figure'));
    await userEvent.fill(group('Appeals').getByLabelText('Note (optional)'), 'Not there yet');
    await record();
    await element.updateComplete;
    const summary = element.querySelector('.govuk-error-summary')!;
    expect(document.activeElement).toBe(summary);
    expect([...summary.querySelectorAll('a')].map(squeezed)).toEqual([
      'Plans within 20 weeks: enter a number, such as 1,234.5', 'Balance: enter pounds with two decimals at most', 'Appeals: a note needs a figure',
    ]);
    expect((await accessibleNodes('textbox'))[2]!.description).toBe(
      'In pounds; a deficit with a minus before it Error: Balance: enter pounds with two decimals at most',
    );
    expect(await violations(element)).toEqual([]);
    await userEvent.click(summary.querySelectorAll('a')[1]!);
    expect(document.activeElement).toBe(group('Balance').getByLabelText('Figure').element());
    expect([told, element.indicators]).toEqual([0, set]);
    expect((document.activeElement as HTMLInputElement).value).toBe('1.005');
  });

  it('says that nothing was entered', async () => {
    await record();
    await element.updateComplete;
    expect(squeezed(element.querySelector('.govuk-error-summary')!)).toBe('There is a problem Nothing has been entered or changed');
  });

  it('keeps what is typed while another quarter is looked at, and offers only quarters that have begun', async () => {
    const quarter = page.getByLabelText('Quarter', { exact: true });
    expect([...(quarter.element() as HTMLSelectElement).options].map((option) => option.text)).toEqual(['2026-27 Q1', '2026-27 Q2', '2026-27 Q3']);
    await userEvent.fill(group('Balance').getByLabelText('Figure'), '-1');
    await userEvent.selectOptions(quarter, '2026-27 Q1');
    await element.updateComplete;
    await expect.element(group('Balance').getByLabelText('Figure')).toHaveValue('-1000000.00');
    await userEvent.selectOptions(quarter, '2026-27 Q2');
    await element.updateComplete;
    await expect.element(group('Balance').getByLabelText('Figure')).toHaveValue('-1');
  });

  it('can be read only, and without drawings', async () => {
    Object.assign(element, { readOnly: true, tableOnly: true });
    await element.updateComplete;
    expect(element.querySelector('input, button, send-trajectory')).toBeNull();
    expect(element.querySelectorAll('.send-quarters')).toHaveLength(3);
  });

  it('says what there is not', async () => {
    element.indicators = { ...set, indicators: [] };
    await element.updateComplete;
    expect(squeezed(element)).toBe('This set has no indicators.');
    element.indicators = undefined;
    await element.updateComplete;
    expect(squeezed(element)).toBe('There are no indicators here yet.');
  });

  it('takes today for the day where the page says none', async () => {
    element.asOf = '';
    await element.updateComplete;
    const now = new Date();
    expect(element.textContent).toContain(`As of ${now.getDate()} ${now.toLocaleString('en-GB', { month: 'long' })} ${now.getFullYear()}.`);
  });

  it.each([1000, 320])('fits a column %i pixels wide, whichever way the page is written', async (width) => {
    column.style.width = `${width}px`;
    for (const dir of ['ltr', 'rtl']) {
      document.body.dir = dir;
      expect(column.scrollWidth).toBeLessThanOrEqual(width);
      expect(await violations(element)).toEqual([]);
    }
    document.body.removeAttribute('dir');
  });

  it('writes nothing of its own: every word comes from the catalogue', async () => {
    element.text = inBrackets({ ...indicatorsEnglish, sentences: indicatorEnglish, drawing: trajectoryEnglish });
    await element.updateComplete;
    await Promise.all([...element.querySelectorAll('send-trajectory')].map((one) => one.updateComplete));
    await userEvent.fill(element.querySelectorAll<HTMLInputElement>('.send-actual input')[0]!, 'half');
    await userEvent.click(element.querySelector('button')!);
    await element.updateComplete;
    const data = new Set([
      ...set.indicators.flatMap(({ title, definition, source }) => [title, definition, source]), ...['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `2026-27 ${quarter}`),
      '£', '%', ':',
    ]);
    const others = textsIn(element).filter((text) => !/^[⟦⟧]|⟧[^⟦]*$/.test(text) && !data.has(text) && !/^-?£[\d,.]+$/.test(text));
    expect(others).toEqual([]);
  });

  it('works twice on a page and inside a shadow root, each with fields of its own', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' });
    document.body.append(host);
    const inside = await show(set, host.shadowRoot!);
    const second = await show();
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    inside.querySelector('button')!.click();
    await inside.updateComplete;
    expect(host.shadowRoot!.activeElement).toBe(inside.querySelector('.govuk-error-summary'));
    inside.querySelector<HTMLElement>('.govuk-error-summary a')!.click();
    expect(host.shadowRoot!.activeElement?.id).toMatch(/-quarter$/);
    expect(second.querySelector('.govuk-error-summary')).toBeNull();
  });

  it('keeps what was typed when it is moved, and does nothing once it is removed', async () => {
    await userEvent.fill(group('Balance').getByLabelText('Figure'), '-1');
    document.body.append(element);
    await element.updateComplete;
    await expect.element(group('Balance').getByLabelText('Figure')).toHaveValue('-1');
    let told = 0;
    document.body.addEventListener('send-indicators-change', () => (told += 1));
    element.remove();
    element.querySelector('button')!.click();
    expect(told).toBe(0);
  });

  it('prints every quarter, open or not, and no fields', async () => {
    const quarters = element.querySelector('.send-quarters table')!;
    expect(quarters.checkVisibility()).toBe(false);
    await onPaper(() => {
      expect(quarters.checkVisibility()).toBe(true);
      expect(element.querySelector('.send-actual')!.checkVisibility()).toBe(false);
    });
  });
});

describe('send-trajectory', () => {
  const drawing = async (): Promise<SendTrajectory> => {
    const found = element.querySelector('send-trajectory')!;
    await found.updateComplete;
    return found;
  };

  it('draws lines of different kinds, with a key that says which is which', async () => {
    const within = (await drawing()).shadowRoot!;
    const dashes = ['actual', 'with-mitigation', 'without-mitigation', 'target'].map((part) => getComputedStyle(within.querySelector(`[part="${part}"]`)!).strokeDasharray);
    expect(dashes).toEqual(['none', 'none', '7px, 5px', '0.1px, 5px']);
    const widths = ['actual', 'with-mitigation'].map((part) => Number.parseFloat(getComputedStyle(within.querySelector(`[part="${part}"]`)!).strokeWidth));
    expect(widths[0]).toBeGreaterThan(widths[1]! * 1.5);
    expect(within.querySelectorAll('.figure circle')).toHaveLength(2);
    expect([...within.querySelectorAll('.key > li')].map(squeezed)).toEqual(['Actual', 'Expected with mitigation', 'Expected without', 'Target: 60%']);
  });

  it.each([320, 700])('lets no words run into one another in %i pixels', async (width) => {
    column.style.width = `${width}px`;
    for (const one of element.querySelectorAll('send-trajectory')) {
      const words = drawnIn(one.shadowRoot!, 'text, .key > li');
      expect(words.length).toBeGreaterThan(3);
      expect(overlaps(words)).toEqual([]);
    }
  });

  it('keeps to the colours that somebody has chosen', async () => {
    const line = (await drawing()).shadowRoot!.querySelector('[part="actual"]')!;
    column.style.setProperty('--send-drawing', 'rgb(1, 2, 3)');
    expect(getComputedStyle(line).stroke).toBe('rgb(1, 2, 3)');
    await inForcedColours(() => expect(getComputedStyle(line).stroke).toBe(colourOf('CanvasText')));
  });

  it('draws nothing where there is nothing', async () => {
    const one = await drawing();
    Object.assign(one, { points: [], target: null });
    await one.updateComplete;
    expect(one.shadowRoot!.querySelector('svg, [role]')).toBeNull();
  });
});
