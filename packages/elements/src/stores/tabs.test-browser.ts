import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { browserStore } from './browser-store.js';
import { notes, notesIn, Person, until } from './stores.test-helper.js';

/** Nothing here is a stub: frames of one origin share real storage, hear of each other's changes, and are reloaded. */

const KEY = 'send-reform/tab';
const HELPER = new URL('./tab.test-helper.ts', import.meta.url).href;
const ADDRESS = URL.createObjectURL(new Blob([`<!doctype html><body><script type="module" src="${HELPER}"></script>`], { type: 'text/html' }));

type Tab = HTMLIFrameElement;

const personIn = (tab: Tab): Person => tab.contentWindow!.person;
const stateIn = (tab: Tab) => personIn(tab).keeper.state.state;
const fieldIn = (tab: Tab) => tab.contentDocument!.querySelector('textarea')!;
const isReady = (tab: Tab) => () => tab.contentWindow?.person !== undefined && stateIn(tab) !== 'loading' && stateIn(tab) !== 'off';

async function openTab(): Promise<Tab> {
  const tab = document.createElement('iframe');
  tab.src = ADDRESS;
  document.body.append(tab);
  await until(isReady(tab));
  return tab;
}

/** Puts the cursor into a page's field and presses keys. */
async function typeInto(tab: Tab, keys: string): Promise<void> {
  fieldIn(tab).focus();
  await userEvent.keyboard(keys);
}

async function reload(tab: Tab): Promise<void> {
  const before = tab.contentWindow!.person;
  tab.contentWindow!.location.reload();
  await until(() => tab.contentWindow!.person !== before);
  await until(isReady(tab));
}

const there = () => {
  const text = localStorage.getItem(KEY);
  return text === null ? {} : notesIn(JSON.parse(text));
};

const clear = () => {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith('send-reform/') || name === 'filling')) localStorage.removeItem(key);
};

beforeEach(clear);

afterEach(() => {
  document.body.replaceChildren();
  clear();
  vi.restoreAllMocks();
});

describe('a reload in mid-word', () => {
  it('brings back every letter, though nobody waited', async () => {
    const tab = await openTab();
    await typeInto(tab, 'half a wo');
    await reload(tab);
    expect(personIn(tab).notes).toEqual({ lead: 'half a wo' });
    await until(() => fieldIn(tab).value === 'half a wo');
    await typeInto(tab, '{End}rd');
    await reload(tab);
    expect(there()).toEqual({ lead: 'half a word' });
  });

  it('and so does a page that is closed', async () => {
    const tab = await openTab();
    await typeInto(tab, 'closed in mid-sen');
    tab.remove();
    expect(there()).toEqual({ lead: 'closed in mid-sen' });
  });
});

describe('two tabs', () => {
  it('hear of each other: what one saves the other shows', async () => {
    const [one, other] = [await openTab(), await openTab()];
    await typeInto(one, 'from one');
    await until(() => personIn(other).notes.lead === 'from one');
    expect(stateIn(other)).toBe('idle');
  });

  it('merge what they typed beside different statements', async () => {
    const [one, other] = [await openTab(), await openTab()];
    fieldIn(other).dataset.statement = 'plan';
    await typeInto(one, 'from one');
    await typeInto(other, 'from the other');
    await until(() => stateIn(one) === 'saved' && stateIn(other) === 'saved' && Object.keys(there()).length === 2);
    expect(there()).toEqual({ lead: 'from one', plan: 'from the other' });
    await until(() => Object.keys(personIn(one).notes).length === 2);
  });

  it('show both answers where they typed beside the same, and one choice settles it', async () => {
    const [one, other] = [await openTab(), await openTab()];
    // Both typed before either was saved.
    personIn(other).type('lead', 'from the other');
    personIn(one).type('lead', 'from one');
    await personIn(one).keeper.flush();
    await personIn(other).keeper.flush();
    expect(there()).toEqual({ lead: 'from one' });
    const { state } = personIn(other).keeper;
    if (state.state !== 'conflict') throw new Error(`It is ${state.state}`);
    expect(state.conflicts).toMatchObject([{ mine: { note: 'from the other' }, theirs: { note: 'from one' } }]);
    // A reload does not make it go away.
    await reload(other);
    await until(() => stateIn(other) === 'conflict');
    personIn(other).keeper.settle(state.conflicts[0]!, 'mine');
    await until(() => personIn(one).notes.lead === 'from the other');
    expect(there()).toEqual({ lead: 'from the other' });
    expect(Object.keys(localStorage).filter((name) => name.startsWith(KEY))).toEqual([KEY]);
  });

  it('do not bring back what one of them cleared', async () => {
    const [one, other] = [await openTab(), await openTab()];
    await typeInto(one, 'secret');
    await until(() => personIn(other).notes.lead === 'secret');
    await personIn(one).keeper.clear();
    await personIn(other).keeper.flush();
    await reload(other);
    expect(personIn(other).notes).toEqual({});
    one.remove();
    expect(localStorage.getItem(KEY)).toBeNull();
  });
});

