import { calculateGrant, type GrantClaim } from '@send-reform/core/grant';
import '@send-reform/elements/register';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, within } from 'storybook/test';

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

const areas = [
  { dfeCode: '893', name: 'Shropshire' },
  { dfeCode: '894', name: 'Telford and Wrekin' },
  { dfeCode: '885', name: 'Worcestershire' },
];

type Element = HTMLElementTagNameMap['send-grant'];
type Args = Pick<Element, 'areas' | 'dfeCode' | 'text'> & { claim: GrantClaim | undefined; given: GrantClaim | undefined; workedOut: (event: Event) => void };

const meta: Meta<Args> = {
  title: 'Grant',
  component: 'send-grant',
  args: { claim: undefined, given: undefined, areas: [], dfeCode: '', text: {}, workedOut: fn() },
  argTypes: {
    claim: { control: 'object' },
    given: { control: 'object', description: 'A claim whose result, or whose problems, the page gives the element to show.' },
    areas: { control: 'object' },
    text: { control: 'object' },
    workedOut: { table: { disable: true } },
  },
  render: ({ claim: begun, given, areas: choice, dfeCode, text, workedOut }) => {
    const calculated = given && calculateGrant(given);
    return html`
      <send-grant
        dfe-code=${dfeCode}
        .claim=${begun}
        .areas=${choice}
        .text=${text}
        .result=${calculated?.ok ? calculated.value : undefined}
        .problems=${calculated?.ok === false ? calculated.problems : []}
        @send-grant-result=${workedOut}
      ></send-grant>
    `;
  },
};

export default meta;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const press = async (canvasElement: HTMLElement, name: string): Promise<void> =>
  userEvent.click(await within(canvasElement).findByRole('button', { name }));

const check: Play = async ({ canvasElement }) => {
  await press(canvasElement, 'Continue');
  await expect(await within(canvasElement).findByRole('heading', { name: 'Check your figures' })).toHaveFocus();
};

const result: Play = async (context) => {
  await check(context);
  await press(context.canvasElement, 'Work out the grant');
  await expect(await within(context.canvasElement).findByRole('heading', { level: 2, name: /^Estimate of the grant/ })).toHaveFocus();
  await expect(context.args.workedOut).toHaveBeenCalledOnce();
};

/** Before anything is typed. No authority is asked for, since the page names none to choose from. */
export const Empty: Story = {};

/** The page gives the authorities to choose from. */
export const WithAuthorities: Story = { args: { areas } };

/** The form begins from a claim: the records differ, so it asks whether that is explained. */
export const Filled: Story = { args: { areas, claim: { ...claim, dfeCode: '893' } } };

/** What is wrong stands in a list that takes the focus and leads to each field, and beside the fields. */
export const Errors: Story = {
  args: { areas },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const field = await canvas.findByRole('textbox', { name: /^Deficit in the published accounts/ });
    await userEvent.type(field, '1.234,56');
    await press(canvasElement, 'Continue');
    await expect((await canvas.findByText('There is a problem')).closest('.govuk-error-summary')).toHaveFocus();
    await userEvent.click(canvas.getByRole('link', { name: /can be read in more than one way/ }));
    await expect(field).toHaveFocus();
    await expect(field).toHaveValue('1.234,56');
  },
};

/** Amounts in thousands, in brackets and with units of their own, each shown back in full pounds. */
export const Check: Story = {
  args: { areas, claim: { ...claim, dfeCode: '893', deficits: {} } },
  play: async (context) => {
    const canvas = within(context.canvasElement);
    await userEvent.click(await canvas.findByRole('radio', { name: /^In thousands/ }));
    await userEvent.type(canvas.getByRole('textbox', { name: /^Deficit in the published accounts/ }), '(44,910)');
    await userEvent.click(canvas.getAllByRole('radio', { name: 'Draft' })[0]!);
    const spend = canvas.getByRole('textbox', { name: /^Overspend/ });
    await userEvent.clear(spend);
    await userEvent.type(spend, '£0.9m');
    await check(context);
    await expect(canvas.getByText('£44,910,000.00 deficit, draft')).toBeVisible();
    await expect(canvas.getByText('£900,000.00')).toBeVisible();
  },
};

