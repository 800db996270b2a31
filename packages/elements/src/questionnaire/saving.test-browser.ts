import { emptySheet, type AnswerSheet, type Kept } from '@send-reform/core/assessment';
import { compileInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deviceKey } from '../stores/device-key.js';
import type { Loaded, Saved, Store } from '../stores/store.js';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { example } from '../testing/example.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { eachWithQuestionnaire } from './questionnaire.test-helper.js';

const given = eachWithQuestionnaire();
const { show } = given;
const compiled = unwrap(compileInstrument(example));
const key = deviceKey(compiled);

const sheetWith = (answers: AnswerSheet['answers']): AnswerSheet => ({ ...emptySheet(compiled), revision: 3, place: { kind: 'unitary' }, answers });
const status = () => given.element.querySelector('[role=status]')?.textContent;
const saveLine = () => given.element.querySelector('.send-saved')?.textContent;
const onDevice = () => JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;

/** A store that answers as the test says. */
function storeOf(where: Store['where'], loaded: Loaded, saved: () => Saved): Store & { readonly saves: Kept[] } {
  const saves: Kept[] = [];
  return {
    where, saves,
    load: () => Promise.resolve(loaded),
    save: (kept) => {
      saves.push(kept);
      return Promise.resolve(saved());
    },
    clear: () => Promise.resolve(),
  };
}

const nothing: Loaded = { state: 'nothing' };
const place = { place: { kind: 'unitary' as const } };
const kept = (answers: AnswerSheet['answers']): Loaded => ({ state: 'found', json: sheetWith(answers), version: 'v1' });

/** A question on the page, its answers kept in this store. */
async function showWith(store: Store): Promise<void> {
  await show({ store, step: 'question/lead' });
  await vi.waitFor(() => expect(given.element.querySelector('h2')).not.toBeNull());
}

afterEach(() => vi.restoreAllMocks());

