import { advanceApproval, parseApproval, startApproval, type Approval } from '@send-reform/core/approval';
import { emptyPlan, parsePlan } from '@send-reform/core/plan';
import { unwrap } from '@send-reform/core/problems';
import type { SealedRecord } from '@send-reform/core/record';
import '@send-reform/elements/plan/register';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, within } from 'storybook/test';
import examplePlan from '../docs/examples/ambleford-plan.json' with { type: 'json' };
import exampleRecord from '../docs/examples/early-help-record.json' with { type: 'json' };
import exampleApproval from '../docs/examples/plan-approval.json' with { type: 'json' };

const plan = unwrap(parsePlan(examplePlan));
const resubmitted = unwrap(parseApproval(exampleApproval));
const record = exampleRecord as unknown as SealedRecord;

/** A journey with more events. */
const after = (approval: Approval, ...events: readonly object[]): Approval =>
  events.reduce<Approval>((so, event) => unwrap(advanceApproval(so, event)), approval);

const assessedAgain = after(resubmitted, { type: 'assessed', on: '2026-11-20', rating: 'As it was given' });
const firstRound = after(
  startApproval('ambleford-plan'), { type: 'drafted', on: '2026-03-16' }, { type: 'signed-off', on: '2026-06-15' },
  { type: 'submitted', on: '2026-06-26' }, { type: 'assessed', on: '2026-07-31' }, { type: 'approved', on: '2026-08-14' },
);

type Args = Pick<HTMLElementTagNameMap['send-plan'], 'plan' | 'record' | 'approval' | 'asOf' | 'readOnly' | 'text'> & {
  beforeSignOff: (event: HTMLElementEventMap['send-before-sign-off']) => void;
  changed: (event: Event) => void;
};

const meta: Meta<Args> = {
  title: 'Plan',
  component: 'send-plan',
  args: { plan, record, approval: resubmitted, asOf: '2026-10-31', readOnly: false, text: {}, beforeSignOff: fn(), changed: fn() },
  argTypes: {
    plan: { control: false }, record: { control: false }, approval: { control: false }, text: { control: 'object' },
    beforeSignOff: { table: { disable: true } }, changed: { table: { disable: true } },
  },
  render: ({ plan: of, record: rests, approval, asOf, readOnly, text, beforeSignOff, changed }) => html`
    <send-plan
      .plan=${of} .record=${rests} .approval=${approval} as-of=${asOf} ?read-only=${readOnly} .text=${text}
      @send-before-sign-off=${beforeSignOff} @send-plan-change=${changed}
    ></send-plan>
  `,
};

export default meta;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const asks: Play = async ({ canvasElement }) => {
  const canvas = within(canvasElement);
  await userEvent.click(await canvas.findByRole('button', { name: 'Record a sign-off' }));
  await expect(await canvas.findByRole('heading', { name: 'Record a sign-off' })).toHaveFocus();
};

/** A plan that only the council has signed. */
const councilOnly = { ...plan, signOffs: plan.signOffs.slice(0, 1) };

/** Revised and sent again: nothing can be paid yet. */
export const Resubmitted: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText('8 met, 2 partly met, 0 missing.')).toBeVisible();
    await expect(canvas.getByText('Not offered: occupational therapists.')).toBeVisible();
    await expect(canvas.getByText('Nothing can be paid yet.')).toBeVisible();
    await userEvent.click(canvas.getAllByText('Where this comes from')[7]!);
    await expect(canvas.getAllByText(/That a plan has to show it is our reading/)[0]).toBeVisible();
  },
};

/** Approved in the first round, and paid from autumn 2026. */
export const ApprovedFirstRound: Story = {
  args: { approval: firstRound },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/payments are made from autumn 2026/)).toBeVisible();
  },
};

/** Approved after revision, and paid in spring 2027. */
export const ApprovedAfterRevision: Story = {
  args: { approval: after(assessedAgain, { type: 'approved', on: '2026-11-27' }), asOf: '2026-12-01' },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/payments are made in spring 2027/)).toBeVisible();
  },
};

/** Approved so late that nothing published says what is paid. */
export const ApprovedTooLate: Story = {
  args: { approval: after(assessedAgain, { type: 'approved', on: '2027-04-01' }), asOf: '2027-04-02' },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/What is paid then is not published/)).toBeVisible();
  },
};