/** What the figures come to, with the way back to each. */
export const Result: Story = { args: { areas, claim: { ...claim, dfeCode: '893' } }, play: result };

/** The whole way by keyboard. */
export const ByKeyboard: Story = {
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    (await canvas.findByRole('textbox', { name: /^Deficit in the published accounts/ })).focus();
    await userEvent.keyboard('44.91m');
    await userEvent.tab();
    await userEvent.keyboard(' ');
    canvas.getByRole('radio', { name: 'Not begun' }).focus();
    await userEvent.keyboard(' {Enter}');
    await expect(await canvas.findByRole('heading', { name: 'Check your figures' })).toHaveFocus();
    canvas.getByRole('button', { name: 'Work out the grant' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(await canvas.findByRole('row', { name: /^Grant .*£40,419,000\.00/ })).toBeVisible();
    await expect(args.workedOut).toHaveBeenCalledOnce();
  },
};

/** In a column of 320 pixels. */
export const Narrow: Story = { args: Filled.args!, globals: { column: 'narrow' } };

/** The result in a column of 320 pixels: every row becomes a list. */
export const NarrowResult: Story = { args: Filled.args!, globals: { column: 'narrow' }, play: result };

/** In a page that is written from right to left. */
export const RightToLeft: Story = { args: Filled.args!, globals: { direction: 'rtl' }, play: check };

/** On a dark page. */
export const Dark: Story = { args: Filled.args!, globals: { theme: 'dark' } };

/** The result on a dark page. */
export const DarkResult: Story = { args: Filled.args!, globals: { theme: 'dark' }, play: result };

/** In a council's colours, with mistakes. */
export const CouncilBrand: Story = { ...Errors, globals: { theme: 'council' } };

/** Words of the page's own that are long: they wrap, and nothing is cut off. */
export const LongText: Story = {
  args: {
    areas,
    claim: { ...claim, dfeCode: '893' },
    text: {
      formTitle: 'Hochleistungsförderbedarfsstabilisierungszuschussberechnungsformular',
      goOn: 'Weiter zur Überprüfung aller eingegebenen Haushaltsfehlbeträge und Sonderausgaben',
      draft: 'Vorläufiger, noch nicht geprüfter Stand der Jahresabschlussunterlagen',
    },
  },
  globals: { column: 'narrow' },
};

/** A page that works the grant out itself gives the result. The plan is not approved yet, so nothing is payable. */
export const ResultGivenByPage: Story = { args: { given: claim } };

/** The plan was approved in the first round. */
export const Approved: Story = { args: { given: { ...claim, plan: { status: 'approved-first-round', approvedOn: '2026-09-30' } } } };

/** One record shows no deficit: what that does is not published, so the grant shows a range. */
export const WideRange: Story = {
  args: { given: { ...claim, deficits: { ...claim.deficits, section251: { amount: '0.00', status: 'draft' } } } },
};

/** A council with a Safety Valve agreement: no range can be given. */
export const SafetyValve: Story = { args: { given: { ...claim, safetyValve: true } } };

/** No deficit, no grant. */
export const NoDeficit: Story = { args: { given: { ...claim, deficits: { publishedAccounts: { amount: '-120000.00', status: 'audited' } } } } };

/** A claim that the page gives is wrong: every problem in words. */
export const ProblemsGivenByPage: Story = { args: { given: { ...claim, deficits: {} } } };

/** A figure opens to tell how it came about, with its source. */
export const Explained: Story = {
  args: { given: claim },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const row = (await canvas.findByText('Grant', { selector: '.send-table__title' })).closest('tr')!;
    await userEvent.click(within(row).getByText(/How this came about/));
    await expect(await within(row).findByText(/^The grant covers 90%/)).toBeVisible();
  },
};
