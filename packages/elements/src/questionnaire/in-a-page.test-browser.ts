import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { example, exampleSheet } from '../testing/example.test-helper.js';
import { eachWithQuestionnaire, settled } from './questionnaire.test-helper.js';
import type { SendQuestionnaire } from './send-questionnaire.js';

const given = eachWithQuestionnaire();
const { show } = given;

/** A questionnaire from markup, as a page without script of its own has it. */
function fromMarkup(attributes: string, inside: string): SendQuestionnaire {
  const holder = document.createElement('div');
  holder.innerHTML = `<send-questionnaire no-start keep="off" ${attributes}>${inside}</send-questionnaire>`;
  document.body.append(holder);
  return holder.querySelector('send-questionnaire')!;
}

const json = (kind: string, value: unknown) => `<script type="application/json" data-${kind}>${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;

afterEach(() => vi.restoreAllMocks());

describe('data in', () => {
  it('leaves what stands inside until there is something to draw', async () => {
    const element = fromMarkup('', '<p>Ask us for it on paper.</p>');
    await element.updateComplete;
    expect(element.textContent).toBe('Ask us for it on paper.');
    element.instrument = example;
    await element.updateComplete;
    expect(element.textContent).not.toContain('on paper');
    expect(element.querySelector('h2')?.textContent).toBe('An example');
  });

  it('reads an instrument and a sheet that the page carries', async () => {
    const element = fromMarkup('', json('instrument', example) + json('sheet', exampleSheet({ plan: { state: 'do-not-know' } })));
    await vi.waitFor(() => expect(element.querySelector('.govuk-task-list')?.textContent).toContain('Completed'));
    expect(element.sheet?.answers).toHaveProperty('plan');
  });

  it('names what is wrong with what the page carries', async () => {
    const wrong = fromMarkup('', json('instrument', { ...example, tittle: 'x' }));
    await vi.waitFor(() => expect(wrong.textContent).toContain('unknown-key'));
    const broken = fromMarkup('', '<script type="application/json" data-instrument>{</script>');
    await vi.waitFor(() => expect(broken.textContent).toContain('not-json'));
    const sheet = fromMarkup('', json('instrument', example) + json('sheet', { ...exampleSheet(), revision: -1 }));
    await vi.waitFor(() => expect(sheet.textContent).toContain('/revision'));
  });

  it('fetches an instrument of the same origin', async () => {
    const fetched = vi.spyOn(window, 'fetch').mockImplementation(() => Promise.resolve(new Response(JSON.stringify(example))));
    const element = fromMarkup('src="/instrument.json"', '<p>Ask us.</p>');
    expect(element.textContent).toBe('Ask us.');
    await vi.waitFor(() => expect(element.querySelector('h2')?.textContent).toBe('An example'));
    expect(fetched.mock.calls[0]?.[0]).toEqual(new URL('/instrument.json', location.origin));
  });

  it('fetches nothing from elsewhere, and says what failed', async () => {
    const fetched = vi.spyOn(window, 'fetch').mockImplementation(() => Promise.resolve(new Response('', { status: 404 })));
    const foreign = fromMarkup('src="https://example.org/instrument.json"', '');
    await vi.waitFor(() => expect(foreign.textContent).toContain('not on this website'));
    expect(fetched).not.toHaveBeenCalled();
    const missing = fromMarkup('src="/nothing.json"', '');
    await vi.waitFor(() => expect(missing.textContent).toContain('could not be fetched'));
  });

  it('takes another sheet from the host, and stays where it is', async () => {
    await show({ step: 'question/lead', sheet: exampleSheet() });
    await show({ sheet: exampleSheet({ lead: { state: 'answered', level: 'high' } }) });
    await expect.element(page.getByRole('radio', { name: 'High' })).toBeChecked();
  });

  it('goes on when the host hands back what it was given', async () => {
    given.element.addEventListener('send-change', ({ detail }) => {
      given.element.sheet = detail.sheet;
    });
    await show({ step: 'question/lead', sheet: exampleSheet() });
    await page.getByRole('textbox', { name: 'Note (optional)' }).fill('x'.repeat(20_001));
    await page.getByRole('radio', { name: 'High' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Note (optional)' })).toHaveValue('x'.repeat(20_001));
  });
});

describe('in a page', () => {
  it('registers once, however often it is asked to', async () => {
    const known = customElements.get('send-questionnaire');
    await import(/* @vite-ignore */ `./register.js?again=${Date.now()}`);
    expect(customElements.get('send-questionnaire')).toBe(known);
  });

  it('works inside another shadow root, links to fields and back button too, and is heard outside it', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    root.append(given.element);
    await show({ step: 'question/lead', sheet: exampleSheet() });
    const heard = vi.fn();
    document.body.addEventListener('send-change', heard, { once: true });
    given.element.querySelector<HTMLElement>('.govuk-button:not(.govuk-button--secondary)')!.click();
    await given.element.updateComplete;
    expect(root.activeElement?.className).toBe('govuk-error-summary');
    given.element.querySelector<HTMLElement>('.govuk-error-summary a')!.click();
    expect(root.activeElement).toMatchObject({ type: 'radio' });
    (root.activeElement as HTMLInputElement).click();
    expect(heard).toHaveBeenCalledOnce();
    expect(location.hash).toBe('');
    await given.element.updateComplete;
    given.element.querySelector<HTMLElement>('.govuk-button:not(.govuk-button--secondary)')!.click();
    await settled(given.element);
    expect(given.heading()).toBe('We listen to families.');
    history.back();
    await settled(given.element);
    expect(given.element.querySelector('h2')?.textContent).not.toBe('We listen to families.');
  });

  it('keeps the step and what was answered when it is moved', async () => {
    await show({ sheet: exampleSheet() });
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('radio', { name: 'High' }).click();
    const other = document.createElement('section');
    document.body.append(other);
    other.append(given.element);
    await given.element.updateComplete;
    await expect.element(page.getByRole('radio', { name: 'High' })).toBeChecked();
    await page.getByRole('button', { name: 'Continue' }).click();
    history.back();
    await settled(given.element);
    expect(given.heading()).toBe('Somebody leads.');
  });

  it('leaves no listener behind when it is taken out', async () => {
    const element = document.createElement('send-questionnaire');
    const form = document.createElement('form');
    const listening = new Map<string, number>();
    // What is drawn goes with the element.
    const count = (target: unknown, type: string, by: number): void => {
      if (target instanceof AbortSignal || (target instanceof Node && target !== document && target !== form)) return;
      const name = `${target instanceof Node ? target.nodeName : 'window'} ${type}`;
      listening.set(name, (listening.get(name) ?? 0) + by);
    };
    // The window of a test has methods of its own.
    for (const methods of [EventTarget.prototype, window]) {
      const { addEventListener: add, removeEventListener: remove } = methods;
      vi.spyOn(methods, 'addEventListener').mockImplementation(function (this: EventTarget | undefined, ...args: Parameters<typeof add>) {
        const [type, , options] = args;
        count(this, type, 1);
        // A listener with a signal ends with it.
        const signal = typeof options === 'object' ? options.signal : undefined;
        signal?.addEventListener('abort', () => count(this, type, -1));
        add.apply(this ?? window, args);
      });
      vi.spyOn(methods, 'removeEventListener').mockImplementation(function (this: EventTarget | undefined, ...args: Parameters<typeof remove>) {
        count(this, args[0], -1);
        remove.apply(this ?? window, args);
      });
    }
    document.body.append(form);
    form.append(element);
    element.instrument = example;
    await element.updateComplete;
    expect([...listening.keys()]).toEqual(expect.arrayContaining(['window popstate', 'FORM submit', 'FORM reset', 'window pagehide', 'window storage']));
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    form.append(element);
    element.text = {};
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    // What was taken off without having been put on is no harm.
    expect([...listening].filter(([, left]) => left > 0)).toEqual([]);
  });

  it('works in a frame of its own', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><script type="module">import '${new URL('./register.ts', import.meta.url).href}'; document.body.append(document.createElement('send-questionnaire'));</script>`;
    document.body.append(frame);
    const element = await vi.waitFor(() => {
      const found = frame.contentDocument?.querySelector('send-questionnaire');
      if (!found) throw new Error('not there yet');
      return found;
    }, 10_000);
    Object.assign(element, { instrument: example, sheet: exampleSheet(), noStart: true });
    await element.updateComplete;
    element.querySelector<HTMLElement>('.govuk-task-list a')!.click();
    await element.updateComplete;
    expect(element.querySelector('h2')?.textContent).toBe('Somebody leads.');
    expect(frame.contentDocument?.activeElement?.localName).toBe('h2');
    expect(location.hash).toBe('');
  });
});
