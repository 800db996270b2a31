import type { Preview } from '@storybook/web-components-vite';

const preview: Preview = {
  parameters: {
    // An accessibility violation in a story is a failed test, not a remark.
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
};

export default preview;
