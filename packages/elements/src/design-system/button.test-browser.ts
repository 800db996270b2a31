import { html } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { button, type ButtonOptions } from './button.js';
import { draw, found, place } from './draw.test-helper.js';

let clicks: number;
let sent: number;

const form = (more: Partial<ButtonOptions> = {}) => html`
  <form
    @submit=${(event: Event) => {
      event.preventDefault();
      sent += 1;
    }}
  >
    ${button({ text: 'Send', onClick: () => void (clicks += 1), ...more })}
  </form>
`;

beforeEach(() => {
  clicks = 0;
  sent = 0;
});

describe('a button', () => {
  it('is a button with its words', async () => {
    draw([
      form(),
      button({ text: 'Save', disabled: true, type: 'button' }),
      button({ text: 'Start', href: '#start', isStartButton: true }),
    ]);
    expect(await accessibleNodes('button', 'link')).toMatchObject([
      { role: 'button', name: 'Send' },
      { role: 'button', name: 'Save', disabled: true },
      { role: 'button', name: 'Start' },
    ]);
    expect(await violations(place)).toEqual([]);
  });

  it('counts every click unless told otherwise', async () => {
    draw(form());
    await page.getByRole('button').dblClick();
    expect([clicks, sent]).toEqual([2, 2]);
  });

  it('ignores a second click within a second, drawn again or not, and sends a form once', async () => {
    draw(form({ preventDoubleClick: true }));
    await page.getByRole('button').click();
    draw(form({ preventDoubleClick: true }));
    await page.getByRole('button').click();
    await userEvent.keyboard('{Enter}');
    expect([clicks, sent]).toEqual([1, 1]);
  });

  it('counts a click after a second again', async () => {
    draw(form({ preventDoubleClick: true }));
    found('button').click();
    await new Promise((resolve) => setTimeout(resolve, 1050));
    found('button').click();
    expect([clicks, sent]).toEqual([2, 2]);
  });

  it('is pressed by the space bar when it is a link', async () => {
    draw(button({ text: 'Start', href: '#started', onClick: (event) => (event.preventDefault(), (clicks += 1)) }));
    found('a').focus();
    await userEvent.keyboard(' ');
    expect(clicks).toBe(1);
  });
});
