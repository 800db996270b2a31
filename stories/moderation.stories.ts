import '@send-reform/elements/moderation/register';
import { SendModeration, type SendAgreementChangeDetail } from '@send-reform/elements';
import { define } from '@send-reform/elements/parts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import {
  allAgreed, forty, four, likeMinded, oneAgreed, threeOfFour, tied, tickedSheets, tickedTogether, wideApart, withDissent, wordySheets,
  wordyTogether,
} from './partnership.js';
import { otherVersion, starter } from './sheets.js';

type Args = Pick<
  SendModeration,
  'instrument' | 'sheets' | 'agreement' | 'validations' | 'anonymous' | 'statistics' | 'rule' | 'basis' | 'date' | 'mode' | 'order' | 'step' | 'text'
> & { readonly onAgreement: (detail: SendAgreementChangeDetail) => void };

const given = { control: false } as const;

/** What is in the element once the page that it shows has been fetched. */
async function drawn(canvasElement: HTMLElement): Promise<ReturnType<typeof within>> {
  await canvasElement.querySelector<SendModeration>('send-moderation')!.updateComplete;
  return within(canvasElement);
}

const meta: Meta<Args> = {
  title: 'Moderation',
  component: 'send-moderation',
  args: {
    instrument: starter, sheets: four, agreement: undefined, validations: [], anonymous: undefined, statistics: {}, rule: 'median',
    basis: 'declared', date: '2026-05-11', mode: 'agree', order: 'disagreement', step: '', text: {}, onAgreement: fn(),
  },
  argTypes: {
    instrument: given, sheets: given, agreement: given, validations: given, anonymous: given, onAgreement: given,
    rule: { control: 'inline-radio', options: ['median', 'lowest', 'majority'] },
    basis: { control: 'inline-radio', options: ['declared', 'evidenced', 'validated'] },
    mode: { control: 'inline-radio', options: ['agree', 'record'] },
    order: { control: 'inline-radio', options: ['disagreement', 'instrument'] },
    statistics: { control: 'object' },
    text: { control: 'object' },
  },
  play: async ({ canvasElement }) => void (await drawn(canvasElement)),
  render: (args) => html`
    <send-moderation
      no-history
      .instrument=${args.instrument}
      .sheets=${args.sheets}
      .agreement=${args.agreement}
      .validations=${args.validations}
      .anonymous=${args.anonymous}
      .statistics=${args.statistics}
      .rule=${args.rule}
      .basis=${args.basis}
      .date=${args.date}
      .mode=${args.mode}
      .order=${args.order}
      .step=${args.step}
      .text=${args.text}
      @send-agreement-change=${({ detail }: CustomEvent<SendAgreementChangeDetail>) => args.onAgreement(detail)}
    ></send-moderation>
  `,
};

export default meta;
type Story = StoryObj<Args>;

const step = `statement/${wideApart}`;

const summary = (canvasElement: HTMLElement) => within(canvasElement).findByRole('alert');

/** All statements, the widest disagreement first, before anybody has agreed on anything. */
export const Overview: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await drawn(canvasElement);
    await expect(await canvas.findByText('You have agreed on 0 of 36 statements.')).toBeVisible();
    await expect(canvasElement.querySelector('.govuk-task-list__item')).toHaveTextContent(/3 steps apart$/);
    await userEvent.click(canvas.getByText('How far people agree, section by section'));
    await expect(canvas.getByRole('table', { name: 'Agreement by section' })).toBeVisible();
  },
};

/** As in the questionnaire, section by section. */
export const InOrder: Story = { args: { order: 'instrument' } };

