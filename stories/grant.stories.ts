import { calculateGrant, type GrantClaim } from '@send-reform/core/grant';
import '@send-reform/elements/register';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, within } from 'storybook/test';
import './stories.css';

const claim: GrantClaim = {
  format: 'send-reform/grant-claim/1',
  deficits: {
    publishedAccounts: { amount: '50000000.00', status: 'audited' },
    dsgNote: { amount: '49900000.00', status: 'draft' },
  },
  ineligible: [{ kind: 'early-years', amount: '900000.45' }],
  differencesExplained: false,
  plan: { status: 'submitted' },
};

type Args = { claim: GrantClaim };

const meta: Meta<Args> = {
  title: 'Grant',
  component: 'send-grant',
  args: { claim },
  render: ({ claim: shown }) => {
    const calculated = calculateGrant(shown);
    return calculated.ok
      ? html`<send-grant .result=${calculated.value}></send-grant>`
      : html`<send-grant .problems=${calculated.problems}></send-grant>`;
  },
};

export default meta;
type Story = StoryObj<Args>;

/** The plan is not approved yet, so nothing is payable. */
export const PlanNotApproved: Story = {};

/** The plan was approved in the first round. */
export const Approved: Story = { args: { claim: { ...claim, plan: { status: 'approved-first-round', approvedOn: '2026-09-30' } } } };

/** One record shows no deficit: what that does is not published, so the grant shows a range. */
export const WideRange: Story = {
  args: { claim: { ...claim, deficits: { ...claim.deficits, section251: { amount: '0.00', status: 'draft' } } } },
};

/** A council with a Safety Valve agreement: no range can be given. */
export const SafetyValve: Story = { args: { claim: { ...claim, safetyValve: true } } };

/** No deficit, no grant. */
export const NoDeficit: Story = { args: { claim: { ...claim, deficits: { publishedAccounts: { amount: '-120000.00', status: 'audited' } } } } };

/** A claim that is wrong: every problem in words. */
export const BrokenClaim: Story = { args: { claim: { ...claim, deficits: {} } } };

/** Before there is any data. */
export const NothingLoaded: Story = { render: () => html`<send-grant></send-grant>` };

/** A figure opens to tell how it came about, with its source. */
export const Explained: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const row = (await canvas.findByText('Grant', { selector: '.send-table__title' })).closest('tr')!;
    await userEvent.click(within(row).getByText(/How this came about/));
    await expect(await within(row).findByText(/^The grant covers 90%/)).toBeVisible();
  },
};
