import { unwrap } from '@send-reform/core/problems';
import '@send-reform/elements/styles/register';
import '@send-reform/workbook/element/register';
import { writeCells } from '@send-reform/workbook/in-place';
import { packZip } from '@send-reform/workbook/zip';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

const NAME = 'lsrp-quarterly-return-September-2026-301-barking-and-dagenham.xlsx';
const TEMPLATE = 'Quarterly Return Template';

/** A blank return that is made up: the rows of the Department's are not public. */
const blank = async (): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(new URL('../docs/examples/return-blank.xlsx', import.meta.url))).arrayBuffer());

const written = async (cells: Readonly<Record<string, string>>, sheet = 'Cover'): Promise<Uint8Array> =>
  unwrap(writeCells(await blank(), Object.entries(cells).map(([cell, text]) => ({ sheet, cell, kind: 'text' as const, text })))).bytes;

const fileOf = (bytes: Uint8Array, name = NAME): File => new File([bytes as Uint8Array<ArrayBuffer>], name);

const areas = [{ dfeCode: '301', name: 'Barking and Dagenham' }, { dfeCode: '302', name: 'Barnet' }, { dfeCode: '893', name: 'Shropshire' }];

type Element = HTMLElementTagNameMap['send-return-check'];
type Args = Pick<Element, 'areas' | 'dfeCode' | 'text'> & { checked: (event: Event) => void };

const meta: Meta<Args> = {
  title: 'Return check',
  component: 'send-return-check',
  args: { areas: [], dfeCode: '301', text: {}, checked: fn() },
  argTypes: { areas: { control: 'object' }, text: { control: 'object' }, checked: { table: { disable: true } } },
  render: ({ areas: choice, dfeCode, text, checked }) => html`
    <send-return-check dfe-code=${dfeCode} .areas=${choice} .text=${text} @send-return-checked=${checked}></send-return-check>
  `,
};

export default meta;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const press = async (canvasElement: HTMLElement): Promise<void> =>
  userEvent.click(await within(canvasElement).findByRole('button', { name: 'Check this workbook' }));

/** A workbook is dropped and checked, and the heading over what was found has the focus. */
const checking = (file: () => Promise<File>, heading: RegExp): Play => async ({ canvasElement }) => {
  const zone = await waitFor(() => canvasElement.querySelector('.send-drop')!);
  const drop = new DragEvent('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'], files: [await file()] } });
  zone.dispatchEvent(drop);
  await press(canvasElement);
  await expect(await within(canvasElement).findByRole('heading', { name: heading })).toHaveFocus();
};

export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('The workbook is read in this page. It is not sent or kept anywhere.')).toBeVisible();
  },
};

/** The authority is asked for, from those that the page offers. */
export const AuthorityToChoose: Story = {
  args: { dfeCode: '', areas },
  play: async ({ canvasElement }) => {
    await userEvent.selectOptions(await within(canvasElement).findByLabelText('Local authority'), '301');
    await expect(within(canvasElement).getByLabelText('Local authority')).toHaveValue('301');
  },
};

/** Checked with nothing filled in: each mistake leads to its field. */
export const NothingChosen: Story = {
  args: { dfeCode: '' },
  play: async ({ canvasElement }) => {
    await press(canvasElement);
    const link = await within(canvasElement).findByRole('link', { name: 'Choose a workbook' });
    await userEvent.click(link);
    await expect(within(canvasElement).getByLabelText('Workbook')).toHaveFocus();
  },
};

/** A large workbook from a slow disk: it is said that something is going on. */
export const Checking: Story = {
  play: async ({ canvasElement }) => {
    const zone = await waitFor(() => canvasElement.querySelector('.send-drop')!);
    const slow = fileOf(new Uint8Array());
    slow.arrayBuffer = () => new Promise(() => undefined);
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'], files: [slow] } });
    zone.dispatchEvent(drop);
    await press(canvasElement);
    await expect(await within(canvasElement).findByText('Reading the workbook.')).toBeVisible();
  },
};

export const NothingRejected: Story = {
  play: async (context) => {
    const { canvasElement, args } = context;
    const zone = await waitFor(() => canvasElement.querySelector('.send-drop')!);
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'], files: [fileOf(await written({ B13: '301 Barking and Dagenham' }))] } });
    zone.dispatchEvent(drop);
    await press(canvasElement);
    await expect(await within(canvasElement).findByRole('region', { name: 'Nothing found that would be rejected' })).toBeVisible();
    await expect(args.checked).toHaveBeenCalledOnce();
  },
};

/** Every problem at once, each with its cell. */
export const Problems: Story = {
  play: checking(async () => {
    const bytes = await written({ A3: 'Draft', A9: 'For review', B5: '2026-28 Quarterly Data' }, TEMPLATE);
    return fileOf(bytes, 'lsrp-quarterly-return-June-2026-301-barking-and-dagenham.xlsx');
  }, /^The Department would reject this return: 5 problems$/),
};

/** What the checks do not reject, and the Department's firewall may. */
export const Doubts: Story = {
  play: async (context) => {
    await checking(async () => fileOf(await written({ B13: '302 Barnet', D4: 'Compared with 2024-25 or 2025-26' })), /1 problem$/)(context);
    await expect(within(context.canvasElement).getByRole('rowheader', { name: 'Cover!D4' })).toBeVisible();
  },
};

export const NoWorkbook: Story = {
  play: checking(() => Promise.resolve(fileOf(new TextEncoder().encode('Statement,Level'), 'notes.csv')), /^notes\.csv cannot be read$/),
};

export const TooLarge: Story = {
  play: checking(() => Promise.resolve(fileOf(new Uint8Array(17_000_000))), /cannot be read$/),
};

export const Macros: Story = {
  play: checking(() => Promise.resolve(fileOf(packZip({ 'xl/workbook.xml': '<workbook/>', 'xl/vbaProject.bin': '-' }), 'return.xlsm')), /^return\.xlsm cannot be read$/),
};

/** A column of 320 pixels. */
export const Narrow: Story = { ...Problems, globals: { column: 'narrow' } };

/** On a dark page. */
export const Dark: Story = { ...Problems, globals: { theme: 'dark' } };

/** In a council's colours, with nothing found. */
export const CouncilBrand: Story = { ...NothingRejected, globals: { theme: 'council' } };

/** From right to left; addresses of cells stay as they are written. */
export const RightToLeft: Story = { ...Problems, globals: { direction: 'rtl' } };

/** Words of the page in place of ours. */
export const OwnWords: Story = {
  args: { text: { title: 'Before you send your return', check: 'Check this workbook', sentences: { 'workbook.empty': 'Nothing in it.' } } },
  play: async (context) => {
    await checking(() => Promise.resolve(fileOf(new Uint8Array())), /cannot be read$/)(context);
    await expect(within(context.canvasElement).getByText('Nothing in it.')).toBeVisible();
    await expect(within(context.canvasElement).getByRole('heading', { name: 'Before you send your return' })).toBeVisible();
  },
};
