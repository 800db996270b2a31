import { changeAnswer, changeEvidence, emptySheet, type AnswerSheet } from '@send-reform/core/assessment';
import { compileInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import '@send-reform/elements/register';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { complete, empty, halfDone, otherVersion, starter, wordy, wordyAnswers } from './sheets.js';

type Element = HTMLElementTagNameMap['send-questionnaire'];
type Store = NonNullable<Element['store']>;
type Args = Pick<Element, 'instrument' | 'sheet' | 'store' | 'step' | 'by' | 'mode' | 'noStart' | 'text'> & {
  change: (event: Event) => void;
  submitted: (event: Event) => void;
};

/** The address stays the storybook's own, so browser back and forward are left to the tests. */
const questionnaire = ({ instrument, sheet, store, step, by, mode, noStart, text, change, submitted }: Args) => html`
  <send-questionnaire
    no-history
    keep="off"
    .instrument=${instrument}
    .sheet=${sheet}
    .store=${store}
    .step=${step}
    .by=${by}
    .mode=${mode}
    .noStart=${noStart}
    .text=${text}
    @send-change=${change}
    @send-submit=${submitted}
  ></send-questionnaire>
`;

const meta: Meta<Args> = {
  title: 'Questionnaire',
  component: 'send-questionnaire',
  args: {
    instrument: starter, sheet: empty, store: undefined, step: '', by: 'question', mode: 'answer', noStart: false, text: {}, change: fn(), submitted: fn(),
  },
  argTypes: {
    instrument: { control: false },
    sheet: { control: false },
    store: { control: false },
    by: { control: 'inline-radio', options: ['question', 'section'] },
    mode: { control: 'inline-radio', options: ['answer', 'read', 'review', 'print'] },
    text: { control: 'object' },
    change: { table: { disable: true } },
    submitted: { table: { disable: true } },
  },
  render: questionnaire,
};

export default meta;
type Story = StoryObj<Args>;

const press = async (canvasElement: HTMLElement, name: string): Promise<void> =>
  userEvent.click(await within(canvasElement).findByRole('button', { name }));

const FIRST = 'question/lead-officer';

/** Before anything is answered: what this is, who sees the answers and where they are. */
export const Empty: Story = {};

/** The same where the browser keeps the answers, with a way to clear the device, asked twice. */
export const ClearThisDevice: Story = {
  args: { store: { where: 'device', load: () => Promise.resolve({ state: 'nothing' }), save: () => Promise.resolve({ state: 'saved', version: '1' }), clear: () => Promise.resolve() } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Clear this device');
    await expect(await within(canvasElement).findByRole('heading', { name: 'Are you sure?' })).toHaveFocus();
  },
};

/** All sections, none begun. */
export const Sections: Story = { args: { step: 'tasks' } };

/** Some sections are done and one is begun. */
export const HalfDone: Story = { args: { step: 'tasks', sheet: halfDone } };

/** Somebody who answers for one partner is asked that partner's statements first. */
export const OnePartnerFirst: Story = { args: { step: 'tasks', sheet: { ...halfDone, partner: 'parent-carers' } } };

/** One statement with its levels, and what may stand beside the answer. */
export const Question: Story = { args: { step: FIRST, sheet: halfDone } };

/** Evidence beside an answer, with room for more. */
export const Evidence: Story = {
  args: { step: FIRST, sheet: changeEvidence(halfDone, 'lead-officer', [{ title: 'Minutes of the board', reference: 'https://example.org/minutes', date: '2026-04-21' }]) },
};

/** Continue without an answer: the summary takes focus and leads to the field. */
export const ErrorInAQuestion: Story = {
  args: { step: FIRST },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Continue');
    const link = await within(canvasElement).findByRole('link', { name: 'Select an answer, or skip this for now' });
    await expect(canvasElement.querySelector('.govuk-error-summary')).toHaveFocus();
    await userEvent.click(link);
    await expect(await within(canvasElement).findByRole('radio', { name: 'Emerging' })).toHaveFocus();
  },
};

/** A statement does not apply: the reason is asked for. */
export const NotApplicable: Story = {
  args: { step: FIRST },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('radio', { name: 'Not applicable' }));
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Why does it not apply?' }), 'Not here.');
    await expect(args.change).toHaveBeenCalledTimes(1 + 'Not here.'.length);
  },
};

