import '@send-reform/elements/register';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, within } from 'storybook/test';
import { complete, empty, halfDone, otherVersion, starter } from './sheets.js';
import './stories.css';

type Args = Pick<HTMLElementTagNameMap['send-profile'], 'instrument' | 'sheet' | 'text'>;

const meta: Meta<Args> = {
  title: 'Profile',
  component: 'send-profile',
  args: { instrument: starter, sheet: halfDone, text: {} },
  argTypes: { instrument: { control: false }, sheet: { control: false }, text: { control: 'object' } },
  render: ({ instrument, sheet, text }) => html`<send-profile .instrument=${instrument} .sheet=${sheet} .text=${text}></send-profile>`,
};

export default meta;
type Story = StoryObj<Args>;

/** Nothing is answered: every figure is still open. */
export const Empty: Story = { args: { sheet: empty } };

/** Some figures stand, the others show what is still possible. */
export const HalfDone: Story = {};

/** Everything is answered. */
export const Complete: Story = { args: { sheet: complete } };

/** In a narrow column every row becomes a list. */
export const Narrow: Story = { args: { sheet: complete }, globals: { viewport: { value: 'mobile1' } } };

/** Answers to another version have no profile here. */
export const AnswersToAnotherVersion: Story = { args: { sheet: otherVersion } };

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
