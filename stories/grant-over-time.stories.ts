import type { GrantClaim, LaterYears } from '@send-reform/core/grant';
import '@send-reform/elements/grant-over-time/register';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, within } from 'storybook/test';

const claim: GrantClaim = {
  format: 'send-reform/grant-claim/1',
  deficits: {
    publishedAccounts: { amount: '41500000.00', status: 'draft' },
    section251: { amount: '41120000.00', status: 'audited' },
  },
  ineligible: [{ kind: 'early-years', amount: '900000.55' }],
  differencesExplained: false,
  plan: { status: 'submitted' },
};

const later: LaterYears = {
  format: 'send-reform/later-years/1',
  opening: { amount: '35000000.00', status: 'audited' },
  years: [
    { year: '2026-27', deficit: '6000000.01', status: 'draft', lowest: '5500000.00', highest: '7000000.00' },
    { year: '2027-28', deficit: '4000000.00', status: 'assumed', statedBy: 'Director of Finance' },
  ],
  reserves: { amount: '12000000.00', status: 'draft' },
};

const supported: LaterYears = {
  ...later,
  assumption: { shares: [{ year: '2026-27', share: '0.5', lowest: '0', highest: '0.9', statedBy: 'Director of Finance' }] },
};

type Element = HTMLElementTagNameMap['send-grant-over-time'];
type Args = Pick<Element, 'claim' | 'later' | 'unit' | 'text'> & { workedOut: (event: Event) => void };

const meta: Meta<Args> = {
  title: 'Grant over time',
  component: 'send-grant-over-time',
  args: { claim, later, unit: 'pounds', text: {}, workedOut: fn() },
  argTypes: { claim: { control: 'object' }, later: { control: 'object' }, unit: { control: 'radio', options: ['pounds', 'thousands', 'millions'] }, text: { control: 'object' }, workedOut: { table: { disable: true } } },
  render: ({ claim: of, later: years, unit, text, workedOut }) => html`
    <send-grant-over-time .claim=${of} .later=${years} unit=${unit} .text=${text} @send-grant-over-time-result=${workedOut}></send-grant-over-time>
  `,
};

export default meta;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const show: Play = async ({ args, canvasElement }) => {
  const canvas = within(canvasElement);
  await userEvent.click(await canvas.findByRole('button', { name: 'Show the years' }));
  await expect(await canvas.findByRole('heading', { name: 'The years by scenario' })).toHaveFocus();
  await expect(args.workedOut).toHaveBeenCalledOnce();
};

/** Before anything is typed. */
export const Empty: Story = { args: { later: undefined } };

/** What is known and what is assumed of later years. */
export const Filled: Story = {};

/** Three scenarios, each balance with how it stands. */
export const Years: Story = { play: show };

/** A share that the council assumes makes a scenario of its own. */
export const OwnAssumption: Story = { args: { later: supported }, play: show };

/** A scenario of the council's own: approved after revision, on a day after the last that anything is published of. */
export const OwnApproval: Story = {
  args: { later: { ...later, assumption: { approval: 'approved-after-revision', approvedOn: '2027-04-30', shares: [] } } },
  play: async (context) => {
    await show(context);
    await expect(within(context.canvasElement).getByText('No grant comes in. What is paid on an approval after 31 March 2027 is not published, so none is counted.')).toBeVisible();
  },
};

/** In millions, each rounded once from the exact amount, which is said. */
export const InMillions: Story = {
  args: { later: supported },
  play: async (context) => {
    await show(context);
    const canvas = within(context.canvasElement);
    await userEvent.click(canvas.getByRole('radio', { name: '£m, rounded' }));
    await expect(canvas.getByText(/rounded to the nearest £0.1 million, half up/)).toBeVisible();
  },
};

/** In thousands, in a narrow column. */
export const InThousands: Story = { args: { unit: 'thousands' }, globals: { column: 'narrow' }, play: show };

/** Nobody has said what later years add: no balance is made up. */
export const NothingGiven: Story = { args: { later: undefined }, play: show };

/** The plan was approved in the first round, so the other ways can no longer come about. */
export const Approved: Story = { args: { claim: { ...claim, plan: { status: 'approved-first-round', approvedOn: '2026-09-30' } } }, play: show };

/** Approved after 31 March 2027: what is paid then is not published. */
export const ApprovedTooLate: Story = { args: { claim: { ...claim, plan: { status: 'approved-after-revision', approvedOn: '2027-04-30' } } }, play: show };

/** A Safety Valve agreement: flagged, and nothing is ranked. */
export const SafetyValve: Story = { args: { claim: { ...claim, safetyValve: true } }, play: show };

/** A surplus that later deficits use up first. */
export const Surplus: Story = { args: { claim: { ...claim, deficits: { publishedAccounts: { amount: '-1200000.00', status: 'audited' } }, ineligible: [] } }, play: show };

/** What is wrong stands in a list that leads to each field. */
export const Errors: Story = {
  args: { later: undefined },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const field = await canvas.findByRole('textbox', { name: 'What 2026-27 adds to the deficit, in pounds' });
    await userEvent.type(field, '1.234,56');
    await userEvent.click(canvas.getByRole('button', { name: 'Show the years' }));
    await expect((await canvas.findByText('There is a problem')).closest('.govuk-error-summary')).toHaveFocus();
    await userEvent.click(canvas.getByRole('link', { name: /can be read in more than one way/ }));
    await expect(field).toHaveFocus();
  },
};

/** A claim that cannot be worked out: every problem in words. */
export const ProblemsWithTheClaim: Story = { args: { claim: { ...claim, deficits: {} } } };

/** By keyboard alone. */
export const ByKeyboard: Story = {
  args: { later: undefined },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    (await canvas.findByRole('textbox', { name: 'What 2026-27 adds to the deficit, in pounds' })).focus();
    await userEvent.keyboard('6m');
    await userEvent.tab();
    await userEvent.keyboard(' {Enter}');
    await expect(await canvas.findByRole('heading', { name: 'The years by scenario' })).toHaveFocus();
  },
};

/** In a column of 320 pixels every row becomes a list. */
export const Narrow: Story = { args: { later: supported }, globals: { column: 'narrow' }, play: show };

/** In a page that is written from right to left. */
export const RightToLeft: Story = { globals: { direction: 'rtl' }, play: show };

/** On a dark page. */
export const Dark: Story = { args: { later: supported }, globals: { theme: 'dark' }, play: show };

/** In a council's colours. */
export const CouncilBrand: Story = { globals: { theme: 'council' }, play: show };
