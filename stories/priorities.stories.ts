import '@send-reform/elements/priorities/register';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { december, partnersInDecember } from './dates.js';
import { complete, empty, halfDone, heldDown, matrix, matrixAnswers, otherVersion, starter, wordy, wordyAnswers } from './sheets.js';

type Element = HTMLElementTagNameMap['send-priorities'];
type Args = Pick<
  Element,
  'instrument' | 'sheet' | 'sheets' | 'disagreement' | 'target' | 'formula' | 'basis' | 'validations' | 'partner' | 'principle' | 'area' | 'chosen' | 'text'
>;

const given = { control: false } as const;

const meta: Meta<Args> = {
  title: 'Priorities',
  component: 'send-priorities',
  args: {
    instrument: starter, sheet: complete, sheets: [], disagreement: undefined, target: undefined, formula: undefined, basis: 'declared',
    validations: [], partner: '', principle: '', area: '', chosen: [], text: {},
  },
  argTypes: {
    instrument: given, sheet: given, sheets: given, disagreement: given, target: given, formula: given, validations: given, chosen: given,
    basis: { control: 'inline-radio', options: ['declared', 'evidenced', 'validated'] },
    text: { control: 'object' },
  },
  render: (args) => html`
    <send-priorities
      .instrument=${args.instrument}
      .sheet=${args.sheet}
      .sheets=${args.sheets}
      .disagreement=${args.disagreement}
      .target=${args.target}
      .formula=${args.formula}
      .basis=${args.basis}
      .validations=${args.validations}
      .partner=${args.partner}
      .principle=${args.principle}
      .area=${args.area}
      .chosen=${args.chosen}
      .text=${args.text}
    ></send-priorities>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** The gaps to the instrument's own profile, the most pressing first. */
export const Ranked: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const table = await canvas.findByRole('table', { name: 'Priorities, the most pressing first' });
    await expect(within(table).getAllByRole('row').length).toBeGreaterThan(5);
    await expect(canvas.getByText(/Measured against: A suggested least position/)).toBeVisible();
  },
};

/** Every factor in words, with what the gap is tied to and what lies on the way. */
export const WhyItRanksHere: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click((await canvas.findAllByText('Why it ranks here'))[0]!);
    await expect(canvas.getAllByText(/^Its share in the whole is/)[0]).toBeVisible();
    await expect(canvas.getAllByText('It rests on:')[0]).toBeVisible();
  },
};

/** Partners are apart on some of it, which makes that more pressing. */
export const PartnersApart: Story = {
  args: { sheet: december, sheets: partnersInDecember, target: { level: 'embedded' } },
  play: async ({ canvasElement }) => {
    await expect((await within(canvasElement).findAllByText(/^Partners are one level apart/)).length).toBeGreaterThan(0);
  },
};

/** Two statements hold a level down by a gate, and stand above others for it. */
export const HoldsALevelDown: Story = {
  args: { sheet: heldDown },
  play: async ({ canvasElement }) => {
    await expect((await within(canvasElement).findAllByText(/^It holds a level down/)).length).toBe(2);
  },
};

/** Narrowed down by the form: nothing happens before it is applied, and the filters in force can be read. */
export const Filtered: Story = {
  args: { target: { level: 'embedded' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Partner' }), 'health');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Principle' }), 'early');
    await expect(canvas.queryByText(/^Only: /)).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Apply' }));
    await expect(await canvas.findByText('Only: Partner – Health; Principle – Early.')).toBeVisible();
    await waitFor(() => expect(canvas.getAllByRole('status')[0]).toHaveTextContent(/^Showing \d+ of 27 priorities\.$/));
  },
};

/** Filters that leave nothing say so, and can be cleared. */
export const NoneLeft: Story = {
  args: { area: 'mainstream', partner: 'health', principle: 'shared' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText('No priority fits all of these. Choose fewer of them.')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Clear filters' }));
    await expect(await canvas.findByRole('table', { name: 'Priorities, the most pressing first' })).toBeVisible();
  },
};

/** What a plan has taken over already, with the way back. */
export const TakenOver: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click((await canvas.findAllByRole('button', { name: /^Take over into the plan/ }))[0]!);
    await expect(await canvas.findByText('In the plan')).toBeVisible();
    await expect(canvas.getByRole('button', { name: /^Take out of the plan/ })).toHaveFocus();
  },
};

/** The smallest change that lifts everything together by one level. */
export const WhatWouldLiftUs: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Find the smallest change' }));
    await expect(await canvas.findByText(/comes to Established by one level step|comes to Established by \d+ level steps/)).toBeVisible();
  },
};

/** What would lift a section cannot be said before something is answered. */
export const LiftWaits: Story = {
  args: { sheet: halfDone },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Find the smallest change' }));
    await expect(await canvas.findByText(/^What would lift .* cannot be said until this is answered/)).toBeVisible();
  },
};

/** A matrix adds nothing up: no rule allows a lift, and that is said. */
export const NoRuleAllowsALift: Story = {
  args: { instrument: matrix, sheet: matrixAnswers },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Find the smallest change' }));
    await expect(await canvas.findByText(/adds nothing up: each answer stands for itself/)).toBeVisible();
  },
};

/** Everything is where it is wanted. */
export const NoGaps: Story = {
  args: { target: { level: 'emerging' } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Everything that has a level is at the level wanted, or above it.')).toBeVisible();
  },
};

/** Nothing is answered: all of it has to be found out first. */
export const AllToFindOut: Story = {
  args: { sheet: empty },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('table', { name: 'To find out first' })).toBeVisible();
  },
};

/** Half of it is answered: gaps, and what is to be found out. */
export const HalfDone: Story = { args: { sheet: halfDone } };

/** Only answers with the evidence asked for count, and there is none. */
export const Evidenced: Story = { args: { basis: 'evidenced' } };

/** In a narrow column every row becomes a list. */
export const Narrow: Story = { args: { chosen: ['raise.lead-officer.established'] }, globals: { column: 'narrow' } };

/** Where the page is written from the right. */
export const RightToLeft: Story = { globals: { direction: 'rtl' } };

/** Light on dark. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** In a council's colours. */
export const CouncilBrand: Story = { globals: { theme: 'council' } };

/** Long words and long titles wrap. */
export const LongText: Story = { args: { instrument: wordy, sheet: wordyAnswers } };

/** The same in a narrow column. */
export const LongTextNarrow: Story = { args: { instrument: wordy, sheet: wordyAnswers }, globals: { column: 'narrow' } };

/** A page that asks for a profile that the instrument does not have. */
export const UnknownTarget: Story = {
  args: { target: { profile: 'no-such-profile' } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('priorities.unknown-profile')).toBeVisible();
  },
};

/** Answers to another version have no priorities here. */
export const AnswersToAnotherVersion: Story = {
  args: { sheet: otherVersion },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/another version/)).toBeVisible();
  },
};

/** An instrument that cannot be used. */
export const BrokenInstrument: Story = {
  args: { instrument: { ...starter, scale: 'no-such-scale' } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/something in the questionnaire is wrong/)).toBeVisible();
  },
};

/** Before there is any data. */
export const NothingLoaded: Story = { args: { instrument: undefined, sheet: undefined } };
