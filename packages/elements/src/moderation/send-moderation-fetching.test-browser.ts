import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { agreedOnLead, agreementWith, three, together } from './moderation.test-helper.js';
import { SendModeration } from './send-moderation.js';
import { moderationEnglish } from './text.js';

/** An element whose pages come when the test says so, or not at all. */
class LateModeration extends SendModeration {
  /** How often they were asked for. */
  asked = 0;
  answer: 'fails' | 'comes' | Promise<void> = 'fails';

  protected override async fetchPages(): ReturnType<SendModeration['fetchPages']> {
    this.asked += 1;
    if (this.answer === 'fails') throw new TypeError('Failed to fetch dynamically imported module');
    if (this.answer !== 'comes') await this.answer;
    return super.fetchPages();
  }
}
customElements.define('late-moderation', LateModeration);

async function put(set: Partial<LateModeration> = {}): Promise<LateModeration> {
  const element = Object.assign(document.createElement('late-moderation') as LateModeration, {
    instrument: together, sheets: three, date: '2026-05-11', noHistory: true, ...set,
  });
  document.body.append(element);
  // What may be on its way is not waited for.
  await new Promise((resolve) => setTimeout(resolve));
  return element;
}

const words = (part: Element | null | undefined): string => (part?.textContent ?? '').replace(/\s+/g, ' ').trim();
const focused = (): string => words(document.activeElement);
const heading = (element: Element): string => words(element.querySelector('h2'));
const status = (element: Element): string => [...element.querySelectorAll('[role="status"]')].map(words).join('');
const press = (name: string): Promise<void> => page.getByRole('button', { name }).click();
const follow = (name: string): Promise<void> => page.getByRole('link', { name, exact: true }).click();
const why = page.getByRole('textbox', { name: 'Why do you agree on this?' });

/** What somebody waits for, and how it comes. */
function awaited(): { readonly answer: Promise<void>; readonly come: () => void } {
  let come!: () => void;
  const answer = new Promise<void>((resolve) => { come = resolve; });
  return { answer, come };
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('the pages of send-moderation', () => {
  it('are fetched as soon as the list stands, once, so that a statement opens at once', async () => {
    const element = await put({ answer: 'comes' });
    await expect.poll(() => element.asked).toBe(1);
    await customElements.whenDefined('send-spread');
    await follow('Somebody leads.');
    expect(focused()).toBe('Somebody leads.');
    expect(element.querySelector('textarea')).not.toBeNull();
    await follow('Next statement');
    expect(element.asked).toBe(1);
  });

  it('are not fetched while there is nothing to show, nor for answers to something else', async () => {
    const hash = `sha256-${'0'.repeat(64)}` as const;
    const [other, none] = await Promise.all([
      put({ answer: 'comes', sheets: [{ ...three[0]!, instrument: { ...three[0]!.instrument, hash } }], step: 'statement/lead' }),
      put({ answer: 'comes', instrument: undefined }),
    ]);
    expect([other.asked, none.asked]).toEqual([0, 0]);
    Object.assign(none, { instrument: together });
    await none.updateComplete;
    expect(none.asked).toBe(1);
  });

  it('leave the statement’s own words in view while somebody waits, and the focus on them when they come', async () => {
    const { answer, come } = awaited();
    const element = await put({ answer });
    await follow('Somebody leads.');
    expect([heading(element), focused(), status(element)]).toEqual(['Somebody leads.', 'Somebody leads.', '']);
    const drawn = document.activeElement;
    await expect.poll(() => status(element)).toBe(moderationEnglish.fetching);
    expect(await accessibleNodes('heading', 'link', 'button', 'textbox')).toMatchObject([{ role: 'link', name: 'Back' }, { role: 'heading', name: 'Somebody leads.' }]);
    expect(await violations(element)).toEqual([]);
    come();
    await element.updateComplete;
    expect(status(element)).toBe('');
    expect(element.querySelector('textarea')).not.toBeNull();
    expect(document.activeElement).toBe(drawn);
    expect(element.asked).toBe(1);
  });

  it('leave the list to somebody who has gone back to it', async () => {
    const { answer, come } = awaited();
    const element = await put({ answer, step: 'statement/lead' });
    await follow('Back');
    come();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(element.querySelector('send-spread')).toBeNull();
    expect([heading(element), focused()]).toEqual(['Agree together: An example', 'Agree together: An example']);
  });

  it('say on a statement that they could not be had, and are fetched when somebody tries again', async () => {
    const element = await put();
    await expect.poll(() => element.asked).toBe(1);
    // The list lacks nothing, so it says nothing.
    expect(words(element)).not.toContain(moderationEnglish.notFetched);
    await follow('Somebody leads.');
    await expect.poll(() => status(element)).toBe(moderationEnglish.notFetched);
    expect([heading(element), focused(), element.asked]).toEqual(['Somebody leads.', 'Somebody leads.', 2]);
    expect(await accessibleNodes('status', 'button')).toMatchObject([{ role: 'status' }, { role: 'button', name: 'Try again' }, { role: 'status' }]);
    expect(await violations(element)).toEqual([]);

    await press('Try again');
    await expect.poll(() => element.asked).toBe(3);
    await expect.poll(() => status(element)).toBe(moderationEnglish.notFetched);
    expect(focused()).toBe('Try again');

    const { answer, come } = awaited();
    element.answer = answer;
    await press('Try again');
    await expect.poll(() => status(element)).toBe(moderationEnglish.fetching);
    expect(focused()).toBe('Try again');
    come();
    await expect.element(why).toBeVisible();
    await expect.poll(focused).toBe('Somebody leads.');
    expect(status(element)).toBe('');
  });

  it('leave the focus of somebody who has tried again and gone elsewhere where it is', async () => {
    const element = await put({ step: 'statement/lead' });
    await expect.poll(() => status(element)).toBe(moderationEnglish.notFetched);
    const { answer, come } = awaited();
    element.answer = answer;
    await press('Try again');
    await follow('Back');
    element.querySelector('summary')!.focus();
    come();
    await customElements.whenDefined('send-spread');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(focused()).toBe('How far people agree, section by section');
  });

  it('are fetched again for whoever opens a statement, and for what a host sets', async () => {
    const element = await put({ step: 'statement/lead' });
    await expect.poll(() => status(element)).toBe(moderationEnglish.notFetched);
    const tried = element.asked;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(element.asked).toBe(tried);
    element.agreement = agreementWith(agreedOnLead);
    await expect.poll(() => element.asked).toBe(tried + 1);
    await follow('Back');
    element.answer = 'comes';
    await follow('We listen to families.');
    await expect.element(why).toBeVisible();
    expect([heading(element), focused(), status(element)]).toEqual(['We listen to families.', 'We listen to families.', '']);
  });

  it.each([
    ['scores', { step: 'scores' }, moderationEnglish.scoresHeading],
    ['record', { mode: 'record' }, moderationEnglish.recordHeading('An example')],
  ] as const)('say of the %s that they could not be had, and are fetched when somebody tries again', async (_, set, title) => {
    const element = await put(set);
    await expect.poll(() => status(element)).toBe(moderationEnglish.notFetched);
    expect([heading(element), element.querySelector('table')]).toEqual([title, null]);
    expect(await violations(element)).toEqual([]);
    element.answer = 'comes';
    await press('Try again');
    await expect.poll(() => words(element.querySelector('table caption'))).toBe('Everything together');
    await expect.poll(focused).toBe(title);
    expect(status(element)).toBe('');
  });
});
