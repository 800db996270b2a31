import { emptyPlan, parsePlan } from '@send-reform/core/plan';
import { unwrap } from '@send-reform/core/problems';
import '@send-reform/elements/milestones/register';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, within } from 'storybook/test';
import example from '../docs/examples/ambleford-plan.json' with { type: 'json' };

const plan = unwrap(parsePlan(example));

type Args = Pick<HTMLElementTagNameMap['send-milestones'], 'plan' | 'asOf' | 'readOnly' | 'text'>;

const meta: Meta<Args> = {
  title: 'Milestones',
  component: 'send-milestones',
  args: { plan, asOf: '2026-10-31', readOnly: false, text: {} },
  argTypes: { plan: { control: false }, text: { control: 'object' } },
  render: ({ plan: of, asOf, readOnly, text }) => html`
    <send-milestones .plan=${of} as-of=${asOf} ?read-only=${readOnly} .text=${text}></send-milestones>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** One is done, one overdue, and one waits for another. */
export const Whole: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText('Overdue', { selector: '.govuk-tag' })).toBeVisible();
    await userEvent.click(canvas.getAllByText('Evidence')[0]!);
    await expect(await canvas.findByText(/ICB-2026-114/)).toBeVisible();
  },
};

/** Only those that stand in one way. */
export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.selectOptions(await canvas.findByLabelText('Show'), 'overdue');
    await expect(canvas.getAllByRole('row')).toHaveLength(2);
  },
};

/** Marked as done, with what shows it. */
export const Marked: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.selectOptions(await canvas.findByLabelText('Milestone'), 'therapists-in-post');
    await userEvent.type(canvas.getByLabelText('Day'), '28');
    await userEvent.type(canvas.getByLabelText('Month'), '10');
    await userEvent.type(canvas.getByLabelText('Year'), '2026');
    await userEvent.type(canvas.getByLabelText('What shows that it was done?'), 'Start dates from the provider');
    await userEvent.click(canvas.getByRole('button', { name: 'Mark as done' }));
    await expect(await canvas.findByText(/Marked as done: Therapists/)).toBeVisible();
  },
};

/** Everything that is wrong with the form, at once. */
export const Mistakes: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Mark as done' }));
    await expect(within(await canvas.findByRole('alert')).getAllByRole('link')).toHaveLength(3);
    await expect(canvas.getByLabelText('Milestone')).toHaveAccessibleDescription(/Choose the milestone that was done/);
  },
};

/** One that depends on another which is not done. */
export const WaitsForAnother: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.selectOptions(await canvas.findByLabelText('Milestone'), 'college-transition');
    await userEvent.type(canvas.getByLabelText('Day'), '28');
    await userEvent.type(canvas.getByLabelText('Month'), '10');
    await userEvent.type(canvas.getByLabelText('Year'), '2026');
    await userEvent.type(canvas.getByLabelText('What shows that it was done?'), 'Plans');
    await userEvent.click(canvas.getByRole('button', { name: 'Mark as done' }));
    await expect(within(await canvas.findByRole('alert')).getByText(/First mark: Every school/)).toBeVisible();
  },
};

/** To be read only. */
export const ReadOnly: Story = { args: { readOnly: true } };

/** A year on, with most of it overdue. */
export const MostlyOverdue: Story = { args: { asOf: '2027-10-01' } };

/** In a narrow column, with its mistakes. */
export const Narrow: Story = { globals: { column: 'narrow' }, play: Mistakes.play! };

/** From the right where the page is. */
export const RightToLeft: Story = { globals: { direction: 'rtl' } };

/** Light on dark. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** A plan without milestones. */
export const NoMilestones: Story = { args: { plan: emptyPlan({ id: 'plan', dfeCode: '893' }) } };

/** Before there is any data. */
export const NothingLoaded: Story = { args: { plan: undefined } };