describe('keeping answers in the browser', () => {
  it('asks the host first, keeps them, shows when, and says so once', async () => {
    const asked: string[] = [];
    given.element.addEventListener('send-before-keep', ({ detail }) => asked.push(detail.key));
    localStorage.setItem(key, JSON.stringify({ sheet: sheetWith({}) }));
    await show({ keep: 'browser', step: 'question/lead' });
    await vi.waitFor(() => expect(given.element.sheet?.place).toEqual(place.place));
    expect(asked).toEqual([key]);
    given.element.step = 'question/lead';
    await page.getByRole('radio', { name: 'High' }).click();
    await vi.waitFor(() => expect(saveLine()).toMatch(/^Saved at \d\d:\d\d$/), 3_000);
    expect(onDevice()?.sheet.answers['lead']).toMatchObject({ level: 'high' });
    expect(status()).toBe('Your answers are being saved on this device as you go.');
    await page.getByRole('textbox', { name: 'Note (optional)' }).fill('Since May.');
    await vi.waitFor(() => expect(onDevice()?.sheet.answers['lead']).toMatchObject({ note: 'Since May.' }), 3_000);
    expect(await violations(given.element)).toEqual([]);
  });

  it('shows them again on the next visit, and tells the host', async () => {
    localStorage.setItem(key, JSON.stringify({ sheet: sheetWith({ lead: { state: 'answered', level: 'middle' } }), drafts: { lead: { note: 'x'.repeat(20_001) } } }));
    const sheets: AnswerSheet[] = [];
    given.element.addEventListener('send-change', ({ detail }) => sheets.push(detail.sheet));
    await show({ keep: 'browser' });
    await vi.waitFor(() => expect(sheets.at(-1)?.answers['lead']).toMatchObject({ level: 'middle' }));
    given.element.step = 'question/lead';
    await given.element.updateComplete;
    await expect.element(page.getByRole('radio', { name: 'Middle' })).toBeChecked();
    await expect.element(page.getByRole('textbox', { name: 'Note (optional)' })).toHaveValue('x'.repeat(20_001));
  });

  it('opens the step that the address names once it knows the place, and leads nobody there', async () => {
    localStorage.setItem(key, JSON.stringify({ sheet: sheetWith({}) }));
    history.replaceState(null, '', '#send/question/plan');
    await show({ keep: 'browser' });
    await vi.waitFor(() => expect(given.heading()).toBe('There is a plan.'));
    expect(document.activeElement).toBe(document.body);
    expect(location.hash).toBe('#send/question/plan');
  });

  it('goes on keeping after answers to something else were shown', async () => {
    const store = storeOf('host', kept({}), () => ({ state: 'saved', version: 'v2' }));
    await show({ store, sheet: sheetWith({}), step: 'question/lead' });
    await show({ sheet: { ...sheetWith({}), instrument: { id: 'other', version: '1.0.0', hash: `sha256-${'0'.repeat(64)}` } } });
    expect(given.element.textContent).toContain('another version');
    await show({ sheet: { ...sheetWith({ lead: { state: 'answered', level: 'high' } }), revision: 5 } });
    await vi.waitFor(() => expect(store.saves.at(-1)?.sheet.answers['lead']).toMatchObject({ level: 'high' }), 3_000);
  });

  it('keeps nothing where the host does not allow it, or says so', async () => {
    given.element.addEventListener('send-before-keep', (event) => event.preventDefault());
    await show({ keep: 'browser', noStart: false });
    expect(given.element.textContent).toContain('they are gone when you close this page');
    await page.getByRole('radio', { name: 'County' }).click();
    await show({ keep: 'off' });
    await page.getByRole('radio', { name: 'Unitary authority' }).click();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(localStorage.length).toBe(0);
  });

  it('deletes them from the device, after asking once more', async () => {
    localStorage.setItem(key, JSON.stringify({ sheet: sheetWith({ lead: { state: 'answered', level: 'middle' } }) }));
    await show({ keep: 'browser', noStart: false });
    await vi.waitFor(() => expect(given.element.sheet?.answers).toHaveProperty('lead'));
    await page.getByRole('button', { name: 'Clear this device' }).click();
    expect(document.activeElement?.textContent).toBe('Are you sure?');
    expect(await violations(given.element)).toEqual([]);
    await page.getByRole('button', { name: 'No, keep my answers' }).click();
    expect(document.activeElement?.textContent.trim()).toBe('Clear this device');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: 'Yes, delete my answers' }).click();
    await vi.waitFor(() => expect(status()).toBe('Your answers have been deleted from this device.'));
    expect(localStorage.length).toBe(0);
    expect(given.element.sheet?.answers).toEqual({});
  });

  it('writes the time in the language of the page', async () => {
    document.body.lang = 'bn';
    localStorage.setItem(key, JSON.stringify({ sheet: sheetWith({}) }));
    await show({ keep: 'browser' });
    await vi.waitFor(() => expect(given.element.sheet?.place).toEqual(place.place));
    given.element.step = 'question/lead';
    await page.getByRole('radio', { name: 'High' }).click();
    await vi.waitFor(() => expect(saveLine()).toMatch(/^Saved at [০-৯]{1,2}:[০-৯]{2}/), 3_000);
    document.body.removeAttribute('lang');
  });

  it('puts answers that it cannot read aside, and says so', async () => {
    localStorage.setItem(key, '{"sheet":');
    await show({ keep: 'browser', noStart: false });
    await expect.element(page.getByRole('heading', { name: 'Answers were found that this page cannot read' })).toBeVisible();
    expect(Object.values({ ...localStorage })).toContain('{"sheet":');
    expect(await violations(given.element)).toEqual([]);
  });

  it('says that nothing is kept where the browser lets it keep nothing', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('No', 'SecurityError');
    });
    await show({ keep: 'browser', noStart: false });
    await page.getByRole('radio', { name: 'County' }).click();
    await expect.element(page.getByRole('heading', { name: /does not let websites keep anything/ })).toBeVisible();
    expect(given.element.sheet?.place).toEqual({ kind: 'county' });
    expect(status()).toMatch(/^Your answers are not saved/);
  });

  it('says that there is no room, what became of the words, and tries again when asked', async () => {
    // A device that refuses the very first thing is taken for one that keeps nothing.
    localStorage.setItem('of another page', 'x');
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    await show({ keep: 'browser', noStart: false });
    await page.getByRole('radio', { name: 'County' }).click();
    await expect.element(page.getByRole('heading', { name: /no room left on this device/ })).toBeVisible();
    expect(given.element.innerText).toContain('What you typed is still on this page.');
    full.mockRestore();
    await page.getByRole('button', { name: 'Try again' }).click();
    await vi.waitFor(() => expect(saveLine()).toMatch(/^Saved at/));
    expect(given.element.querySelector('.govuk-notification-banner')).toBeNull();
    expect(onDevice()?.sheet.place).toEqual({ kind: 'county' });
  });
});

