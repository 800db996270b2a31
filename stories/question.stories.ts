import type { Instrument } from '@send-reform/core/instrument';
import '@send-reform/elements/register';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, within } from 'storybook/test';
import { empty, halfDone, otherVersion, starter, wordy, wordyAnswers } from './sheets.js';

type Element = HTMLElementTagNameMap['send-question'];
type Args = Pick<Element, 'instrument' | 'sheet' | 'statement' | 'text'> & { change: (event: Event) => void };

/** One statement by itself, for a page that leads from one to the next on its own. */
const meta: Meta<Args> = {
  title: 'Question',
  component: 'send-question',
  args: { instrument: starter, sheet: empty, statement: 'lead-officer', text: {}, change: fn() },
  argTypes: {
    instrument: { control: false },
    sheet: { control: false },
    text: { control: 'object' },
    change: { table: { disable: true } },
  },
  render: ({ instrument, sheet, statement, text, change }) => html`
    <send-question .instrument=${instrument} .sheet=${sheet} .text=${text} statement=${statement} @send-change=${change}></send-question>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** Nothing is answered; what is optional is folded away. */
export const Empty: Story = {};

/** An answer with a note, which is open. */
export const Answered: Story = { args: { sheet: halfDone } };

/** The page asked whether it can go on, and it cannot: what is missing stands beside the field, which has the focus. */
export const WithError: Story = {
  play: async ({ canvasElement }) => {
    await expect(await canvasElement.querySelector('send-question')!.check()).toBe(false);
    const field = await within(canvasElement).findByRole('radio', { name: 'Emerging' });
    await expect(field).toHaveFocus();
    await expect(field.closest('fieldset')).toHaveAccessibleDescription(/Error: Select an answer, or skip this for now$/);
  },
};

/** A level is chosen, and the page gets the new sheet. */
export const Chosen: Story = {
  play: async ({ args, canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('radio', { name: 'Established' }));
    await expect(args.change).toHaveBeenCalledOnce();
  },
};

const ticked: Instrument = {
  ...starter,
  sections: [{
    id: 'ticked',
    title: 'Ticked',
    statements: [{
      id: 'ready',
      text: 'How ready are settings to include every child?',
      guidance: 'Answer for the settings in the area as a whole.',
      confirmation: 'optional',
      indicators: [
        { id: 'people', label: 'People', indicators: [{ id: 'lead', text: 'Every setting has somebody who leads on inclusion.' }, { id: 'trained', text: 'Staff have been trained this year.' }] },
        { id: 'places', label: 'Places', indicators: [{ id: 'rooms', text: 'There are quiet rooms.' }] },
      ],
      rule: { kind: 'decision-table', rows: [{ when: ['all', 'all'], level: 'embedded' }, { when: ['all', 'none'], level: 'established' }], otherwise: 'developing' },
    }],
  }],
  profiles: [],
};

/** A statement that is answered by ticking what is true. */
export const Ticked: Story = {
  args: { instrument: ticked, sheet: undefined, statement: 'ready' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('checkbox', { name: /leads on inclusion/ }));
    await userEvent.click(await canvas.findByRole('checkbox', { name: /trained this year/ }));
    await expect(await canvas.findByText('What you selected comes to: Established.')).toBeVisible();
  },
};

/** A column of 320 pixels. */
export const Narrow: Story = { args: { sheet: halfDone }, globals: { column: 'narrow' } };

/** Writing from right to left. */
export const RightToLeft: Story = { args: { sheet: halfDone }, globals: { direction: 'rtl' } };

/** Long texts and long words, as another language brings. */
export const LongText: Story = { args: { instrument: wordy, sheet: wordyAnswers, statement: 's0q1' } };

/** Long words in a column of 320 pixels. */
export const NarrowLongText: Story = { ...LongText, globals: { column: 'narrow' } };

/** Light on dark. */
export const Dark: Story = { args: { sheet: halfDone }, globals: { theme: 'dark' } };

/** A council's own colours. */
export const CouncilBrand: Story = { args: { sheet: halfDone }, globals: { theme: 'council' } };

/** A statement that the questionnaire does not have. */
export const NoSuchStatement: Story = { args: { statement: 'elsewhere' } };

/** Answers to another version are left alone. */
export const AnswersToAnotherVersion: Story = { args: { sheet: otherVersion } };