/** A statement on which four partners are wide apart: who said what, the spread, and what the rule proposes. */
export const Disagreement: Story = {
  args: { step },
  play: async ({ canvasElement }) => {
    const canvas = await drawn(canvasElement);
    await expect(await canvas.findByText(/^The partners are 3 steps apart/)).toBeVisible();
    const drawing = canvasElement.querySelector('send-spread')!.shadowRoot!;
    await waitFor(() => expect(drawing.querySelector('[role="img"]')).toHaveAccessibleDescription(/The table has the figures/));
    await userEvent.click(canvas.getByText('The same as a table'));
    await expect(canvas.getByRole('table', { name: 'How many said what' })).toBeVisible();
  },
};

/** Answers with the notes and the evidence that stand beside them. */
export const WithEvidence: Story = {
  args: { step: `statement/${oneAgreed.answers[0]!.statement}` },
  play: async ({ canvasElement }) => {
    await expect((await drawn(canvasElement)).getAllByRole('link', { name: 'https://example.org/minutes' })).toHaveLength(3);
  },
};

/** All four said the same. */
export const AllAgree: Story = {
  args: { sheets: likeMinded, step },
  play: async ({ canvasElement }) => {
    await expect((await drawn(canvasElement)).getByText(/^All partners who have answered stand at/)).toBeVisible();
  },
};

/** A rule that comes out between two levels names them and proposes nothing. */
export const Tie: Story = {
  args: { sheets: tied, step },
  play: async ({ canvasElement }) => {
    const canvas = await drawn(canvasElement);
    await expect(await canvas.findByText(/a tie between .+ and .+\. The rule does not settle it\./)).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Fill in this proposal' })).toBeNull();
  },
};

/** Forty people, ten of each partner: how many said what, and each of them to be opened. */
export const FortyRespondents: Story = {
  args: { sheets: forty, step },
  play: async ({ canvasElement }) => {
    const canvas = await drawn(canvasElement);
    await expect(await canvas.findAllByText('10 people')).toHaveLength(4);
    await userEvent.click(canvas.getAllByText('What each of them said (10)')[0]);
    await expect(canvas.getByText('Person 1')).toBeVisible();
  },
};

/** All statements with forty people. */
export const FortyRespondentsOverview: Story = { args: { sheets: forty } };

/** Anonymous people: what could give them away is withheld, and the page says so. */
export const Anonymous: Story = {
  args: { sheets: [...four.slice(0, 3), ...forty.slice(30)], anonymous: { threshold: 5 }, step: `statement/${oneAgreed.answers[0]!.statement}` },
  play: async ({ canvasElement }) => {
    const canvas = await drawn(canvasElement);
    await expect(await canvas.findByText(/^Some counts are withheld: fewer than 5 people said the same/)).toBeVisible();
    await expect(canvas.queryByText('Person 31')).toBeNull();
  },
};

/** The scores where counts are withheld. */
export const AnonymousScores: Story = {
  args: { sheets: [...four.slice(0, 3), ...forty.slice(30)], anonymous: { threshold: 5 }, step: 'scores' },
  play: async ({ canvasElement }) => {
    await expect((await drawn(canvasElement)).getByText(/^Scores that follow from withheld counts are not shown/)).toBeVisible();
  },
};

/** A statement whose indicators are ticked: what each ticked, and the level that the ticks come to. */
export const Ticked: Story = {
  args: { instrument: tickedTogether, sheets: tickedSheets, step: 'statement/data' },
  play: async ({ canvasElement }) => {
    await expect(((await drawn(canvasElement)).getAllByText(/^Comes to: /)).length).toBe(2);
  },
};

/** Nobody has answered yet. */
export const NoSheets: Story = {
  args: { sheets: [] },
  play: async ({ canvasElement }) => {
    await expect((await drawn(canvasElement)).getByText(/^Nobody has answered yet/)).toBeVisible();
  },
};

/** A statement before anybody has answered can be agreed all the same. */
export const NoSheetsStatement: Story = { args: { sheets: [], step } };

/** One partner has sent no answers. */
export const PartnerMissing: Story = {
  args: { sheets: threeOfFour },
  play: async ({ canvasElement }) => {
    await expect((await drawn(canvasElement)).getByText(/^No answers from: /)).toBeVisible();
  },
};

