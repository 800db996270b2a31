import '@send-reform/elements/comparison/register';
import { changeAnswer, emptySheet } from '@send-reform/core/assessment';
import { compareSheets } from '@send-reform/core/comparison';
import { compileInstrument, type Instrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { crosswalk, december, june, juneNext, juneWithGaps, march, partnersInDecember, partnersInJune, starterNext } from './dates.js';
import { empty, matrix, matrixAnswers, otherVersion, starter, wordy, wordyAnswers } from './sheets.js';

type Element = HTMLElementTagNameMap['send-comparison'];
type Args = Pick<
  Element,
  | 'instrument' | 'earlierInstrument' | 'crosswalk' | 'earlier' | 'later' | 'comparison' | 'partnersEarlier' | 'partnersLater' | 'dates' | 'basis'
  | 'validations' | 'earlierValidations' | 'show' | 'tableOnly' | 'text'
>;

const given = { control: false } as const;

const meta: Meta<Args> = {
  title: 'Comparison',
  component: 'send-comparison',
  args: {
    instrument: starter, earlierInstrument: undefined, crosswalk: undefined, earlier: december, later: june, comparison: undefined,
    partnersEarlier: [], partnersLater: [], dates: [], basis: 'declared', validations: undefined, earlierValidations: undefined, show: 'all',
    tableOnly: false, text: {},
  },
  argTypes: {
    instrument: given, earlierInstrument: given, crosswalk: given, earlier: given, later: given, comparison: given, partnersEarlier: given,
    partnersLater: given, dates: given, validations: given, earlierValidations: given,
    basis: { control: 'inline-radio', options: ['declared', 'evidenced', 'validated'] },
    show: { control: 'inline-radio', options: ['all', 'rose', 'fell', 'new', 'gone', 'not-comparable'] },
    text: { control: 'object' },
  },
  render: (args) => html`
    <send-comparison
      .instrument=${args.instrument}
      .earlierInstrument=${args.earlierInstrument}
      .crosswalk=${args.crosswalk}
      .earlier=${args.earlier}
      .later=${args.later}
      .comparison=${args.comparison}
      .partnersEarlier=${args.partnersEarlier}
      .partnersLater=${args.partnersLater}
      .dates=${args.dates}
      .basis=${args.basis}
      .validations=${args.validations}
      .earlierValidations=${args.earlierValidations}
      .show=${args.show}
      .tableOnly=${args.tableOnly}
      .text=${args.text}
    ></send-comparison>
  `,
};

export default meta;
type Story = StoryObj<Args>;

const rowOf = async (canvasElement: HTMLElement, title: string): Promise<HTMLElement> =>
  (await within(canvasElement).findByText(title, { selector: 'table:first-of-type .send-table__title' })).closest('tr')!;

/** Much is further than half a year before, and some of it is back: in words and figures, and as a drawing. */
export const RoseAndFell: Story = {
  play: async ({ canvasElement }) => {
    const row = await rowOf(canvasElement, 'Everything together');
    await expect(row).toHaveTextContent(/Rose\s*\+0\.\d\d/);
    await waitFor(() => expect(canvasElement.querySelector('send-change')).not.toBeNull());
    const drawing = canvasElement.querySelector('send-change')!.shadowRoot!;
    await waitFor(() => expect(drawing.querySelector('[role="img"]')).toHaveAccessibleDescription(/The table has the figures/));
  },
};

/** The same answers twice: nothing rose and nothing fell. */
export const NothingChanged: Story = {
  args: { earlier: december, later: { ...december, id: 'again', date: '2026-01-15' } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('36 statements stayed the same')).toBeVisible();
    await userEvent.click(within(canvasElement).getByRole('radio', { name: 'Fell' }));
    await expect(await within(canvasElement).findByText('No section’s figure changed in this way.')).toBeVisible();
    await expect(within(canvasElement).getByText('No statement changed in this way.')).toBeVisible();
  },
};

/** A figure that came about another way is not compared: the reason stands where a difference would. */
export const NotComparable: Story = {
  args: { later: juneWithGaps },
  play: async ({ canvasElement }) => {
    const row = await rowOf(canvasElement, 'Skilled people and specialist help');
    await expect(row).toHaveTextContent('Not comparable');
    await expect(row).toHaveTextContent(/These count on one side only:/);
  },
};