describe('keeping answers elsewhere', () => {
  it('says that the connection is gone and that the words wait on the device', async () => {
    await showWith(storeOf('server', kept({}), () => ({ state: 'failed', reason: 'offline', onDevice: true })));
    await vi.waitFor(() => expect(given.element.sheet?.place).toEqual(place.place));
    given.element.step = 'question/lead';
    await page.getByRole('radio', { name: 'High' }).click();
    await expect.element(page.getByRole('heading', { name: /You are not connected/ }), { timeout: 3_000 }).toBeVisible();
    expect(given.element.innerText).toContain('Until then they are kept on this device');
    expect(status()).toMatch(/^You are not connected/);
    await expect.element(page.getByRole('radio', { name: 'High' })).toBeChecked();
    expect(await violations(given.element)).toEqual([]);
  });

  it('leaves the focus where it is while it tries again, says each time how that went, and leads on when it works', async () => {
    let answer: Promise<Saved>;
    let say: (saved: Saved) => void = () => undefined;
    const ask = () => (answer = new Promise<Saved>((resolve) => (say = resolve)));
    await showWith({ ...storeOf('host', kept({}), () => ({ state: 'saved', version: 'v2' })), save: () => ask() });
    await vi.waitFor(() => expect(given.element.sheet?.place).toEqual(place.place));
    given.element.step = 'question/lead';
    await page.getByRole('radio', { name: 'High' }).click();
    const failure: Saved = { state: 'failed', reason: 'error', onDevice: false };
    await vi.waitFor(() => expect(answer).toBeDefined(), 3_000);
    say(failure);
    const again = page.getByRole('button', { name: 'Try again' });
    await expect.element(again).toBeVisible();
    for (const [result, sentence] of [[failure, /^Your latest answers could not be saved/], [{ state: 'saved', version: 'v3' }, /^Your answers are being saved/]] as const) {
      again.element().focus();
      await userEvent.keyboard('{Enter}');
      await vi.waitFor(() => expect(status()).toBe('Saving…'));
      expect(saveLine()).toBe('Saving…');
      expect(document.activeElement?.textContent.trim()).toBe('Try again');
      say(result);
      await vi.waitFor(() => expect(status()).toMatch(sentence));
      await given.element.updateComplete;
      expect(document.activeElement?.textContent.trim()).toBe(result === failure ? 'Try again' : 'Somebody leads.');
    }
    expect(given.element.querySelector('.govuk-notification-banner')).toBeNull();
  });

  it('shows both answers that were given at once, asks, and keeps what is chosen', async () => {
    const theirs = sheetWith({ lead: { state: 'answered', level: 'low', note: 'Theirs.', revision: 3, basedOn: 2 } });
    const typed = { evidence: [{ title: '', reference: 'Shelf 4', date: { day: '31', month: '2', year: '' } }] };
    let there: Saved = { state: 'conflict', json: { sheet: theirs, drafts: { lead: typed } }, version: 'v2' };
    const store = storeOf('server', kept({}), () => {
      const saved = there;
      there = { state: 'saved', version: 'v3' };
      return saved;
    });
    await showWith(store);
    await vi.waitFor(() => expect(given.element.sheet?.place).toEqual(place.place));
    given.element.step = 'question/lead';
    await page.getByRole('radio', { name: 'High' }).click();
    await page.getByRole('button', { name: 'Compare the answers' }).click();
    await page.getByRole('link', { name: 'Back' }).click();
    expect(document.activeElement?.textContent).toBe('Somebody leads.');
    await expect.element(page.getByRole('radio', { name: 'High' })).toBeChecked();
    await page.getByRole('button', { name: 'Compare the answers' }).click();
    expect(document.activeElement?.textContent).toBe('Choose which answers to keep');
    const sides = [...given.element.querySelectorAll<HTMLElement>('.send-compare__side')].map(({ innerText }) => innerText);
    expect(sides[0]).toContain('High');
    expect(sides[1]).toMatch(/Low[^]*Theirs\.[^]*Evidence: Shelf 4, 31 2/);
    expect(await violations(given.element)).toEqual([]);
    await page.getByRole('button', { name: 'Keep these answers' }).click();
    expect(document.activeElement?.className).toBe('govuk-error-summary');
    expect(await accessibleNodes('radio', 'group')).toMatchObject([
      { role: 'group', name: 'Which do you want to keep? Somebody leads.', description: 'Error: Choose which answer to keep for: Somebody leads.' },
      { role: 'radio', name: 'Keep mine' },
      { role: 'radio', name: 'Keep the other' },
    ]);
    await page.getByRole('radio', { name: 'Keep the other' }).click();
    await page.getByRole('button', { name: 'Keep these answers' }).click();
    expect(given.heading()).toBe('Somebody leads.');
    await expect.element(page.getByRole('radio', { name: 'Low' })).toBeChecked();
    expect(given.element.sheet?.answers['lead']).toMatchObject({ level: 'low', note: 'Theirs.' });
    expect(status()).toBe('Your choice has been kept.');
  });

  it('does not send while two answers are to be chosen from', async () => {
    const theirs = sheetWith({ lead: { state: 'answered', level: 'low', revision: 3, basedOn: 2 } });
    await showWith(storeOf('server', kept({}), () => ({ state: 'conflict', json: theirs, version: 'v2' })));
    await vi.waitFor(() => expect(given.element.sheet?.place).toEqual(place.place));
    given.element.step = 'question/lead';
    await page.getByRole('radio', { name: 'High' }).click();
    await expect.element(page.getByRole('button', { name: 'Compare the answers' }), { timeout: 3_000 }).toBeVisible();
    await show({ step: 'check' });
    const sent = vi.fn();
    given.element.addEventListener('send-submit', sent);
    await page.getByRole('button', { name: 'Send my answers' }).click();
    expect(document.activeElement?.textContent).toBe('Choose which answers to keep');
    expect(sent).not.toHaveBeenCalled();
  });

  it('tells the host how keeping stands, and says on the start where answers are', async () => {
    const states: string[] = [];
    given.element.addEventListener('send-save-state', ({ detail }) => states.push(detail.state.state));
    const store = storeOf('server', nothing, () => ({ state: 'saved', version: 'v1' }));
    await show({ store, noStart: false });
    expect(given.element.textContent).toContain('On the server of this service');
    await page.getByRole('radio', { name: 'County' }).click();
    await vi.waitFor(() => expect(states).toEqual(['loading', 'idle', 'saving', 'saved']), 3_000);
    expect(store.saves.map(({ sheet }) => sheet.place)).toEqual([{ kind: 'county' }]);
  });

  it('keeps what was typed last when it is taken out of the page', async () => {
    const store = storeOf('host', kept({}), () => ({ state: 'saved', version: 'v2' }));
    await showWith(store);
    await vi.waitFor(() => expect(given.element.sheet?.place).toEqual(place.place));
    given.element.step = 'question/lead';
    await page.getByRole('radio', { name: 'High' }).click();
    given.element.remove();
    await vi.waitFor(() => expect(store.saves.at(-1)?.sheet.answers['lead']).toMatchObject({ level: 'high' }));
  });
});