/** An entry that was made by mistake, and taken back. */
export const TakenBack: Story = {
  args: { approval: after(firstRound, { type: 'withdrawn', on: '2026-08-17', reason: 'It was another area’s letter.' }) },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/Approved \(taken back\)/)).toBeVisible();
  },
};

/** In June, before there are figures to show improvement with, and without the assessment itself. */
export const BeforeItIsSent: Story = { args: { approval: after(startApproval('ambleford-plan'), { type: 'drafted', on: '2026-03-16' }), record: undefined, asOf: '2026-06-10' } };

/** Just begun: everything is missing, and said to be. */
export const JustBegun: Story = {
  args: { plan: emptyPlan({ id: 'ambleford-plan', dfeCode: '893' }), approval: startApproval('ambleford-plan'), record: undefined },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('0 met, 0 partly met, 10 missing.')).toBeVisible();
  },
};

/** Without its way to approval. */
export const WithoutApproval: Story = { args: { approval: undefined } };

/** Only to be read: nothing can be recorded or withdrawn. */
export const ReadOnly: Story = {
  args: { readOnly: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText('R. Okafor')).toBeVisible();
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

/** Who signed is asked when somebody wants to say it. */
export const SignOffForm: Story = { args: { plan: councilOnly }, play: asks };

/** Everything that is wrong at once, each with a link to its field. */
export const SignOffMistakes: Story = {
  args: { plan: councilOnly },
  play: async (context) => {
    await asks(context);
    const canvas = within(context.canvasElement);
    await userEvent.click(canvas.getByRole('radio', { name: 'Another organisation' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'Day' }), '31');
    await userEvent.click(canvas.getByRole('button', { name: 'Record this sign-off' }));
    await expect((await canvas.findByText('There is a problem')).closest('.govuk-error-summary')).toHaveFocus();
    await expect(canvas.getAllByRole('link')).toHaveLength(4);
  },
};

/** A sign-off is recorded by keyboard, and what was missing is there. */
export const SignedOff: Story = {
  args: { plan: councilOnly },
  play: async (context) => {
    await asks(context);
    await userEvent.tab();
    await userEvent.keyboard(' {ArrowDown}');
    for (const words of ['R. Okafor', 'Executive lead for SEND', '15', '6', '2026']) {
      await userEvent.tab();
      await userEvent.keyboard(words);
    }
    await userEvent.keyboard('{Enter}');
    const canvas = within(context.canvasElement);
    await expect(await canvas.findByRole('alert')).toHaveFocus();
    await expect(canvas.getByText('R. Okafor has signed the plan for the integrated care board')).toBeVisible();
    await expect(context.args.changed).toHaveBeenCalledOnce();
  },
};

/** The host says no, with a reason. */
export const SignOffRefused: Story = {
  args: { beforeSignOff: ({ detail }) => detail.refuse('Only the clerk to the partnership can record a sign-off') },
  play: async (context) => {
    const canvas = within(context.canvasElement);
    await userEvent.click((await canvas.findAllByRole('button', { name: /^Withdraw/ }))[0]!);
    await userEvent.click(await canvas.findByRole('button', { name: 'Withdraw this sign-off' }));
    await expect(await canvas.findByText('Only the clerk to the partnership can record a sign-off')).toBeVisible();
    await expect(context.args.changed).not.toHaveBeenCalled();
  },
};

/** Before a sign-off is withdrawn, somebody is asked. */
export const Withdrawing: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click((await canvas.findAllByRole('button', { name: /^Withdraw/ }))[1]!);
    await expect(await canvas.findByRole('heading', { name: 'Withdraw the sign-off by R. Okafor for the integrated care board?' })).toHaveFocus();
  },
};

/** The form in a narrow column. */
export const SignOffFormNarrow: Story = { args: { plan: councilOnly }, globals: { column: 'narrow' }, play: asks };

/** The form from the right. */
export const SignOffFormRightToLeft: Story = { args: { plan: councilOnly }, globals: { direction: 'rtl' }, play: asks };

/** The form light on dark. */
export const SignOffFormDark: Story = { args: { plan: councilOnly }, globals: { theme: 'dark' }, play: asks };

/** In a narrow column. */
export const Narrow: Story = { globals: { column: 'narrow' } };

/** From the right where the page is. */
export const RightToLeft: Story = { globals: { direction: 'rtl' } };

/** Light on dark. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** Before there is any data. */
export const NothingLoaded: Story = { args: { plan: undefined, record: undefined, approval: undefined } };
