import '@send-reform/elements/indicators/register';
import '@send-reform/elements/styles/register';
import { parseIndicators, type IndicatorSet } from '@send-reform/core/plan';
import { unwrap } from '@send-reform/core/problems';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, within } from 'storybook/test';
import example from '../docs/examples/indicators.json' with { type: 'json' };

const proxies = unwrap(parseIndicators(example));
const [weeks, ...others] = proxies.indicators;

const changed = fn();

type Args = Pick<HTMLElementTagNameMap['send-indicators'], 'indicators' | 'asOf' | 'readOnly' | 'tableOnly' | 'text'>;

const meta: Meta<Args> = {
  title: 'Indicators',
  component: 'send-indicators',
  args: { indicators: proxies, asOf: '2026-11-16', readOnly: false, tableOnly: false, text: {} },
  argTypes: { indicators: { control: false }, text: { control: 'object' } },
  render: ({ indicators, asOf, readOnly, tableOnly, text }) => html`
    <send-indicators
      .indicators=${indicators}
      .asOf=${asOf}
      .readOnly=${readOnly}
      .tableOnly=${tableOnly}
      .text=${text}
      @send-indicators-change=${changed}
    ></send-indicators>
  `,
};

export default meta;
type Story = StoryObj<Args>;

const setOf = (...indicators: IndicatorSet['indicators']): IndicatorSet => ({ ...proxies, indicators });

const rowOf = async (canvasElement: HTMLElement, title: string): Promise<HTMLElement> =>
  (await within(canvasElement).findByText(title, { selector: '.send-table__title' })).closest('tr')!;

/** Public proxies of a made-up area, as they stand after the second quarter. */
export const AfterTwoQuarters: Story = {
  play: async ({ canvasElement }) => {
    const row = await rowOf(canvasElement, 'EHC plans issued within 20 weeks');
    await expect(row).toHaveTextContent('Behind');
    await expect(row).toHaveTextContent('47.1% 2026-27 Q2');
    await expect(row).toHaveTextContent('3.9 percentage points worse');
    await expect(await rowOf(canvasElement, 'Wait for an autism assessment')).toHaveTextContent('No data');
  },
};

/** To be read and not filled in. */
export const ReadOnly: Story = {
  args: { readOnly: true },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('table', { name: /public proxies/ });
    await expect(within(canvasElement).queryByRole('button', { name: 'Put into the table' })).toBeNull();
  },
};

/** Without the drawings: the quarters stay. */
export const TableOnly: Story = {
  args: { tableOnly: true },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('EHC plans in force, quarter by quarter', { selector: 'summary *' });
    await expect(canvasElement.querySelector('send-trajectory')).toBeNull();
  },
};

/** Before the first quarter has ended nothing is due. */
export const NothingDue: Story = {
  args: { asOf: '2026-05-11', indicators: setOf({ ...weeks!, actuals: [] }) },
  play: async ({ canvasElement }) => {
    await expect(await rowOf(canvasElement, 'EHC plans issued within 20 weeks')).toHaveTextContent('Not due yet');
  },
};

/** Only what an indicator is has been agreed: no baseline, no target, no trajectory. */
export const OnlyDefined: Story = {
  args: { indicators: setOf(...[weeks!, ...others].map(({ id, title, definition, unit, per, source, direction }) => ({ id, title, definition, unit, per, source, direction }))) },
  play: async ({ canvasElement }) => {
    await expect(await rowOf(canvasElement, 'Cumulative DSG balance')).toHaveTextContent('No data');
    await expect(canvasElement.querySelector('send-trajectory')).toBeNull();
  },
};

/** One has a rule of its own, and says so. */
export const RuleOfItsOwn: Story = {
  args: {
    indicators: setOf({
      ...weeks!, rule: { compareWith: 'with-mitigation', between: 'linear', measuredIn: 'unit', onTrackWithin: '4', behindWithin: '8', dueAfterDays: 45 },
    }),
  },
  play: async ({ canvasElement }) => {
    const row = await rowOf(canvasElement, 'EHC plans issued within 20 weeks');
    await expect(row).toHaveTextContent('On track');
    await userEvent.click(within(row).getByText(/About this indicator/));
    await expect(within(row).getByText(/at most 4, in the indicator’s own unit/)).toBeVisible();
  },
};

/** Filtered by status. */
export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.selectOptions(await within(canvasElement).findByLabelText('Show'), 'on-track');
    await expect(canvasElement.querySelectorAll('.send-kit > .send-table .send-table__title')).toHaveLength(2);
  },
};

/** A quarter’s figure is entered, and the table follows. */
export const FigureEntered: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const group = await canvas.findByRole('group', { name: 'Wait for an autism assessment' });
    await userEvent.type(within(group).getByLabelText('Figure'), '59');
    changed.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Put into the table' }));
    await expect(await canvas.findByText('1 figure for 2026-27 Q2 put into the table.')).toBeVisible();
    await expect(changed).toHaveBeenCalledOnce();
    await expect(await rowOf(canvasElement, 'Wait for an autism assessment')).toHaveTextContent('On track');
  },
};

/** Something that is no number, half a plan and a note without its figure: all are told at once. */
export const Mistakes: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const fill = async (name: string, label: string, words: string): Promise<void> => {
      const field = within(await canvas.findByRole('group', { name })).getByLabelText(label);
      await userEvent.clear(field);
      await userEvent.type(field, words);
    };
    await fill('Tribunal appeals registered', 'Figure', 'about thirty');
    await fill('EHC plans in force', 'Figure', '3214.5');
    await fill('Wait for an autism assessment', 'Note (optional)', 'Not counted yet.');
    await userEvent.click(canvas.getByRole('button', { name: 'Put into the table' }));
    const summary = await canvas.findByRole('alert');
    await expect(within(summary).getAllByRole('link')).toHaveLength(3);
    await expect(summary.parentElement).toHaveFocus();
  },
};

/** In a narrow column every row becomes a list. */
export const Narrow: Story = { globals: { column: 'narrow' } };

/** Where the page is written from the right. */
export const RightToLeft: Story = { globals: { direction: 'rtl' } };

/** Light on dark. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** In a council's colours, the drawings too. */
export const CouncilBrand: Story = { globals: { theme: 'council' } };

/** A set with nothing in it. */
export const NoIndicators: Story = { args: { indicators: setOf() } };

/** Before there is any data. */
export const NothingLoaded: Story = { args: { indicators: undefined } };