/** One section a page, what is optional folded away. */
export const SectionAPage: Story = { args: { by: 'section', step: FIRST, sheet: halfDone } };

/** Several statements on a page, and the summary says which each problem is about. */
export const ErrorsInASection: Story = {
  args: { by: 'section', step: FIRST },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Continue');
    await waitFor(() => expect(canvasElement.querySelectorAll('.govuk-error-summary a')).toHaveLength(4));
  },
};

/** All answers before they are sent. What may be missing stands apart, and nothing of it stops anybody. */
export const CheckAnswers: Story = { args: { step: 'check', sheet: halfDone } };

/** A partner's own statements and the others, each section under the heading that says whose it is. */
export const CheckAnswersOfOnePartner: Story = { args: { step: 'check', sheet: { ...halfDone, partner: 'parent-carers' } } };

/** Something is wrong, and the summary leads to the field on its own page. */
export const ErrorOnTheCheck: Story = {
  args: { step: 'check', sheet: changeAnswer(halfDone, 'lead-officer', { state: 'not-applicable' }) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Send my answers');
    await waitFor(() => expect(canvasElement.querySelector('.govuk-error-summary')).toHaveFocus());
  },
};

/** The answers have been sent. */
export const Complete: Story = {
  args: { step: 'check', sheet: complete },
  play: async ({ args, canvasElement }) => {
    await press(canvasElement, 'Send my answers');
    await expect(await within(canvasElement).findByRole('heading', { name: 'Your answers have been sent' })).toHaveFocus();
    await expect(args.submitted).toHaveBeenCalledOnce();
  },
};

/** Sends, and has the page answer what the story is about. */
const sendTo = async (canvasElement: HTMLElement, answer: (event: HTMLElementEventMap['send-before-submit']) => void): Promise<void> => {
  canvasElement.querySelector('send-questionnaire')!.addEventListener('send-before-submit', answer, { once: true });
  await press(canvasElement, 'Send my answers');
};

/** The page asks somebody else before it takes the answers. */
export const Sending: Story = {
  args: { step: 'check', sheet: complete },
  play: async ({ args, canvasElement }) => {
    await sendTo(canvasElement, ({ detail }) => detail.waitFor(new Promise(() => undefined)));
    await expect(await within(canvasElement).findByRole('status')).toHaveTextContent('Your answers are being sent.');
    await expect(args.submitted).not.toHaveBeenCalled();
  },
};

/** The page does not take the answers, and says why in its own words. */
export const RefusedByThePage: Story = {
  args: { step: 'check', sheet: complete },
  play: async ({ args, canvasElement }) => {
    await sendTo(canvasElement, ({ detail }) => detail.refuse('The questionnaire closed on 27 February. Ask your lead officer to open it again'));
    await waitFor(() => expect(canvasElement.querySelector('.govuk-error-summary')).toHaveFocus());
    await expect(canvasElement.querySelector('.govuk-error-summary')).toHaveTextContent('Ask your lead officer to open it again');
    await expect(args.submitted).not.toHaveBeenCalled();
  },
};

/** A store of the story's own, which says what the story is about. */
const storeThat = (saves: Store['save'], sheet: AnswerSheet = empty): Store => ({
  where: 'server',
  load: () => Promise.resolve({ state: 'found', json: sheet, version: '1' }),
  save: saves,
  clear: () => Promise.resolve(),
});

const answerFirst = async (canvasElement: HTMLElement): Promise<void> =>
  userEvent.click(await within(canvasElement).findByRole('radio', { name: 'Established' }));

const shows = async (canvasElement: HTMLElement, words: string | RegExp): Promise<void> => {
  await within(canvasElement).findByRole('heading', { name: words }, { timeout: 5_000 });
};

/** An answer is on its way. */
export const Saving: Story = {
  args: { sheet: undefined, step: FIRST, store: storeThat(() => new Promise(() => undefined)) },
  play: async ({ canvasElement }) => {
    await answerFirst(canvasElement);
    await waitFor(() => expect(canvasElement.querySelector('.send-saved')).toHaveTextContent('Saving…'));
  },
};