/** Only what somebody asks for: the sections and statements that fell. */
export const OnlyWhatFell: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('radio', { name: 'Fell' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/^Showing \d of 12 figures and 2 of 36 statements\.$/));
    const statements = canvasElement.querySelector<HTMLElement>('.send-statements')!;
    await expect(within(statements).getAllByText('Fell')).toHaveLength(2);
  },
};

/** From one version to the next, by a crosswalk: what asks the same is compared, the rest stands side by side. */
export const AcrossVersions: Story = {
  args: { instrument: starterNext, earlierInstrument: starter, crosswalk, later: juneNext },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText(/From version 1.0.0 of the questionnaire to version 2.0.0/)).toBeVisible();
    await userEvent.click(canvas.getByRole('radio', { name: 'New' }));
    await expect(await canvas.findByText('There are quiet spaces in every school.')).toBeVisible();
    await userEvent.click(canvas.getByRole('radio', { name: 'Not comparable' }));
    await expect(canvas.getByText(/^This statement was split into several/)).toBeInTheDocument();
    await userEvent.click(canvas.getByRole('radio', { name: 'All' }));
  },
};

/** Every partner then and now; one of them has no sheet of then. */
export const PartnerByPartner: Story = {
  args: { partnersEarlier: partnersInDecember, partnersLater: partnersInJune },
  play: async ({ canvasElement }) => {
    const table = await within(canvasElement).findByRole('table', { name: 'Partner by partner' });
    await expect(within(table).getByText('There was no sheet then.')).toBeVisible();
    await userEvent.click(within(table).getAllByText('By section')[1]!);
    await expect(within(table).getAllByText('Skilled people and specialist help')[1]).toBeVisible();
  },
};

/** Partners alone, where nobody has agreed on anything yet. */
export const PartnersAlone: Story = {
  args: { earlier: undefined, later: undefined, partnersEarlier: partnersInDecember, partnersLater: partnersInJune },
};

/** Several dates as averages, with how many each is over; one of them may not be shown, and another rests on others. */
export const SeveralDates: Story = {
  args: {
    dates: [
      { at: 'December 2025', sheets: partnersInDecember },
      { at: 'February 2026', sheets: 'suppressed' },
      { at: 'March 2026', sheets: [march] },
      { at: 'April 2026', sheets: 'missing' },
      { at: 'June 2026', sheets: partnersInJune },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const table = await canvas.findByRole('table', { name: 'Averages over several dates: Everything together' });
    await expect(within(table).getByText('The figure is not shown, since it rests on too few.')).toBeVisible();
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Section to show' }), 'leading');
    await expect(await canvas.findByRole('table', { name: 'Averages over several dates: Leading as one team' })).toBeVisible();
    await expect(await canvas.findByText('Averages by date, from 1 to 4')).toBeVisible();
  },
};

/** What is said now, what of it has evidence, what somebody has confirmed. */
export const ThreeBases: Story = {
  args: {
    validations: [
      { statement: 'lead-officer', role: 'board', outcome: 'accepted', level: 'developing', date: '2026-06-30' },
      { statement: 'plan-milestones', role: 'board', outcome: 'not-accepted', date: '2026-06-30' },
    ],
  },
  play: async ({ canvasElement }) => {
    const table = await within(canvasElement).findByRole('table', { name: 'What is said, shown and confirmed now' });
    await expect(within(table).getAllByText('Not comparable').length).toBeGreaterThan(5);
  },
};

/** Only answers with the evidence asked for count, and there is none. */
export const Evidenced: Story = { args: { basis: 'evidenced' } };

/** A comparison that the page has made already. */
export const ReadyMade: Story = {
  args: { earlier: undefined, later: undefined, comparison: compareSheets(unwrap(compileInstrument(starter)), december, juneWithGaps) },
};

/** Two places, two partners, and a then that is later than now: it is said before any figure. */
export const OddPair: Story = {
  args: {
    earlier: { ...june, partner: 'health' },
    later: { ...december, partner: 'education', place: { dfeCode: '894', kind: 'unitary' } },
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('These are two partners: Health then, Education now.')).toBeVisible();
  },
};

