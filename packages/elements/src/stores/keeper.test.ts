import type { Kept } from '@send-reform/core/assessment';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserStore } from './browser-store.js';
import { httpStore } from './http-store.js';
import { Keeper } from './keeper.js';
import type { Store } from './store.js';
import { check, noted, nothing, notes, Person, SheetServer, StorageStub, type Fault } from './stores.test-helper.js';

/** A page without a browser: what a keeper listens to. */
class Page extends EventTarget {
  visibilityState = 'visible';
}

let people: Person[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const page = new Page();
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  people = [];
});

afterEach(async () => {
  for (const { keeper } of people) keeper.stop();
  await settled();
  expect(vi.getTimerCount()).toBe(0);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const { setImmediate } = globalThis as unknown as { setImmediate(then: () => void): void };

/** Until every answer that is on its way has come. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

async function arrive(store: Store): Promise<Person> {
  const person = new Person(store);
  people.push(person);
  person.keeper.start();
  await settled();
  return person;
}

async function typeAndWait(person: Person, statement: string, note: string): Promise<void> {
  person.type(statement, note);
  await vi.advanceTimersByTimeAsync(500);
  await settled();
}

async function draftAndWait(person: Person, statement: string, note: string): Promise<void> {
  person.kept = { ...person.kept, drafts: { [statement]: { note } } };
  person.keeper.keep(person.kept);
  await vi.advanceTimersByTimeAsync(500);
  await settled();
}

async function look(person: Person): Promise<void> {
  await person.keeper.retry();
  await settled();
}

describe('on the device', () => {
  const key = 'k';

  it('says no longer that answers are saved when they were cleared elsewhere', async () => {
    const device = new StorageStub();
    const person = await arrive(browserStore(key, device));
    await typeAndWait(person, 'lead', 'an hour of work');
    expect(person.states.at(-1)).toBe('saved');
    device.clear();
    await look(person);
    expect(person.states.at(-1)).toBe('idle');
    expect(person.notes).toEqual({ lead: 'an hour of work' });
  });

  it('goes on with a sheet of another name that another tab brought in', async () => {
    const device = new StorageStub();
    const named = (id: string, kept: Kept) => JSON.stringify({ ...kept.sheet, id });
    device.setItem(key, named('a', nothing));
    const person = await arrive(browserStore(key, device));
    device.setItem(key, named('b', notes({ lead: 'brought in' })));
    await look(person);
    expect(person.notes).toEqual({ lead: 'brought in' });
  });

  it('takes what a tab of another version writes out of the way only to save something', async () => {
    const device = new StorageStub();
    const person = await arrive(browserStore(key, device));
    await typeAndWait(person, 'lead', 'mine');
    const theirs = JSON.stringify({ ...nothing.sheet, instrument: { ...nothing.sheet.instrument, version: '9.9.9' } });
    device.setItem(key, theirs);
    await look(person);
    expect(person.states.at(-1)).toMatch(/^failed: unreadable/);
    expect(device.getItem(key)).toBe(theirs);
    await typeAndWait(person, 'lead', 'mine, and more');
    expect(person.states.at(-1)).toBe('saved');
    expect(device.getItem(`${key}:set-aside-1`)).toBe(theirs);
  });
});

it('saves whatever becomes of those who are told', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  const device = new StorageStub();
  const keeper = new Keeper({
    store: browserStore('k', device),
    check,
    kept: nothing,
    changed: () => {
      throw new Error('no drawing');
    },
  });
  keeper.start();
  await settled();
  keeper.keep(notes({ lead: 'an hour of work' }));
  await vi.advanceTimersByTimeAsync(500);
  await settled();
  expect(device.getItem('k')).toContain('an hour of work');
  expect(keeper.state.state).toBe('saved');
  keeper.stop();
  expect(reported).toHaveBeenCalledWith(new Error('no drawing'));
});

describe('on a server', () => {
  const key = 'k';
  let server: SheetServer;
  let device: StorageStub;

  beforeEach(() => {
    server = new SheetServer();
    device = new StorageStub();
  });

  const store = () => httpStore({ url: '/sheet', fetch: server.fetch, device, key });
  const put = (kept: Kept) => server.put(JSON.stringify(kept.sheet));
  const record = () => JSON.parse([...device.held].find(([name]) => name.includes(':waiting-'))?.[1] ?? 'null') as Record<string, unknown> | null;

  it('says when words that are typed offline no longer fit on the device, and when they do again', async () => {
    const person = await arrive(store());
    server.online = false;
    await typeAndWait(person, 'lead', 'a');
    expect(person.states.at(-1)).toBe('failed: offline, on device');
    device.failure = { on: ['write'], name: 'QuotaExceededError' };
    await typeAndWait(person, 'lead', 'ab');
    expect(person.states.at(-1)).toBe('failed: offline');
    device.failure = undefined;
    await typeAndWait(person, 'lead', 'abc');
    expect(person.states.at(-1)).toBe('failed: offline, on device');
  });

  it('keeps the words on a device that has no room for what they are based on', async () => {
    put(notes({ lead: 'x'.repeat(2_000) }));
    const person = await arrive(store());
    server.online = false;
    const write = device.setItem.bind(device);
    vi.spyOn(device, 'setItem').mockImplementation((name, text) => {
      if (text.length > 4_000) throw new DOMException('no', 'QuotaExceededError');
      write(name, text);
    });
    await typeAndWait(person, 'plan', 'new');
    expect(person.states.at(-1)).toBe('failed: offline, on device');
    expect(record()).toMatchObject({ mine: { sheet: { answers: { plan: { note: 'new' } } } } });
  });

  it('does not put back what somebody else took back, because a save of before never came', async () => {
    put(notes({ lead: 'old' }));
    const person = await arrive(store());
    const lost: Fault = 'lost-before';
    server.faults = [lost];
    await typeAndWait(person, 'plan', 'mine');
    put(notes({ lead: 'new' }));
    server.faults = [undefined, lost];
    await look(person);
    expect(person.notes).toEqual({ lead: 'new', plan: 'mine' });
    put(notes({ lead: 'old' }));
    await look(person);
    expect(person.states.at(-1)).toBe('saved');
    expect(server.notes).toEqual({ lead: 'old', plan: 'mine' });
  });

  it('leaves drafts on the page and on the device while somebody else wrote drafts that cannot be read', async () => {
    put(notes({ lead: 'a' }));
    const person = await arrive(store());
    await draftAndWait(person, 'plan', 'far too long');
    expect(person.states.at(-1)).toBe('saved');
    device.setItem(`${key}:drafts`, '{"gone":{"note":"of another version"}}');
    await look(person);
    await typeAndWait(person, 'lead', 'b');
    await vi.advanceTimersByTimeAsync(2_000);
    await settled();
    expect(person.states.at(-1)).toBe('saved');
    expect(person.kept.drafts).toEqual({ plan: { note: 'far too long' } });
    expect(device.getItem(`${key}:drafts`)).toBe('{"plan":{"note":"far too long"}}');
    expect(device.getItem(`${key}:set-aside-1`)).toContain('of another version');
  });

  it('leaves drafts on the page when the device was cleared, and puts them back with the next change', async () => {
    put(notes({ lead: 'a' }));
    const person = await arrive(store());
    await draftAndWait(person, 'plan', 'far too long');
    device.clear();
    await typeAndWait(person, 'lead', 'b');
    await look(person);
    expect(person.kept.drafts).toEqual({ plan: { note: 'far too long' } });
    expect(device.getItem(`${key}:drafts`)).toBe('{"plan":{"note":"far too long"}}');
  });

  it('takes drafts away that another tab took back', async () => {
    put(notes({ lead: 'a' }));
    const [one, other] = [await arrive(store()), await arrive(store())];
    await draftAndWait(one, 'plan', 'far too long');
    await look(other);
    expect(other.kept.drafts).toEqual({ plan: { note: 'far too long' } });
    one.kept = { sheet: one.kept.sheet, drafts: {} };
    one.keeper.keep(one.kept);
    await one.keeper.flush();
    await look(other);
    expect(other.kept.drafts).toEqual({});
  });

  it('shows what waits on the device also where the server holds what cannot be read', async () => {
    server.put('{"of":"another version"}');
    const first = await arrive(store());
    await typeAndWait(first, 'lead', 'an hour of work');
    first.keeper.stop();
    await settled();
    expect((await arrive(store())).notes).toEqual({ lead: 'an hour of work' });
  });

  it('writes nothing on a device that was cleared, though it looks again', async () => {
    const person = await arrive(store());
    server.online = false;
    await typeAndWait(person, 'lead', 'a');
    await person.keeper.clear();
    await vi.advanceTimersByTimeAsync(60_000);
    await settled();
    expect(device.length).toBe(0);
    await typeAndWait(person, 'lead', 'ab');
    expect(record()).toMatchObject({ mine: { sheet: { answers: { lead: { note: 'ab' } } } } });
  });

  it('takes a page to sign in on for a refusal, and leaves the drafts where they are', async () => {
    put(notes({ lead: 'a' }));
    const person = await arrive(store());
    await draftAndWait(person, 'plan', 'far too long');
    const before = [...device.held];
    const answer = server.fetch;
    let signedIn = false;
    const asked = httpStore({
      url: '/sheet', device, key,
      fetch: (url, init) => signedIn ? answer(url, init) : Promise.resolve(
        new Response('<h1>Sign in</h1>', { headers: { 'Content-Type': 'text/html; charset=utf-8', 'ETag': '"page"' } })),
    });
    const later = await arrive(asked);
    expect(later.states.at(-1)).toMatch(/^failed: refused/);
    expect([...device.held].filter(([name]) => !name.includes(':waiting-'))).toEqual(before);
    signedIn = true;
    await look(later);
    expect(later.kept.drafts).toEqual({ plan: { note: 'far too long' } });
  });

  it('does not show an older state that a server gives after a save', async () => {
    put(notes({ lead: 'before' }));
    const older = new Response(server.body, { headers: { ETag: server.etag } });
    let lags = false;
    const lagging = httpStore({
      url: '/sheet', device, key,
      fetch: (url, init) => (lags && init?.method === undefined ? Promise.resolve(older.clone()) : server.fetch(url, init)),
    });
    const person = await arrive(lagging);
    await typeAndWait(person, 'lead', 'after');
    lags = true;
    await look(person);
    expect(person.notes).toEqual({ lead: 'after' });
    expect(person.states.at(-1)).toBe('saved');
    await typeAndWait(person, 'lead', 'after all');
    expect(server.notes).toEqual({ lead: 'after all' });
  });

  it('believes in an older state once a save shows that it is the one', async () => {
    put(notes({ lead: 'before' }));
    const [body, tag] = [server.body!, server.etag];
    const person = await arrive(store());
    await typeAndWait(person, 'lead', 'after');
    // Somebody puts a copy of before in its place, and the tag is of what it says.
    server.put(body);
    vi.spyOn(server, 'etag', 'get').mockReturnValue(tag);
    await typeAndWait(person, 'plan', 'new');
    await vi.advanceTimersByTimeAsync(2_000);
    await settled();
    expect(server.notes).toEqual({ lead: 'before', plan: 'new' });
  });

  describe('where the next person signs in on the same device', () => {
    const of = (id: string, kept: Kept): Kept => ({ ...kept, sheet: { ...kept.sheet, id } });

    it('sends nobody what the person before left waiting for another sheet, and keeps it', async () => {
      put(of('a', nothing));
      const first = await arrive(store());
      server.online = false;
      await typeAndWait(first, 'lead', 'of the first');
      first.keeper.stop();
      await settled();
      server.online = true;
      put(of('b', notes({ plan: 'of the second' })));
      const second = await arrive(store());
      expect(second.notes).toEqual({ plan: 'of the second' });
      await typeAndWait(second, 'listen', 'and more');
      expect(server.notes).toEqual({ plan: 'of the second', listen: 'and more' });
      expect(JSON.stringify([...device.held])).toContain('of the first');
    });

    it.each([[401, {}], [503, { lead: 'of the first' }]] as const)('shows what waits where the server says %i only if nobody is refused', async (status, shown) => {
      put(of('a', nothing));
      const first = await arrive(store());
      server.online = false;
      await typeAndWait(first, 'lead', 'of the first');
      first.keeper.stop();
      await settled();
      server.online = true;
      server.faults = [status];
      const second = await arrive(store());
      expect(second.notes).toEqual(shown);
      await look(second);
      expect(server.notes).toEqual({ lead: 'of the first' });
    });

    it('takes a name that the server gives to a new sheet for no sign of that', async () => {
      const person = await arrive(store());
      await typeAndWait(person, 'lead', 'a');
      put(of('42', notes({ lead: 'a' })));
      await typeAndWait(person, 'lead', 'ab');
      expect(person.states.at(-1)).toBe('saved');
      expect(server.notes).toEqual({ lead: 'ab' });
    });

    it('does not save the words of a page that was open before into another sheet', async () => {
      put(of('a', nothing));
      const first = await arrive(store());
      put(of('b', notes({ plan: 'of the second' })));
      await typeAndWait(first, 'lead', 'of the first');
      expect(first.states.at(-1)).toBe('failed: refused, on device');
      expect(first.notes).toEqual({ lead: 'of the first' });
      expect(server.notes).toEqual({ plan: 'of the second' });
      put(of('a', nothing));
      await look(first);
      expect(server.notes).toEqual({ lead: 'of the first' });
    });
  });

  it('asks after a reload about nothing but what two changed, though the sheet was begun anew meanwhile', async () => {
    let many = notes({ lead: 'base', plan: 'base' });
    for (const note of ['1', '2', '3', 'base']) many = noted(many, 'lead', note);
    put(many);
    const person = await arrive(store());
    server.online = false;
    await typeAndWait(person, 'lead', 'mine');
    await typeAndWait(person, 'plan', 'mine');
    put(notes({ lead: 'theirs', plan: 'base' }));
    server.online = true;
    await look(person);
    const asked = () => {
      const { state } = people.at(-1)!.keeper;
      return state.state === 'conflict' ? state.conflicts.map(({ statement, base }) => [statement, base?.note]) : state.state;
    };
    expect(asked()).toEqual([['lead', 'base']]);
    person.keeper.stop();
    await settled();
    await arrive(store());
    expect(asked()).toEqual([['lead', 'base']]);
  });
});