/** An answer has been kept: the time is shown, and a screen reader hears of the first one only. */
export const Saved: Story = {
  args: { sheet: undefined, step: FIRST, store: storeThat(() => Promise.resolve({ state: 'saved', version: '2' })) },
  play: async ({ canvasElement }) => {
    await answerFirst(canvasElement);
    await waitFor(() => expect(canvasElement.querySelector('.send-saved')).toHaveTextContent(/^Saved at/), { timeout: 5_000 });
    await expect(within(canvasElement).getByRole('status')).toHaveTextContent('Your answers are being saved as you go.');
  },
};

const theirs = changeAnswer(empty, 'lead-officer', { state: 'answered', level: 'emerging' });
const inConflict = storeThat(() => Promise.resolve({ state: 'conflict', json: theirs, version: '2' }));

/** Two people answered the same: nothing is lost, and somebody is asked when it suits them. */
export const Conflict: Story = {
  args: { sheet: undefined, step: FIRST, store: inConflict },
  play: async ({ canvasElement }) => {
    await answerFirst(canvasElement);
    await shows(canvasElement, 'The same answer was changed in two places');
  },
};

/** Both answers beside each other, and which to keep. */
export const ConflictCompared: Story = {
  args: { sheet: undefined, step: FIRST, store: inConflict },
  play: async ({ canvasElement }) => {
    await answerFirst(canvasElement);
    await shows(canvasElement, 'The same answer was changed in two places');
    await press(canvasElement, 'Compare the answers');
    await shows(canvasElement, 'Choose which answers to keep');
    await press(canvasElement, 'Keep these answers');
    await waitFor(() => expect(canvasElement.querySelector('.govuk-error-summary')).toHaveFocus());
  },
};

/** The connection is gone, and the words wait on the device. */
export const Offline: Story = {
  args: { sheet: undefined, step: FIRST, store: storeThat(() => Promise.resolve({ state: 'failed', reason: 'offline', onDevice: true })) },
  play: async ({ canvasElement }) => {
    await answerFirst(canvasElement);
    await shows(canvasElement, /You are not connected/);
  },
};

/** The device has no room left. */
export const NoRoom: Story = {
  args: { sheet: undefined, step: FIRST, store: storeThat(() => Promise.resolve({ state: 'failed', reason: 'full', onDevice: false })) },
  play: async ({ canvasElement }) => {
    await answerFirst(canvasElement);
    await shows(canvasElement, /no room left/);
  },
};

/** The browser lets the page keep nothing. */
export const NothingKept: Story = {
  args: { sheet: undefined, step: FIRST, store: storeThat(() => Promise.resolve({ state: 'failed', reason: 'blocked', onDevice: false })) },
  play: async ({ canvasElement }) => {
    await answerFirst(canvasElement);
    await shows(canvasElement, /does not let websites keep anything/);
  },
};

/** The server does not let this person save. */
export const SignedOut: Story = {
  args: { sheet: undefined, step: FIRST, store: storeThat(() => Promise.resolve({ state: 'failed', reason: 'refused', onDevice: false })) },
  play: async ({ canvasElement }) => {
    await answerFirst(canvasElement);
    await shows(canvasElement, /did not accept/);
  },
};

/** A device that holds answers to another version, until they are set aside. */
function unreadableOnDevice(): Store {
  let isThere = true;
  return {
    where: 'device',
    load: () => Promise.resolve(isThere ? { state: 'found', json: otherVersion, version: '1' } : { state: 'nothing' }),
    save: () => Promise.resolve({ state: 'saved', version: '2' }),
    clear: () => Promise.resolve(),
    setAside: () => {
      isThere = false;
      return Promise.resolve();
    },
  };
}

const UNREADABLE = 'Answers were found that this page cannot read';

/** What was kept on this device cannot be read: it is put aside and not deleted. */
export const Unreadable: Story = {
  args: { sheet: undefined },
  render: (args) => questionnaire({ ...args, store: unreadableOnDevice() }),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, UNREADABLE);
    await expect(within(canvasElement).getByText(/put aside and not deleted/)).toBeVisible();
    await expect(within(canvasElement).queryByRole('button', { name: 'Try again' })).toBeNull();
  },
};