/** From nothing to something: there was no figure then, and every answer is new. */
export const FromEmpty: Story = { args: { earlier: { ...empty, date: '2025-12-01' } } };

const many: Instrument = {
  ...wordy,
  id: 'many',
  title: 'Many sections',
  sections: Array.from({ length: 24 }, (_, index) => ({
    id: `s${index}`,
    title: `Section ${index + 1}`,
    // Each third is measured by a share, and the whole by a mixture: scales that have drawings of their own.
    ...(index % 3 === 2 ? { rule: { kind: 'percentage' as const }, bands: [] } : {}),
    statements: [{ id: `q${index}`, text: `Statement ${index + 1}.` }, { id: `r${index}`, text: `Another statement ${index + 1}.` }],
  })),
};

const manyEmpty = emptySheet(unwrap(compileInstrument(many)), 'many');
const manyAnswered = (every: number) =>
  many.sections!.flatMap(({ statements = [] }) => statements).reduce(
    (sheet, { id }, index) => changeAnswer(sheet, id, { state: 'answered', level: index % every === 0 ? 'high' : 'low' }),
    manyEmpty,
  );

/** Two dozen sections, measured in several ways: a drawing for each way. */
export const ManySections: Story = {
  args: { instrument: many, earlier: manyAnswered(4), later: manyAnswered(3) },
  play: async ({ canvasElement }) => {
    await expect((await within(canvasElement).findAllByText(/^Scores then and now, from/)).length).toBe(3);
  },
};

/** A matrix has no totals: statements are compared, and figures are not. */
export const Matrix: Story = {
  args: { instrument: matrix, earlier: matrixAnswers, later: changeAnswer(matrixAnswers, 'health-early', { state: 'answered', level: 'low' }) },
};

/** Without the drawing. */
export const TableOnly: Story = { args: { tableOnly: true } };

/** In a narrow column every row becomes a list. */
export const Narrow: Story = { args: { later: juneWithGaps }, globals: { column: 'narrow' } };

/** Where the page is written from the right. */
export const RightToLeft: Story = { args: { later: juneWithGaps }, globals: { direction: 'rtl' } };

/** Light on dark. */
export const Dark: Story = { args: { later: juneWithGaps }, globals: { theme: 'dark' } };

/** In a council's colours. */
export const CouncilBrand: Story = { globals: { theme: 'council' } };

const wordyLater = changeAnswer(wordyAnswers, 's0q1', { state: 'answered', level: 'low' });

/** Long words and long titles wrap. */
export const LongText: Story = { args: { instrument: wordy, earlier: wordyAnswers, later: wordyLater } };

/** The same in a narrow column. */
export const LongTextNarrow: Story = { args: { instrument: wordy, earlier: wordyAnswers, later: wordyLater }, globals: { column: 'narrow' } };

/** Answers to a version that is not here. */
export const AnswersToAnotherVersion: Story = {
  args: { earlier: otherVersion },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/a version of it that is not here/)).toBeVisible();
  },
};

/** Two versions, and nothing that says what became of a statement. */
export const NoCrosswalk: Story = {
  args: { instrument: starterNext, earlierInstrument: starter, later: juneNext },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/nothing here says what became of each statement/)).toBeVisible();
  },
};

/** A crosswalk that leaves a statement out. */
export const BrokenCrosswalk: Story = {
  args: {
    instrument: starterNext, earlierInstrument: starter, later: juneNext,
    crosswalk: { ...crosswalk, statements: crosswalk.statements.slice(1) },
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/something is wrong in what says how one became the other/)).toBeVisible();
  },
};

/** An instrument that cannot be used. */
export const BrokenInstrument: Story = {
  args: { instrument: { ...starter, scale: 'no-such-scale' } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/something in a questionnaire is wrong/)).toBeVisible();
  },
};

/** Two sheets of one partner at one date cannot be averaged as if they were two partners. */
export const BrokenDates: Story = {
  args: { earlier: undefined, later: undefined, dates: [{ at: 'June 2026', sheets: [june, june] }] },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('series.counted-twice')).toBeVisible();
  },
};

/** Before there is any data. */
export const NothingLoaded: Story = { args: { instrument: undefined, earlier: undefined, later: undefined } };