/** A statement to which one partner has not answered. */
export const PartnerMissingStatement: Story = { args: { sheets: threeOfFour, step } };

/** Saving with everything left out: a summary, and each field with its own. */
export const Errors: Story = {
  args: { step },
  play: async ({ canvasElement, args }) => {
    const canvas = await drawn(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Record dissent' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Save and go to the next disagreement' }));
    await expect(within(await summary(canvasElement)).getAllByRole('link')).toHaveLength(4);
    await expect(args.onAgreement).not.toHaveBeenCalled();
  },
};

/** What the rule proposes, filled in, with the reason and who agreed: the next disagreement follows. */
export const Agreeing: Story = {
  args: { step, rule: 'lowest' },
  play: async ({ canvasElement, args }) => {
    const canvas = await drawn(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Fill in this proposal' }));
    await userEvent.click(canvas.getAllByRole('checkbox')[0]);
    await userEvent.type(canvas.getByRole('textbox', { name: 'Why do you agree on this?' }), 'The weakest place holds.');
    await userEvent.click(canvas.getByRole('button', { name: 'Save and go to the next disagreement' }));
    await expect(args.onAgreement).toHaveBeenCalledTimes(1);
    await expect(await canvas.findByText('Saved. You have agreed on 1 of 36 statements.')).toBeInTheDocument();
  },
};

/** Something typed and not saved, while another statement is looked at. */
export const NotSaved: Story = {
  args: { step },
  play: async ({ canvasElement }) => {
    const canvas = await drawn(canvasElement);
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Why do you agree on this?' }), 'Half a sentence');
    await userEvent.click(canvas.getByRole('link', { name: 'All statements' }));
    await expect(await canvas.findByText('One statement has something in its fields that is not saved.')).toBeVisible();
  },
};

/** Recording dissent: whose it is, in their own words, and what they would have said. */
export const RecordingDissent: Story = {
  args: { step },
  play: async ({ canvasElement }) => {
    const canvas = await drawn(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Record dissent' }));
    const dissent = canvas.getByRole('group', { name: 'Dissent 1' });
    await userEvent.selectOptions(within(dissent).getByRole('combobox'), within(dissent).getAllByRole('option')[4]!);
    await userEvent.type(within(dissent).getByRole('textbox', { name: 'In their own words' }), 'Families have not been told.');
    await userEvent.click(within(dissent).getByText(/^What would they have said/, { selector: 'summary span' }));
    await expect(within(dissent).getByText('Emerging')).toBeVisible();
  },
};

/** What is agreed on a statement. */
export const Agreed: Story = {
  args: { agreement: oneAgreed, step: `statement/${oneAgreed.answers[0]!.statement}` },
  play: async ({ canvasElement }) => {
    await expect((await drawn(canvasElement)).getByRole('button', { name: 'Withdraw this agreement' })).toBeVisible();
  },
};

/** What is agreed with dissent beside it, in the dissenter's words. */
export const AgreedWithDissent: Story = {
  args: { agreement: withDissent, step: `statement/${withDissent.answers[0]!.statement}` },
  play: async ({ canvasElement }) => {
    await expect((await drawn(canvasElement)).getByText(/^Families have not been told who leads, so/)).toBeVisible();
  },
};

/** All statements with one agreed, with dissent. */
export const Begun: Story = {
  args: { agreement: withDissent },
  play: async ({ canvasElement }) => {
    await expect((await drawn(canvasElement)).getByText('Agreed, with dissent')).toBeVisible();
  },
};

/** Everything is agreed. */
export const EverythingAgreed: Story = {
  args: { agreement: allAgreed },
  play: async ({ canvasElement }) => {
    await expect((await drawn(canvasElement)).getByText('You have agreed on all 36 statements.')).toBeVisible();
  },
};

/** The scores of each partner, of each rule, and of what is agreed. */
export const Scores: Story = {
  args: { agreement: allAgreed, step: 'scores' },
  play: async ({ canvasElement }) => {
    const canvas = await drawn(canvasElement);
    const table = await canvas.findByRole('table', { name: 'Everything together' });
    await expect(within(table).getAllByRole('row')).toHaveLength(9);
  },
};

/** All of it on one page, to be read and printed. */
export const ReadOnly: Story = {
  args: { agreement: withDissent, mode: 'record' },
  play: async ({ canvasElement }) => {
    await expect((await drawn(canvasElement)).getByRole('heading', { name: /^What is agreed: / })).toBeVisible();
    await expect(within(canvasElement).queryByRole('textbox')).toBeNull();
  },
};

/** In a narrow column every row becomes a list. */
export const Narrow: Story = { args: { agreement: withDissent }, globals: { column: 'narrow' } };

/** One statement in a narrow column. */
export const NarrowStatement: Story = { args: { step }, globals: { column: 'narrow' } };

/** Forty people in a narrow column. */
export const NarrowForty: Story = { args: { sheets: forty, step }, globals: { column: 'narrow' } };

/** Where the page is written from the right. */
export const RightToLeft: Story = { args: { step }, globals: { direction: 'rtl' } };

/** Light on dark. */
export const Dark: Story = { args: { sheets: forty, step }, globals: { theme: 'dark' } };

/** In a council's colours. */
export const CouncilBrand: Story = { args: { step }, globals: { theme: 'council' } };

/** Long words and long titles wrap. */
export const LongText: Story = { args: { instrument: wordyTogether, sheets: wordySheets, step: 'statement/s0q0' } };

/** The same in a narrow column. */
export const LongTextNarrow: Story = {
  args: { instrument: wordyTogether, sheets: wordySheets, step: 'statement/s0q0' },
  globals: { column: 'narrow' },
};

/** A meeting whose pages are still on their way. */
class WaitingModeration extends SendModeration {
  protected override fetchPages(): Promise<never> {
    return new Promise(() => undefined);
  }
}
define('waiting-moderation', WaitingModeration);

/** One whose pages cannot be had. */
class UnreachedModeration extends SendModeration {
  protected override fetchPages(): Promise<never> {
    return Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  }
}
define('unreached-moderation', UnreachedModeration);

/** A statement’s own words stand at once; the rest of its page is fetched, and whoever waits is told. */
export const Waiting: Story = {
  args: { step },
  render: ({ instrument, sheets, step: at }) => html`
    <waiting-moderation no-history .instrument=${instrument} .sheets=${sheets} .step=${at}></waiting-moderation>
  `,
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Loading …')).toBeVisible();
    await expect(within(canvasElement).getByRole('heading', { level: 2 })).toBeVisible();
  },
};

/** The rest of the page could not be fetched. */
export const NotLoaded: Story = {
  args: { step },
  render: ({ instrument, sheets, step: at }) => html`
    <unreached-moderation no-history .instrument=${instrument} .sheets=${sheets} .step=${at}></unreached-moderation>
  `,
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/^The rest of this page could not be loaded/)).toBeVisible();
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Try again' }));
    await expect(await within(canvasElement).findByText(/^The rest of this page could not be loaded/)).toBeVisible();
  },
};

/** Answers to a version of the questionnaire that is not the one shown. */
export const AnswersToAnotherVersion: Story = {
  args: { sheets: [otherVersion] },
  play: async ({ canvasElement }) => {
    await expect((await drawn(canvasElement)).getByText(/another version of this one, so nothing is shown/)).toBeVisible();
  },
};

/** An instrument that cannot be used. */
export const BrokenInstrument: Story = {
  args: { instrument: { ...starter, scale: 'no-such-scale' } },
  play: async ({ canvasElement }) => {
    await expect((await drawn(canvasElement)).getByText(/^This questionnaire cannot be shown/)).toBeVisible();
  },
};

/** Before there is any data. */
export const NothingLoaded: Story = { args: { instrument: undefined, sheets: [] } };
