import '@send-reform/elements/register';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, within } from 'storybook/test';
import { complete, empty, halfDone, otherVersion, starter } from './sheets.js';
import './stories.css';

type Args = Pick<HTMLElementTagNameMap['send-questionnaire'], 'instrument' | 'sheet' | 'section' | 'readonly' | 'text'> & { change: (event: Event) => void };

const meta: Meta<Args> = {
  title: 'Questionnaire',
  component: 'send-questionnaire',
  args: { instrument: starter, sheet: empty, section: '', readonly: false, text: {}, change: fn() },
  argTypes: {
    instrument: { control: false },
    sheet: { control: false },
    text: { control: 'object' },
    change: { table: { disable: true } },
  },
  render: ({ instrument, sheet, section, readonly, text, change }) => html`
    <send-questionnaire
      .instrument=${instrument}
      .sheet=${sheet}
      .section=${section}
      .readonly=${readonly}
      .text=${text}
      @send-change=${change}
    ></send-questionnaire>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** Before anything is answered: what is asked, and where to begin. */
export const Empty: Story = {};

/** Some sections are done and one is begun. */
export const HalfDone: Story = { args: { sheet: halfDone } };

/** A section with every kind of answer and a note. */
export const Section: Story = { args: { sheet: halfDone, section: 'leading' } };

/** Everything is answered. */
export const Complete: Story = { args: { sheet: complete } };

/** The answers to be read, without fields. */
export const ReadOnly: Story = { args: { sheet: halfDone, section: 'leading', readonly: true } };

/** Answers to another version are left alone. */
export const AnswersToAnotherVersion: Story = { args: { sheet: otherVersion } };

/** An instrument that cannot be used. */
export const BrokenInstrument: Story = { args: { instrument: { ...starter, scale: 'no-such-scale' } } };

/** Before there is any data. */
export const NothingLoaded: Story = { args: { instrument: undefined, sheet: undefined } };

/** The first section is answered by keyboard, and the next one comes up. */
export const AnsweredByKeyboard: Story = {
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    (await canvas.findByRole('button', { name: 'Start' })).focus();
    await userEvent.keyboard('{Enter}');
    const first = (await canvas.findAllByRole('radio', { name: 'Emerging' }))[0]!;
    first.focus();
    await userEvent.keyboard(' ');
    await expect(first).toBeChecked();
    await expect(args.change).toHaveBeenCalledOnce();
    (await canvas.findByRole('button', { name: 'Continue' })).focus();
    await userEvent.keyboard('{Enter}');
    await expect(await canvas.findByRole('heading', { name: 'Deciding with families' })).toHaveFocus();
  },
};

/** A statement does not apply: the reason is asked for. */
export const NotApplicable: Story = {
  args: { section: 'leading' },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click((await canvas.findAllByRole('radio', { name: 'Not applicable' }))[0]!);
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Why does it not apply?' }), 'Not here.');
    await expect(args.change).toHaveBeenCalledTimes(1 + 'Not here.'.length);
  },
};
