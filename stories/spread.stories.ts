import '@send-reform/elements/drawing/spread/register';
import type { SpreadRow } from '@send-reform/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

type Args = Pick<HTMLElementTagNameMap['send-spread'], 'rows' | 'levels' | 'agreed' | 'text'>;

const levels = ['Emerging', 'Developing', 'Established', 'Embedded'] as const;

const one = (id: string, label: string, place: number): SpreadRow => ({
  id, label, counts: levels.map((_, level) => (level === place ? 1 : 0)), position: [place],
});

const four: readonly SpreadRow[] = [
  one('education', 'Education', 3), one('health', 'Health', 1), one('care', 'Social care', 1), one('carers', 'Parent carers', 0),
];

const many: readonly SpreadRow[] = [
  { id: 'education', label: 'Education', note: '10 people', counts: [0, 2, 7, 1], position: [2] },
  { id: 'health', label: 'Health', note: '10 people, No level: 2', counts: [1, 3, 3, 1], position: [1, 2] },
  { id: 'care', label: 'Social care', note: '10 people', counts: [0, 10, 0, 0], position: [1] },
  { id: 'carers', label: 'Parent carers', note: '10 people', counts: [6, 3, 1, 0], position: [0] },
];

/**
 * How answers to one statement lie apart, filled with whatever a host has worked out. It says no figure to assistive
 * technology: a table with the same counts belongs beside it.
 */
const meta: Meta<Args> = {
  title: 'Spread',
  component: 'send-spread',
  args: { rows: four, levels, agreed: null, text: {} },
  argTypes: { rows: { control: 'object' }, levels: { control: 'object' }, agreed: { control: 'number' }, text: { control: 'object' } },
  render: ({ rows, levels: names, agreed, text }) => html`
    <send-spread .rows=${rows} .levels=${names} .agreed=${agreed} .text=${text}></send-spread>
  `,
};

export default meta;
type Story = StoryObj<Args>;

const drawingIn = (canvasElement: HTMLElement): ShadowRoot => canvasElement.querySelector('send-spread')!.shadowRoot!;

/** Four partners, each with one answer. */
export const FourPartners: Story = {
  play: async ({ canvasElement }) => {
    const drawing = drawingIn(canvasElement);
    await expect(drawing.querySelectorAll('.row .dot')).toHaveLength(4);
    await expect(drawing.querySelector('[role="img"]')).toHaveAccessibleDescription(/Answers lie from Emerging to Embedded/);
  },
};

/** All at one level. */
export const AllTogether: Story = { args: { rows: four.map(({ id, label }) => one(id, label, 1)) } };

/** Ten people of each partner: numbers, and where each partner stands. */
export const ManyPeople: Story = {
  args: { rows: many },
  play: async ({ canvasElement }) => {
    const first = drawingIn(canvasElement).querySelector('[data-row="health"]')!;
    await expect([...first.querySelectorAll('.square')].map((mark) => mark.textContent.trim())).toEqual(['1', '3', '3', '1']);
    await expect(first.querySelectorAll('.middle')).toHaveLength(2);
  },
};

/** The level that is agreed, in every line. */
export const Agreed: Story = { args: { rows: many, agreed: 1 } };

/** Somebody has sent no answers, and somebody does not know. */
export const SomeWithout: Story = {
  args: { rows: [four[0]!, { ...four[1]!, note: 'We do not know', counts: [0, 0, 0, 0], position: [] }, { ...four[3]!, note: 'No answers yet', counts: [0, 0, 0, 0], position: [] }] },
};

/** Counts that could give people away are withheld, a whole line at a time. */
export const Withheld: Story = {
  args: { rows: [four[0]!, four[1]!, { ...many[3]!, counts: [null, null, null, null], position: [] }] },
  play: async ({ canvasElement }) => {
    await expect(drawingIn(canvasElement).querySelector('.key')).toHaveTextContent('Withheld');
  },
};

/** Nobody has given a level yet. */
export const NobodyYet: Story = {
  args: { rows: four.map(({ id, label }) => ({ id, label, note: 'No answers yet', counts: [0, 0, 0, 0], position: [] })) },
  play: async ({ canvasElement }) => {
    await expect(drawingIn(canvasElement).querySelector('[role="img"]')).toHaveAccessibleDescription(/^No answer with a level is shown/);
  },
};

/** Without rows there is nothing to draw. */
export const Empty: Story = {
  args: { rows: [] },
  play: async ({ canvasElement }) => {
    await expect(drawingIn(canvasElement).querySelector('[role="img"]')).toBeNull();
  },
};

/** In a narrow column each name stands above its line. */
export const Narrow: Story = { args: { rows: many, agreed: 1 }, globals: { column: 'narrow' } };

/** From the right where the page is. */
export const RightToLeft: Story = { args: { rows: many, agreed: 1 }, globals: { direction: 'rtl' } };

/** Light on dark. */
export const Dark: Story = { args: { rows: many, agreed: 1 }, globals: { theme: 'dark' } };

/** In a council’s colours. */
export const CouncilBrand: Story = { args: { rows: many, agreed: 1 }, globals: { theme: 'council' } };

/** Long names wrap. */
export const LongText: Story = {
  args: {
    rows: many.map((row) => ({ ...row, label: `${row.label}, Zusammenarbeitsvereinbarungsverhandlungen und anderes` })),
    levels: levels.map((level) => `${level}, überall selbstverständlich und regelmäßig überprüft`),
  },
  globals: { column: 'narrow' },
};
