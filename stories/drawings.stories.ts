import '@send-reform/elements/register';
import type { HeatMapRow, RadarAxis, RadarScale } from '@send-reform/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

const scale: RadarScale = {
  lowest: 1,
  highest: 4,
  levels: [
    { label: 'Emerging', from: 1 },
    { label: 'Developing', from: 1.5 },
    { label: 'Established', from: 2.5 },
    { label: 'Embedded', from: 3.5 },
  ],
};

const axes: readonly RadarAxis[] = [
  { id: 'leading', label: 'Leading as one team', value: 3.25, lowest: 3.25, highest: 3.25, figure: '3.25' },
  { id: 'deciding', label: 'Deciding with families', value: 3, lowest: 3, highest: 3, figure: '3.00', heldDown: true },
  { id: 'need', label: 'A shared picture of need', value: 1.75, lowest: 1.75, highest: 1.75, figure: '1.75' },
  { id: 'help', label: 'Skilled people and specialist help', value: null, lowest: 1.5, highest: 3.5 },
  { id: 'early', label: 'Help early, and at every move', value: 2.4, lowest: 2.4, highest: 2.4, figure: '2.40' },
];

const rows: readonly HeatMapRow[] = [
  {
    id: 'leading',
    label: 'Leading as one team',
    cells: [
      { id: 'a', label: 'One person answers for SEND.', state: 'answered', level: 3, of: 4 },
      { id: 'b', label: 'Partners decide together.', state: 'answered', level: 4, of: 4 },
      { id: 'c', label: 'The board hears from families.', state: 'not-applicable', level: null, of: 4 },
    ],
  },
  {
    id: 'deciding',
    label: 'Deciding with families',
    cells: [
      { id: 'd', label: 'Parent carers help to decide.', state: 'answered', level: 1, of: 4, holdsDown: true },
      { id: 'e', label: 'Children are heard.', state: 'do-not-know', level: null, of: 4 },
      { id: 'f', label: 'Families hear what came of it.', state: 'unanswered', level: null, of: 4 },
      { id: 'g', label: 'Districts take part.', state: 'not-asked', level: null, of: 4 },
    ],
  },
];

type Radar = Pick<HTMLElementTagNameMap['send-radar'], 'axes' | 'scale' | 'text'>;
type HeatMap = Pick<HTMLElementTagNameMap['send-heat-map'], 'rows' | 'levels' | 'text'>;
type Args = Radar & HeatMap;

/**
 * The drawings by themselves, filled with whatever a host has worked out. They show figures and say none to assistive
 * technology: a table with the same figures belongs beside them.
 */
const meta: Meta<Args> = {
  title: 'Drawings',
  component: 'send-radar',
  subcomponents: { 'send-heat-map': 'send-heat-map' },
  args: { axes, scale, rows, levels: scale.levels.map(({ label }) => label), text: {} },
  argTypes: {
    axes: { control: 'object' }, scale: { control: 'object' }, rows: { control: 'object' }, levels: { control: 'object' }, text: { control: 'object' },
  },
  render: (args) => html`<send-radar .axes=${args.axes} .scale=${args.scale} .text=${args.text}></send-radar>`,
};

export default meta;
type Story = StoryObj<Args>;

const asHeatMap: Story['render'] = (args) => html`
  <send-heat-map .rows=${args.rows} .levels=${args.levels} .text=${args.text}></send-heat-map>
`;

/** A gap where there is no score, a band where it is still open, and another mark where a level is held down. */
export const Radar: Story = {
  play: async ({ canvasElement }) => {
    const drawing = canvasElement.querySelector('send-radar')!.shadowRoot!;
    await expect(drawing.querySelectorAll('[data-axis]')).toHaveLength(4);
    await expect(drawing.querySelector('[role="img"]')).toHaveAccessibleDescription(/No score yet: Skilled people and specialist help/);
  },
};

/** All settled: a closed shape. */
export const RadarSettled: Story = { args: { axes: axes.map((axis) => ({ ...axis, value: axis.value ?? 2, lowest: null, highest: null, heldDown: false })) } };

/** Nothing answered: all of it is still possible. */
export const RadarEmpty: Story = { args: { axes: axes.map(({ id, label }) => ({ id, label, value: null, lowest: 1, highest: 4 })) } };

/** Three axes, the fewest there can be. */
export const RadarOfThree: Story = { args: { axes: axes.slice(0, 3) } };

/** Too many for names around it: numbers, and a list. */
export const RadarOfTwenty: Story = {
  args: {
    axes: Array.from({ length: 20 }, (_, index) => ({
      id: `s${index}`, label: `Section ${index + 1}`, value: 1 + ((index * 7) % 13) / 4, lowest: null, highest: null,
    })),
  },
};

/** Numbers in place of names in a narrow column. */
export const RadarNarrow: Story = { globals: { column: 'narrow' } };

/** Light on dark. */
export const RadarDark: Story = { globals: { theme: 'dark' } };

/** In a council's colours. */
export const RadarCouncilBrand: Story = { globals: { theme: 'council' } };

/** Its names and key run from the right where the page does. */
export const RadarRightToLeft: Story = { globals: { direction: 'rtl' } };

/** A square for each statement: the fuller, the higher its level. */
export const HeatMap: Story = {
  render: asHeatMap,
  play: async ({ canvasElement }) => {
    const drawing = canvasElement.querySelector('send-heat-map')!.shadowRoot!;
    await expect(drawing.querySelectorAll('.row .square')).toHaveLength(7);
    await expect(drawing.querySelector('[role="img"]')).toHaveAccessibleName('The levels as squares');
  },
};

/** Statements with levels of their own: the squares are explained in a sentence. */
export const HeatMapWithoutSharedLevels: Story = { args: { levels: [] }, render: asHeatMap };

/** In a narrow column each section stands above its squares. */
export const HeatMapNarrow: Story = { render: asHeatMap, globals: { column: 'narrow' } };

/** From the right where the page is. */
export const HeatMapRightToLeft: Story = { render: asHeatMap, globals: { direction: 'rtl' } };

/** Light on dark. */
export const HeatMapDark: Story = { render: asHeatMap, globals: { theme: 'dark' } };
