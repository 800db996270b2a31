import { compileInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import '@send-reform/elements/register';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, within } from 'storybook/test';
import { complete, halfDone, heldDown, otherVersion, starter } from './sheets.js';

/** Every section that can be explained; the whole goes without an id. */
const sections = ['', ...unwrap(compileInstrument(starter)).sections.filter(({ depth }) => depth > 0).map(({ id }) => id)];

type Args = Pick<HTMLElementTagNameMap['send-explanation'], 'instrument' | 'sheet' | 'section' | 'figure' | 'basis' | 'validations' | 'open' | 'text'>;

const meta: Meta<Args> = {
  title: 'Explanation',
  component: 'send-explanation',
  args: { instrument: starter, sheet: complete, section: 'leading', figure: 'score', basis: 'declared', validations: [], open: false, text: {} },
  argTypes: {
    instrument: { control: false },
    sheet: { control: false },
    validations: { control: false },
    section: { control: 'select', options: sections },
    figure: { control: 'inline-radio', options: ['score', 'lowest', 'highest'] },
    basis: { control: 'inline-radio', options: ['declared', 'evidenced', 'validated'] },
    text: { control: 'object' },
  },
  render: ({ instrument, sheet, section, figure, basis, validations, open, text }) => html`
    <send-explanation
      .instrument=${instrument}
      .sheet=${sheet}
      .section=${section}
      .figure=${figure}
      .basis=${basis}
      .validations=${validations}
      .open=${open}
      .text=${text}
    ></send-explanation>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** Folded away, beside a figure that a host shows in a page of its own. */
export const Folded: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByText(/How this came about/));
    await expect(await canvas.findByText(/The mean of what counts: 10 divided by a total weight of 4 is 2.5/)).toBeVisible();
  },
};

/** Opened by its attribute. */
export const Open: Story = { args: { open: true } };

/** The whole, where no section is named. */
export const TheWhole: Story = { args: { section: '', open: true } };

/** A level held down, with the reason that the questionnaire gives. */
export const HeldDown: Story = { args: { section: 'foundations', sheet: heldDown, open: true } };

/** No score yet, and what it waits for. */
export const NoScoreYet: Story = { args: { section: 'need', sheet: halfDone, open: true } };

/** The most that is still possible, every open statement taken at what is worth most. */
export const MostStillPossible: Story = {
  args: { section: 'need', sheet: halfDone, figure: 'highest', open: true },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/^The most that A shared picture of need can still come to/)).toBeVisible();
  },
};

/** The least. */
export const LeastStillPossible: Story = { args: { section: 'need', sheet: halfDone, figure: 'lowest', open: true } };

/** In a narrow column. */
export const Narrow: Story = { args: { open: true }, globals: { column: 'narrow' } };

/** From the right where the page is. */
export const RightToLeft: Story = { args: { open: true }, globals: { direction: 'rtl' } };

/** Light on dark. */
export const Dark: Story = { args: { open: true }, globals: { theme: 'dark' } };

/** Answers to another version. */
export const AnswersToAnotherVersion: Story = { args: { sheet: otherVersion } };

/** Before there is any data. */
export const NothingLoaded: Story = { args: { instrument: undefined, sheet: undefined } };
