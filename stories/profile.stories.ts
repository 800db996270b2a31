import '@send-reform/elements/register';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, within } from 'storybook/test';
import {
  complete, empty, halfDone, heldDown, matrix, matrixAnswers, otherVersion, starter, wordy, wordyAnswers,
} from './sheets.js';

type Args = Pick<HTMLElementTagNameMap['send-profile'], 'instrument' | 'sheet' | 'basis' | 'validations' | 'tableOnly' | 'text'>;

const meta: Meta<Args> = {
  title: 'Profile',
  component: 'send-profile',
  args: { instrument: starter, sheet: halfDone, basis: 'declared', validations: [], tableOnly: false, text: {} },
  argTypes: {
    instrument: { control: false },
    sheet: { control: false },
    validations: { control: false },
    basis: { control: 'inline-radio', options: ['declared', 'evidenced', 'validated'] },
    text: { control: 'object' },
  },
  render: ({ instrument, sheet, basis, validations, tableOnly, text }) => html`
    <send-profile
      .instrument=${instrument}
      .sheet=${sheet}
      .basis=${basis}
      .validations=${validations}
      .tableOnly=${tableOnly}
      .text=${text}
    ></send-profile>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** Nothing is answered: every figure is still open. */
export const Empty: Story = {
  args: { sheet: empty },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const whole = (await canvas.findByText('Everything together', { selector: '.send-table__title' })).closest('tr')!;
    await expect(whole).toHaveTextContent('No score yet');
    await expect(whole).toHaveTextContent('1.00 to 4.00');
  },
};

/** Some figures stand, the others show what is still possible. */
export const HalfDone: Story = {};

/** Everything is answered. */
export const Complete: Story = { args: { sheet: complete } };

/** Two parts score well and are held down by one statement each: the table says by which, and the squares mark them. */
export const HeldDown: Story = {
  args: { sheet: heldDown },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const row = (await canvas.findByText('Leading and deciding together', { selector: '.send-table__title' })).closest('tr')!;
    await expect(within(row).getByText(/Without this it would be Established/)).toBeVisible();
    const squares = canvasElement.querySelector('send-heat-map')!.shadowRoot!;
    await expect(squares.querySelectorAll('.row .holds')).toHaveLength(2);
  },
};

/** Only what was confirmed counts, and nothing was yet. */
export const Validated: Story = { args: { sheet: complete, basis: 'validated' } };

/** Without the drawings. */
export const TableOnly: Story = { args: { sheet: complete, tableOnly: true } };

/** In a narrow column every row becomes a list, and the radar's axes are numbered. */
export const Narrow: Story = { args: { sheet: halfDone }, globals: { column: 'narrow' } };

/** Where the page is written from the right. */
export const RightToLeft: Story = { args: { sheet: halfDone }, globals: { direction: 'rtl' } };

/** Light on dark. */
export const Dark: Story = { args: { sheet: halfDone }, globals: { theme: 'dark' } };

/** In a council's colours, the drawings too. */
export const CouncilBrand: Story = { args: { sheet: halfDone }, globals: { theme: 'council' } };

/** Long words and long titles wrap. */
export const LongText: Story = { args: { instrument: wordy, sheet: wordyAnswers } };

/** The same in a narrow column. */
export const LongTextNarrow: Story = { args: { instrument: wordy, sheet: wordyAnswers }, globals: { column: 'narrow' } };

/** A matrix adds nothing up: no radar, and every answer as a square. */
export const Matrix: Story = { args: { instrument: matrix, sheet: matrixAnswers } };

/** Answers to another version have no profile here. */
export const AnswersToAnotherVersion: Story = {
  args: { sheet: otherVersion },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/another version/)).toBeVisible();
  },
};

/** An instrument that cannot be used. */
export const BrokenInstrument: Story = {
  args: { instrument: { ...starter, scale: 'no-such-scale' } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/something in its questionnaire is wrong/)).toBeVisible();
  },
};

/** Before there is any data. */
export const NothingLoaded: Story = { args: { instrument: undefined, sheet: undefined } };

/** A row opens to tell how its figure came about. */
export const Explained: Story = {
  args: { sheet: complete },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const row = (await canvas.findByText('Leading as one team', { selector: '.send-table__title' })).closest('tr')!;
    await userEvent.click(within(row).getByText(/How this came about/));
    await expect(await within(row).findByText(/rounded once/)).toBeVisible();
  },
};

/** Every statement's level, in the words of its scale. */
export const EveryStatement: Story = {
  args: { sheet: halfDone },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByText('Every statement and its level'));
    const table = await canvas.findByRole('table', { name: 'Leading as one team' });
    await expect(within(table).getAllByRole('row')).toHaveLength(5);
    await expect(within(table).getByText('Does not apply')).toBeVisible();
  },
};
