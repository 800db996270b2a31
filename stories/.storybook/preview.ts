import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../../packages/elements/custom-elements.json';
import ofWorkbook from '../../packages/workbook/custom-elements.json';
import './preview.css';

setCustomElementsManifest({ ...manifest, modules: [...manifest.modules, ...ofWorkbook.modules] });

/** What a story stands in: the look, the direction of writing and the width of a page, chosen in the toolbar or by the story. */
const inPage: Decorator = (story, { globals }) => {
  const { theme, direction, column } = globals as Record<string, string>;
  return html`<div class="story ${theme === 'light' ? '' : `send-theme-${theme}`} story--${column}" dir=${direction}>${story()}</div>`;
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inPage],
  initialGlobals: { theme: 'light', direction: 'ltr', column: 'wide' },
  globalTypes: {
    theme: {
      description: 'The look of the page',
      toolbar: {
        title: 'Look',
        dynamicTitle: true,
        icon: 'paintbrush',
        items: [
          { value: 'light', title: 'As it comes' },
          { value: 'dark', title: 'Dark' },
          { value: 'council', title: 'A council’s brand' },
        ],
      },
    },
    direction: {
      description: 'The direction of writing',
      toolbar: {
        title: 'Direction',
        dynamicTitle: true,
        icon: 'transfer',
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    column: {
      description: 'The room that the page gives',
      toolbar: {
        title: 'Column',
        dynamicTitle: true,
        icon: 'grow',
        items: [
          { value: 'wide', title: 'As wide as there is' },
          { value: 'narrow', title: '320 pixels' },
        ],
      },
    },
  },
  parameters: {
    // An accessibility violation in a story is a failed test, not a remark.
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Start here', 'Questionnaire', 'Question', 'Profile', 'Comparison', 'Moderation', 'Priorities', 'Drawings', 'Grant', 'Return check', 'Journeys'] } },
  },
};

export default preview;
