import { areasOn } from '@send-reform/core/areas';
import type { AnswerSheet } from '@send-reform/core/assessment';
import '@send-reform/elements/register';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { complete, empty, starter, wordy } from './sheets.js';

interface Args {
  readonly sheet: AnswerSheet;
  /** What the questionnaire shows on one page. */
  readonly by: 'question' | 'section';
  readonly submitted: (sheet: AnswerSheet) => void;
}

/** Whole pages of a council, gone through from beginning to end. */
const meta: Meta<Args> = {
  title: 'Journeys',
  args: { sheet: empty, by: 'section', submitted: fn() },
  argTypes: {
    sheet: { control: false },
    by: { control: 'inline-radio', options: ['question', 'section'] },
    submitted: { table: { disable: true } },
  },
};

export default meta;
type Story = StoryObj<Args>;

const questionnaireAndProfile = ({ sheet, by, submitted }: Args) => html`
  <main>
    <h1>Ambleford: where our partnership stands</h1>
    <send-questionnaire
      id="journey"
      no-history
      .by=${by}
      .instrument=${starter}
      .sheet=${sheet}
      @send-change=${({ target, detail }: HTMLElementEventMap['send-change']) => {
        const profile = (target as HTMLElement).closest('main')!.querySelector('send-profile')!;
        profile.sheet = detail.sheet;
      }}
      @send-submit=${({ detail }: HTMLElementEventMap['send-submit']) => submitted(detail.sheet)}
    ></send-questionnaire>
    <h2>What the answers come to</h2>
    <send-profile .instrument=${starter} .sheet=${sheet}></send-profile>
  </main>
`;

/** A section is answered, figures follow as answers are given, and an unfinished sheet is sent all the same. */
export const AssessmentFromStartToSent: Story = {
  render: questionnaireAndProfile,
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    await step('Before the start', async () => {
      await userEvent.click(await canvas.findByRole('button', { name: 'Start' }));
    });
    await step('The first section, a level each', async () => {
      await userEvent.click(await canvas.findByRole('link', { name: 'Leading as one team' }));
      for (const radio of await canvas.findAllByRole('radio', { name: 'Established' })) await userEvent.click(radio);
      const row = canvas.getByRole('row', { name: /^Leading as one team/ });
      await waitFor(() => expect(row).toHaveTextContent('3.00'));
      await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    });
    await step('A page that is not answered says so, and can be skipped', async () => {
      await userEvent.click(await canvas.findByRole('button', { name: 'Continue' }));
      await waitFor(() => expect(canvas.getByRole('alert').parentElement).toHaveFocus());
      await userEvent.click(canvas.getByRole('button', { name: 'Skip for now' }));
    });
    await step('Checked and sent', async () => {
      await userEvent.click(await canvas.findByRole('link', { name: 'All sections' }));
      await userEvent.click(await canvas.findByRole('button', { name: 'Check your answers' }));
      await userEvent.click(await canvas.findByRole('button', { name: 'Send my answers' }));
      await waitFor(() => expect(canvas.getByRole('heading', { name: 'Your answers have been sent' })).toHaveFocus());
      await expect(args.submitted).toHaveBeenCalledOnce();
    });
  },
};

/** An answer is changed from the check, and the way leads back to the check. */
export const AnAnswerChangedFromTheCheck: Story = {
  args: { sheet: complete, by: 'question' },
  render: questionnaireAndProfile,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: /^(Start|Carry on)/ }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Check your answers' }));
    await userEvent.click((await canvas.findAllByRole('link', { name: /^Change/ }))[0]!);
    await userEvent.click(await canvas.findByRole('radio', { name: 'I do not know' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByRole('heading', { name: 'Check your answers before you send them' })).toBeVisible();
    await expect(canvas.getAllByText('I do not know')[0]).toBeVisible();
  },
};

/** The same page in a narrow column. */
export const AssessmentNarrow: Story = { ...AssessmentFromStartToSent, globals: { column: 'narrow' } };

/** The same page in the dark. */
export const AssessmentDark: Story = { ...AssessmentFromStartToSent, globals: { theme: 'dark' } };

/** The same page in a council's colours. */
export const AssessmentInACouncilsColours: Story = { ...AssessmentFromStartToSent, globals: { theme: 'council' } };

/** The grant for an authority, from what somebody types to the figure. */
export const GrantFromFormToFigure: Story = {
  render: () => html`
    <main>
      <h1>Ambleford: the High Needs Stability Grant</h1>
      <send-grant .areas=${areasOn('2026-04-01')}></send-grant>
    </main>
  `,
  play: async ({ canvasElement, step }) => {
    const canvas = within(canvasElement);
    await step('The figures', async () => {
      // Kent
      await userEvent.selectOptions(await canvas.findByLabelText('Authority'), '886');
      await userEvent.type(canvas.getByLabelText(/^Deficit in the published accounts/), '(£44.91m)');
      await userEvent.click(canvas.getAllByRole('radio', { name: 'Audited' })[0]!);
      await userEvent.click(canvas.getByRole('radio', { name: 'Sent to the Department, no answer yet' }));
      await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    });
    await step('Shown back before they count', async () => {
      await expect((await canvas.findAllByText(/£44,910,000\.00/))[0]).toBeVisible();
      await userEvent.click(canvas.getByRole('button', { name: 'Work out the grant' }));
    });
    await step('The figure', async () => {
      await expect(await canvas.findByRole('row', { name: /^Grant .*£40,419,000\.00/ })).toBeVisible();
    });
  },
};

/** Words as long as another language has them, in a narrow column, from right to left. */
export const LongWordsNarrowRightToLeft: Story = {
  globals: { column: 'narrow', direction: 'rtl' },
  render: () => html`
    <main>
      <h1>Ambleford</h1>
      <send-questionnaire id="wordy" no-history no-start by="section" keep="off" .instrument=${wordy}></send-questionnaire>
      <send-profile .instrument=${wordy}></send-profile>
    </main>
  `,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click((await canvas.findAllByRole('link', { name: /Zusammenarbeitsvereinbarungsverhandlungen/ }))[0]!);
    await canvas.findAllByRole('radio');
    await expect(canvasElement.querySelector('main')!.scrollWidth).toBeLessThanOrEqual(320);
  },
};