/** Fills the browser's storage for this site to the last character. */
function fill(): void {
  for (let size = 1 << 23; size >= 1; size >>= 1) {
    try {
      localStorage.setItem('filling', (localStorage.getItem('filling') ?? '') + 'x'.repeat(size));
    } catch {
      // Then half as much.
    }
  }
}

describe('storage that is really full', () => {
  it('is told, the words stay, what was kept stays, and all is saved once there is room', async () => {
    const person = new Person(browserStore(KEY));
    person.keeper.start();
    person.type('lead', 'before');
    await person.keeper.flush();
    fill();
    person.type('lead', `before ${'and a long story '.repeat(50)}`);
    await person.keeper.flush();
    expect(person.keeper.state).toEqual({ state: 'failed', reason: 'full', onDevice: false });
    expect(person.notes.lead).toContain('long story');
    expect(there()).toEqual({ lead: 'before' });
    localStorage.removeItem('filling');
    await person.keeper.retry();
    expect(stateOf(person)).toBe('saved');
    expect(there()).toEqual(person.notes);
    person.keeper.stop();
  });

  it('does not stop anybody from making the answer shorter', async () => {
    const person = new Person(browserStore(KEY));
    person.keeper.start();
    person.type('lead', 'rather long');
    await person.keeper.flush();
    fill();
    person.type('lead', 'short');
    await person.keeper.flush();
    expect(there()).toEqual({ lead: 'short' });
    person.keeper.stop();
  });
});

const stateOf = ({ keeper }: Person) => keeper.state.state;

describe('storage that the browser refuses', () => {
  it('is refused by name in a frame without an origin', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = '<script>try { localStorage } catch (error) { parent.postMessage(error.name, "*") }</script>';
    const said = new Promise((resolve) => {
      addEventListener('message', ({ data }) => resolve(data), { once: true });
    });
    document.body.append(frame);
    expect(await said).toBe('SecurityError');
  });

  it('is told, and nothing throws: on access, in load, save and clear', async () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const person = new Person(browserStore(KEY));
    person.keeper.start();
    await person.keeper.flush();
    expect(person.keeper.state).toEqual({ state: 'failed', reason: 'blocked', onDevice: false });
    person.type('lead', 'on the page alone');
    await person.keeper.flush();
    expect(person.keeper.state).toEqual({ state: 'failed', reason: 'blocked', onDevice: false });
    expect(await person.keeper.clear()).toBe(false);
    expect(person.notes).toEqual({ lead: 'on the page alone' });
    vi.restoreAllMocks();
    person.type('lead', 'and then in the store');
    await person.keeper.flush();
    expect(there()).toEqual({ lead: 'and then in the store' });
    person.keeper.stop();
  });
});

it('a second questionnaire of one page with the same key is another tab to the first', async () => {
  const [one, other] = [new Person(browserStore(KEY)), new Person(browserStore(KEY))];
  for (const { keeper } of [one, other]) keeper.start();
  one.type('lead', 'one');
  other.type('plan', 'other');
  await one.keeper.flush();
  await other.keeper.flush();
  expect(there()).toEqual(notesIn(notes({ lead: 'one', plan: 'other' })));
  for (const { keeper } of [one, other]) keeper.stop();
});