/** What a server keeps cannot be read: it is left there as it is, and nothing is written over it. */
export const UnreadableOnServer: Story = {
  args: { sheet: undefined, store: storeThat(() => Promise.resolve({ state: 'saved', version: '2' }), otherVersion) },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, UNREADABLE);
    await expect(within(canvasElement).getByText(/left as they are on the server/)).toBeVisible();
    await expect(within(canvasElement).getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** The answers to be read, without fields. */
export const ReadOnly: Story = { args: { mode: 'read', sheet: halfDone } };

/** All answers on one page, with what is missing pointed out. */
export const Review: Story = { args: { mode: 'review', sheet: changeAnswer(complete, 'lead-officer', { state: 'not-applicable' }) } };

/** Every statement for paper, with what was chosen marked. */
export const Print: Story = { args: { mode: 'print', sheet: halfDone } };

/** Long texts and long words, as another language brings. */
export const LongText: Story = { args: { instrument: wordy, sheet: wordyAnswers, step: 'question/s0q1' } };

/** A column of 320 pixels. */
export const Narrow: Story = { args: { step: FIRST, sheet: halfDone }, globals: { column: 'narrow' } };

/** The sections and their long names in a column of 320 pixels. */
export const NarrowLongText: Story = { args: { instrument: wordy, sheet: wordyAnswers, step: 'tasks' }, globals: { column: 'narrow' } };

/** Writing from right to left. */
export const RightToLeft: Story = { args: { step: FIRST, sheet: halfDone }, globals: { direction: 'rtl' } };

/** Light on dark. */
export const Dark: Story = { args: { step: FIRST, sheet: halfDone }, globals: { theme: 'dark' } };

/** A council's own colours. */
export const CouncilBrand: Story = { args: { step: 'tasks', sheet: halfDone }, globals: { theme: 'council' } };

const sent = fn();

/** In a form of the page's own: the last button sends it, with the answers in a field. */
export const HostForm: Story = {
  args: { step: 'check', sheet: complete },
  render: (args) => html`
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        sent(JSON.parse(new FormData(event.target as HTMLFormElement).get('assessment') as string));
      }}
    >
      <send-questionnaire name="assessment" no-history .instrument=${args.instrument} .sheet=${args.sheet} .step=${args.step}></send-questionnaire>
    </form>
  `,
  play: async ({ args, canvasElement }) => {
    await press(canvasElement, 'Send my answers');
    await expect(sent).toHaveBeenLastCalledWith(args.sheet);
  },
};

/** Answers to another version are left alone. */
export const AnswersToAnotherVersion: Story = { args: { sheet: otherVersion } };

/** An instrument that cannot be used. */
export const BrokenInstrument: Story = { args: { instrument: { ...starter, scale: 'no-such-scale' } } };

/** Before there is any data. */
export const NothingLoaded: Story = { args: { instrument: undefined, sheet: undefined } };

const kinds = { ...wordy, id: 'kinds', sections: wordy.sections!.map((section, index) => (index === 0 ? { ...section, appliesTo: { kind: ['county' as const] } } : section)) };

/** An instrument that asks places differently asks which kind this is, and will not start without. */
export const KindOfPlace: Story = {
  args: { instrument: kinds, sheet: emptySheet(unwrap(compileInstrument(kinds))) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Start');
    await waitFor(() => expect(canvasElement.querySelector('.govuk-error-summary')).toHaveFocus());
  },
};

/** From the start to the second question by keyboard. */
export const AnsweredByKeyboard: Story = {
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    (await canvas.findByRole('button', { name: 'Start' })).focus();
    await userEvent.keyboard('{Enter}');
    (await canvas.findByRole('link', { name: 'Leading as one team' })).focus();
    await userEvent.keyboard('{Enter}');
    const first = await canvas.findByRole('radio', { name: 'Emerging' });
    first.focus();
    await userEvent.keyboard(' ');
    await expect(first).toBeChecked();
    await expect(args.change).toHaveBeenCalledOnce();
    (await canvas.findByRole('button', { name: 'Continue' })).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('heading', { level: 2 })).toHaveFocus());
  },
};