describe('another tab', () => {
  it('brings its answers, and says how many', async () => {
    localStorage.setItem(key, JSON.stringify({ sheet: sheetWith({}) }));
    await show({ keep: 'browser' });
    await vi.waitFor(() => expect(given.element.sheet?.place).toEqual(place.place));
    const frame = document.createElement('iframe');
    frame.src = location.origin + '/favicon.ico';
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    // A storage event comes to every other document of the origin, this one among them.
    frame.contentWindow!.localStorage.setItem(key, JSON.stringify({ sheet: { ...sheetWith({ lead: { state: 'do-not-know' } }), revision: 4 } }));
    await vi.waitFor(() => expect(given.element.sheet?.answers['lead']).toMatchObject({ state: 'do-not-know' }), 3_000);
    expect(status()).toBe('One answer was changed elsewhere and is now shown here.');
  });
});

describe('answers on a server that cannot be read', () => {
  it('are left as they are, and nobody is told that they were put aside', async () => {
    const store = storeOf('server', { state: 'found', json: { sheet: 'none' }, version: 'v1' }, () => ({ state: 'saved', version: 'v2' }));
    await showWith(store);
    await expect.element(page.getByRole('heading', { name: 'Answers were found that this page cannot read' })).toBeVisible();
    await expect.element(page.getByText('They have been left as they are on the server')).toBeVisible();
    await expect.element(page.getByText('put aside')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(store.saves).toEqual([]);
  });
});
