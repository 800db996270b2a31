import type { Draft, Kept } from '@send-reform/core/assessment';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserStore } from './browser-store.js';
import { httpStore } from './http-store.js';
import type { KeeperOptions } from './keeper.js';
import type { Loaded, Store } from './store.js';
import { gate, noted, nothing, notes, notesIn, Person, SheetServer, StorageStub, until, type Fault } from './stores.test-helper.js';

/** Everybody who was there in a test, to be sent home. */
let people: Person[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  people = [];
});

afterEach(() => {
  for (const { keeper } of people) keeper.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Somebody whose answers are looked for. */
function open(store: Store, options: Partial<KeeperOptions> = {}): Person {
  const person = new Person(store, options);
  people.push(person);
  person.keeper.start();
  return person;
}

/** Somebody whose answers were looked for. */
async function arrive(store: Store, options: Partial<KeeperOptions> = {}): Promise<Person> {
  const person = open(store, options);
  await until(() => person.keeper.state.state !== 'loading');
  return person;
}

const stateOf = ({ keeper }: Person) => keeper.state.state;
const isSaved = (person: Person) => () => stateOf(person) === 'saved';

const typeAndWait = async (person: Person, statement: string, note: string) => {
  person.type(statement, note);
  await vi.advanceTimersByTimeAsync(500);
};

const hide = (state: DocumentVisibilityState = 'hidden') => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('on the device', () => {
  const key = 'k';
  let device: StorageStub;

  beforeEach(() => {
    device = new StorageStub();
  });

  const there = () => {
    const text = device.getItem(key);
    return text === null ? {} : notesIn(JSON.parse(text));
  };

  it('looks, finds nothing, waits for a change and writes nothing before', async () => {
    const person = await arrive(browserStore(key, device));
    expect(person.states).toEqual(['loading', 'idle']);
    hide();
    expect(device.length).toBe(0);
  });

  it('saves once somebody stops typing', async () => {
    const person = await arrive(browserStore(key, device));
    person.type('lead', 'ha');
    await vi.advanceTimersByTimeAsync(499);
    person.type('lead', 'half');
    await vi.advanceTimersByTimeAsync(499);
    expect(there()).toEqual({});
    expect(person.states.slice(2)).toEqual(['saving']);
    await vi.advanceTimersByTimeAsync(1);
    expect(there()).toEqual({ lead: 'half' });
    expect(person.keeper.state).toEqual({ state: 'saved', at: new Date(0) });
    expect(device.length).toBe(1);
  });

  it('saves every three seconds while somebody types without a pause', async () => {
    const person = await arrive(browserStore(key, device));
    const lengths: number[] = [];
    for (let letters = 1; letters <= 25; letters += 1) {
      person.type('lead', 'x'.repeat(letters));
      await vi.advanceTimersByTimeAsync(250);
      lengths.push(there().lead?.length ?? 0);
    }
    expect([...new Set(lengths)]).toEqual([0, 12, 24]);
  });

  it.each<[string, () => unknown]>([
    ['hidden', () => hide()],
    ['gone', () => window.dispatchEvent(new PageTransitionEvent('pagehide'))],
  ])('saves before the page is %s, within the event itself', async (_, leave) => {
    const person = await arrive(browserStore(key, device));
    person.type('lead', 'half a wo');
    leave();
    expect(there()).toEqual({ lead: 'half a wo' });
  });

  it('brings back what was kept', async () => {
    device.setItem(key, JSON.stringify(notes({ lead: 'before' })));
    const person = await arrive(browserStore(key, device));
    expect(person.events.filter(({ type }) => type === 'kept')).toEqual([
      { type: 'kept', kept: expect.anything() as Kept, taken: ['lead'], why: 'loaded' },
    ]);
    expect(person.notes).toEqual({ lead: 'before' });
    expect(stateOf(person)).toBe('idle');
  });

  it('saves nothing when what was typed is taken back', async () => {
    device.setItem(key, JSON.stringify(notes({ lead: 'before' })));
    const before = device.getItem(key);
    const person = await arrive(browserStore(key, device));
    person.type('lead', 'before and');
    await typeAndWait(person, 'lead', 'before');
    expect(device.getItem(key)).toBe(before);
    expect(stateOf(person)).toBe('idle');
  });

  it('merges what another tab changed elsewhere, and saves both', async () => {
    const [one, other] = [await arrive(browserStore(key, device)), await arrive(browserStore(key, device))];
    await typeAndWait(one, 'lead', 'from one');
    await typeAndWait(other, 'plan', 'from the other');
    expect(there()).toEqual({ lead: 'from one', plan: 'from the other' });
    expect(other.events).toContainEqual({ type: 'kept', kept: other.kept, taken: ['lead'], why: 'merged' });
    expect(stateOf(other)).toBe('saved');
  });

  it('shows both answers where two tabs changed the same, keeps what is typed meanwhile, and goes by what is chosen', async () => {
    const store = browserStore(key, device);
    const [one, other] = [await arrive(browserStore(key, device)), await arrive(store)];
    await typeAndWait(one, 'lead', 'from one');
    await typeAndWait(other, 'lead', 'from the other');
    expect(there()).toEqual({ lead: 'from one' });
    expect(other.notes).toEqual({ lead: 'from the other' });
    expect(other.keeper.state).toMatchObject({
      state: 'conflict', conflicts: [{ statement: 'lead', mine: { note: 'from the other' }, theirs: { note: 'from one' } }],
    });
    await typeAndWait(other, 'lead', 'from the other, and more');
    expect(there()).toEqual({ lead: 'from one' });
    expect(browserStore(key, device).waiting!.left().map(({ mine }) => notesIn(mine))).toEqual([{ lead: 'from the other, and more' }]);
    const { state } = other.keeper;
    expect(state).toMatchObject({ conflicts: [{ mine: { note: 'from the other, and more' } }] });
    if (state.state === 'conflict') other.keeper.settle(state.conflicts[0]!, 'mine');
    await until(isSaved(other));
    expect(there()).toEqual({ lead: 'from the other, and more' });
    expect(device.length).toBe(1);
  });

  it('asks about every one, one by one, and saves after the last', async () => {
    const [one, other] = [await arrive(browserStore(key, device)), await arrive(browserStore(key, device))];
    one.type('lead', '1');
    await typeAndWait(one, 'plan', '1');
    other.type('lead', '2');
    other.type('listen', '2');
    await typeAndWait(other, 'plan', '2');
    const conflicts = () => (other.keeper.state.state === 'conflict' ? other.keeper.state.conflicts : []);
    expect(conflicts().map(({ statement }) => statement)).toEqual(['lead', 'plan']);
    other.keeper.settle(conflicts()[0]!, 'theirs');
    expect(conflicts().map(({ statement }) => statement)).toEqual(['plan']);
    expect(there()).toEqual({ lead: '1', plan: '1' });
    other.keeper.settle(conflicts()[0]!, 'mine');
    await until(isSaved(other));
    expect(there()).toEqual({ lead: '1', listen: '2', plan: '2' });
    expect(other.notes).toEqual(there());
  });

  it('does not ask again about what was settled, though more is changed elsewhere before the rest is', async () => {
    const [one, other] = [await arrive(browserStore(key, device)), await arrive(browserStore(key, device))];
    one.type('lead', '1');
    await typeAndWait(one, 'plan', '1');
    other.type('lead', '2');
    await typeAndWait(other, 'plan', '2');
    const asked = () => (other.keeper.state.state === 'conflict' ? other.keeper.state.conflicts : []);
    other.keeper.settle(asked()[0]!, 'mine');
    await typeAndWait(one, 'listen', '1');
    await other.keeper.retry();
    expect(asked().map(({ statement }) => statement)).toEqual(['plan']);
    other.keeper.settle(asked()[0]!, 'theirs');
    await until(isSaved(other));
    expect(there()).toEqual({ lead: '2', listen: '1', plan: '1' });
  });

  it('asks again after a reload that nobody settled before', async () => {
    const [one, other] = [await arrive(browserStore(key, device)), await arrive(browserStore(key, device))];
    await typeAndWait(one, 'lead', '1');
    await typeAndWait(other, 'lead', '2');
    other.keeper.stop();
    const again = await arrive(browserStore(key, device));
    expect(again.keeper.state).toMatchObject({ state: 'conflict', conflicts: [{ mine: { note: '2' }, theirs: { note: '1' } }] });
  });

  it('keeps asking while a third tab changes something else', async () => {
    const [one, other] = [await arrive(browserStore(key, device)), await arrive(browserStore(key, device))];
    await typeAndWait(one, 'lead', '1');
    await typeAndWait(other, 'lead', '2');
    await typeAndWait(one, 'plan', '1');
    await other.keeper.retry();
    expect(other.notes).toEqual({ lead: '2', plan: '1' });
    expect(other.keeper.state).toMatchObject({ state: 'conflict', conflicts: [{ statement: 'lead', theirs: { note: '1' } }] });
  });

  it('asks about drafts that differ as well', async () => {
    const drafted = (note: string): Kept => ({ ...nothing, drafts: { lead: { note } satisfies Draft } });
    const [one, other] = [await arrive(browserStore(key, device)), await arrive(browserStore(key, device))];
    one.keeper.keep(drafted('long 1'));
    await vi.advanceTimersByTimeAsync(500);
    other.keeper.keep(drafted('long 2'));
    await vi.advanceTimersByTimeAsync(500);
    const { state } = other.keeper;
    expect(state).toMatchObject({ state: 'conflict', conflicts: [{ mineTyped: { note: 'long 2' }, theirsTyped: { note: 'long 1' } }] });
    if (state.state === 'conflict') other.keeper.settle(state.conflicts[0]!, 'mine');
    expect(device.getItem(key)).toContain('long 2');
  });

  it.each([
    ['full', 'QuotaExceededError', 'failed: full'], ['forbidden', 'SecurityError', 'failed: blocked'], ['broken', 'NotFoundError', 'failed: error'],
  ])('says so when storage is %s, keeps the words on the page, and saves them when it can', async (_, name, told) => {
    device.setItem('something else', 'x');
    const person = await arrive(browserStore(key, device));
    device.failure = { on: ['write'], name };
    await typeAndWait(person, 'lead', 'a');
    await typeAndWait(person, 'lead', 'ab');
    expect(person.states.slice(2)).toEqual(['saving', told]);
    expect(person.notes).toEqual({ lead: 'ab' });
    device.failure = undefined;
    await typeAndWait(person, 'lead', 'abc');
    expect(stateOf(person)).toBe('saved');
    expect(there()).toEqual({ lead: 'abc' });
  });

  it('saves by itself once there is room, without another word', async () => {
    device.setItem('something else', 'x');
    const person = await arrive(browserStore(key, device));
    device.failure = { on: ['write'], name: 'QuotaExceededError' };
    await typeAndWait(person, 'lead', 'a');
    device.failure = undefined;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(stateOf(person)).toBe('saved');
  });

  it('tells private mode from a full device, where a browser calls both full', async () => {
    device.failure = { on: ['write'], name: 'QuotaExceededError' };
    const person = await arrive(browserStore(key, device));
    await typeAndWait(person, 'lead', 'a');
    expect(person.states.at(-1)).toBe('failed: blocked');
  });

  it.each(['SecurityError', 'UnknownError'])('says so when storage throws %s on being read, and never overwrites what it could not read', async (name) => {
    device.setItem(key, JSON.stringify(notes({ lead: 'before' })));
    device.failure = { on: ['read'], name };
    const person = await arrive(browserStore(key, device));
    await typeAndWait(person, 'plan', 'now');
    expect(person.states[1]).toMatch(/^failed: (?:blocked|error)/);
    device.failure = undefined;
    expect(there()).toEqual({ lead: 'before' });
    await person.keeper.retry();
    expect(there()).toEqual({ lead: 'before', plan: 'now' });
    expect(device.length).toBe(1);
  });

  it.each([
    ['broken JSON', '{"sheet":'], ['no answers', '[]'], ['a text', '"hello"'],
    ['answers to another version', JSON.stringify({ ...nothing.sheet, instrument: { ...nothing.sheet.instrument, version: '0.9.0' } })],
  ])('sets %s aside, says so, and keeps new answers', async (_, text) => {
    device.setItem(key, text);
    const person = await arrive(browserStore(key, device));
    expect(person.states).toEqual(['loading', 'failed: unreadable, on device']);
    expect([...device.held]).toEqual([[`${key}:set-aside-1`, text]]);
    await typeAndWait(person, 'lead', 'anew');
    expect(stateOf(person)).toBe('saved');
    expect(device.getItem(`${key}:set-aside-1`)).toBe(text);
    expect(there()).toEqual({ lead: 'anew' });
  });

  it('sets aside what another tab of another version wrote meanwhile', async () => {
    const person = await arrive(browserStore(key, device));
    device.setItem(key, 'not JSON');
    await typeAndWait(person, 'lead', 'mine');
    expect(there()).toEqual({ lead: 'mine' });
    expect(device.getItem(`${key}:set-aside-1`)).toBe('not JSON');
  });

  it('leaves what it cannot read where it is when there is no room to set it aside', async () => {
    device.setItem(key, 'not JSON');
    device.failure = { on: ['write'], name: 'QuotaExceededError' };
    const person = await arrive(browserStore(key, device));
    await typeAndWait(person, 'lead', 'mine');
    expect(person.states.slice(1)).toEqual(['failed: unreadable']);
    expect([...device.held]).toEqual([[key, 'not JSON']]);
    expect(person.notes).toEqual({ lead: 'mine' });
  });

  it('clears the device of everything it put there, and keeps nothing until the next change', async () => {
    device.setItem(key, 'not JSON');
    device.setItem('something else', 'stays');
    const person = await arrive(browserStore(key, device));
    await typeAndWait(person, 'lead', 'a');
    person.type('lead', 'ab');
    expect(await person.keeper.clear()).toBe(true);
    expect([...device.held.keys()]).toEqual(['something else']);
    expect(stateOf(person)).toBe('idle');
    await person.keeper.flush();
    hide('visible');
    await person.keeper.flush();
    expect(device.length).toBe(1);
    await typeAndWait(person, 'lead', 'abc');
    expect(there()).toEqual({ lead: 'abc' });
  });

  it('does not bring back in one tab what was cleared in another, until somebody types', async () => {
    const [one, other] = [await arrive(browserStore(key, device)), await arrive(browserStore(key, device))];
    await typeAndWait(one, 'lead', 'a');
    await other.keeper.retry();
    await one.keeper.clear();
    await other.keeper.retry();
    expect(device.length).toBe(0);
    await typeAndWait(other, 'plan', 'b');
    expect(there()).toEqual({ lead: 'a', plan: 'b' });
  });

  it('says when the device cannot be cleared', async () => {
    const person = await arrive(browserStore(key, device));
    vi.spyOn(device, 'key').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    device.setItem('x', 'y');
    expect(await person.keeper.clear()).toBe(false);
  });

  it('saves what is waiting when it stops, and leaves no listener, no timer and no event behind', async () => {
    const added: unknown[] = [];
    const removed: unknown[] = [];
    for (const target of [window, document]) {
      vi.spyOn(target, 'addEventListener').mockImplementation((type: string, _listener: unknown, options?: unknown) => {
        added.push(type);
        const { signal } = (options ?? {}) as AddEventListenerOptions;
        if (signal !== undefined) signal.onabort = () => removed.push(type);
      });
    }
    vi.spyOn(window, 'removeEventListener').mockImplementation((type: string) => void removed.push(type));
    const person = await arrive(browserStore(key, device));
    person.type('lead', 'half');
    person.keeper.stop();
    expect(there()).toEqual({ lead: 'half' });
    expect(person.states.at(-1)).toBe('off');
    expect(new Set(added)).toEqual(new Set(['online', 'pagehide', 'storage', 'visibilitychange']));
    expect(added.length).toBe(4);
    // One signal ends several listeners, and has one handler.
    expect(new Set(removed)).toEqual(new Set(['online', 'storage']));
    expect(vi.getTimerCount()).toBe(0);
    const told = person.events.length;
    person.type('lead', 'after the end');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(person.events.length).toBe(told);
    expect(there()).toEqual({ lead: 'half' });
  });

  it('starts again where it stopped, as an element that was moved does', async () => {
    const person = await arrive(browserStore(key, device));
    await typeAndWait(person, 'lead', 'a');
    person.keeper.stop();
    person.keeper.start();
    person.keeper.start();
    await until(() => stateOf(person) !== 'loading');
    await typeAndWait(person, 'lead', 'ab');
    expect(there()).toEqual({ lead: 'ab' });
  });
});

describe('on a server', () => {
  let server: SheetServer;
  let device: StorageStub;
  const key = 'k';

  beforeEach(() => {
    server = new SheetServer();
    device = new StorageStub();
  });

  const store = (own = device) => httpStore({ url: '/sheet', fetch: server.fetch, device: own, key });
  const elsewhere = (texts: Record<string, string>) => server.put(JSON.stringify(notes(texts).sheet));
  const waiting = () => store().waiting!.left().map(({ mine }) => notesIn(mine));

  it('saves one at a time, and the newest next', async () => {
    const person = await arrive(store());
    const { opened, open: answer } = gate();
    server.faults = [opened];
    await typeAndWait(person, 'lead', 'a');
    await typeAndWait(person, 'lead', 'ab');
    await typeAndWait(person, 'lead', 'abc');
    expect(server.requests).toEqual(['GET', 'PUT']);
    answer();
    await until(isSaved(person));
    expect(server.requests).toEqual(['GET', 'PUT', 'PUT']);
    expect(server.notes).toEqual({ lead: 'abc' });
    expect(device.length).toBe(0);
  });

  it('sends a double submit once', async () => {
    const person = await arrive(store());
    person.type('lead', 'a');
    await Promise.all([person.keeper.flush(), person.keeper.flush()]);
    await person.keeper.flush();
    expect(server.requests).toEqual(['GET', 'PUT']);
    expect(server.notes).toEqual({ lead: 'a' });
    expect(stateOf(person)).toBe('saved');
  });

  it.each<[string, Fault]>([
    ['before the request', 'lost-before'], ['after the server took it', 'lost-after'], ['when the server fails', 500], ['when the gateway does', 503],
  ])('a dropped connection %s: the words wait on the device, and get there by themselves', async (_, fault) => {
    const person = await arrive(store());
    server.faults = [fault];
    await typeAndWait(person, 'lead', 'a');
    await until(() => stateOf(person) === 'failed');
    expect(person.states.at(-1)).toBe(`failed: ${typeof fault === 'number' ? 'error' : 'offline'}, on device`);
    expect(waiting()).toEqual([{ lead: 'a' }]);
    await vi.advanceTimersByTimeAsync(2_000);
    await until(isSaved(person));
    expect(server.notes).toEqual({ lead: 'a' });
    expect(person.states).not.toContain('conflict');
    expect(device.length).toBe(0);
  });

  it('a dropped connection while the answer comes, at the start: looks again by itself', async () => {
    elsewhere({ lead: 'before' });
    server.faults = ['breaks-off'];
    const person = await arrive(store());
    expect(person.states).toEqual(['loading', 'failed: offline, on device']);
    await vi.advanceTimersByTimeAsync(2_000);
    await until(() => stateOf(person) === 'idle');
    expect(person.notes).toEqual({ lead: 'before' });
    expect(device.length).toBe(0);
  });

  it('asks nothing about own words that the server took without saying so, though more were typed since', async () => {
    elsewhere({ lead: 'before', plan: 'before' });
    const person = await arrive(store());
    server.faults = ['lost-after'];
    await typeAndWait(person, 'lead', 'one');
    await until(() => stateOf(person) === 'failed');
    await typeAndWait(person, 'lead', 'one, two');
    expect(server.requests.length).toBe(2);
    await vi.advanceTimersByTimeAsync(2_000);
    await until(isSaved(person));
    expect(server.notes).toEqual({ lead: 'one, two', plan: 'before' });
    expect(person.states).not.toContain('conflict');
  });

  it('asks nothing about them after a reload either', async () => {
    elsewhere({ lead: 'before' });
    const person = await arrive(store());
    server.faults = ['lost-after'];
    await typeAndWait(person, 'lead', 'one');
    await until(() => stateOf(person) === 'failed');
    person.type('lead', 'one, two');
    server.online = false;
    person.keeper.stop();
    server.online = true;
    const again = await arrive(store());
    await until(isSaved(again));
    expect(server.notes).toEqual({ lead: 'one, two' });
    expect(again.states).not.toContain('conflict');
  });

  it('merges what somebody else sent in between, and shows both where they clash', async () => {
    elsewhere({ lead: 'before' });
    const person = await arrive(store());
    elsewhere({ lead: 'before', plan: 'theirs' });
    await typeAndWait(person, 'listen', 'mine');
    await until(isSaved(person));
    expect(server.notes).toEqual({ lead: 'before', listen: 'mine', plan: 'theirs' });
    elsewhere({ lead: 'theirs', listen: 'mine', plan: 'theirs' });
    await typeAndWait(person, 'lead', 'mine');
    await until(() => stateOf(person) === 'conflict');
    expect(server.notes.lead).toBe('theirs');
    expect(waiting()).toEqual([{ lead: 'mine', listen: 'mine', plan: 'theirs' }]);
    const { state } = person.keeper;
    expect(state).toMatchObject({ conflicts: [{ base: { note: 'before' }, mine: { note: 'mine' }, theirs: { note: 'theirs' } }] });
    if (state.state === 'conflict') person.keeper.settle(state.conflicts[0]!, 'theirs');
    await until(isSaved(person));
    expect(person.notes.lead).toBe('theirs');
    expect(device.length).toBe(0);
  });

  it('goes on while offline, with growing pauses, and sends everything when the connection is back', async () => {
    const person = await arrive(store());
    server.online = false;
    await typeAndWait(person, 'lead', 'a');
    await until(() => stateOf(person) === 'failed');
    for (const letters of ['ab', 'abc', 'abcd']) await typeAndWait(person, 'lead', letters);
    expect(waiting()).toEqual([{ lead: 'abcd' }]);
    const before = server.requests.length;
    for (let minute = 0; minute < 10; minute += 1) {
      await vi.advanceTimersByTimeAsync(60_000);
      await until(() => vi.getTimerCount() > 0);
    }
    const tries = server.requests.length - before;
    expect(tries).toBeGreaterThan(4);
    expect(tries).toBeLessThan(40);
    expect(person.states.filter((state) => state.startsWith('failed'))).toEqual(['failed: offline, on device']);
    server.online = true;
    window.dispatchEvent(new Event('online'));
    await until(isSaved(person));
    expect(server.notes).toEqual({ lead: 'abcd' });
  });

  it('shows at once, without a connection, what an earlier page could not send', async () => {
    elsewhere({ plan: 'theirs' });
    const before = await arrive(store());
    server.online = false;
    await typeAndWait(before, 'lead', 'mine');
    await until(() => stateOf(before) === 'failed');
    before.keeper.stop();
    const after = await arrive(store());
    expect(after.notes).toEqual({ lead: 'mine', plan: 'theirs' });
    expect(after.states.at(-1)).toBe('failed: offline, on device');
    server.online = true;
    hide('visible');
    await until(isSaved(after));
    expect(server.notes).toEqual({ lead: 'mine', plan: 'theirs' });
    expect(device.length).toBe(0);
  });

  it('loses nothing of two pages that were both closed offline', async () => {
    server.online = false;
    for (const [statement, note] of [['lead', 'one'], ['plan', 'two']] as const) {
      const person = open(httpStore({ url: '/sheet', fetch: server.fetch, device: new StorageStub(), key }));
      person.type(statement, note);
      await vi.advanceTimersByTimeAsync(500);
      device.setItem(`${key}:waiting-${note}`, JSON.stringify({ mine: person.kept }));
    }
    device.setItem(`${key}:waiting-three`, 'broken');
    server.online = true;
    const after = await arrive(store());
    await until(() => server.notes.plan === 'two');
    await until(isSaved(after));
    expect(server.notes).toEqual({ lead: 'one', plan: 'two' });
    expect(after.notes).toEqual({ lead: 'one', plan: 'two' });
    expect([...device.held]).toEqual([[`${key}:set-aside-1`, 'broken']]);
  });

  it('shows what a second page left, also where that holds all that the server does', async () => {
    elsewhere({ lead: 'before' });
    device.setItem(`${key}:waiting-1`, JSON.stringify({ mine: nothing }));
    device.setItem(`${key}:waiting-2`, JSON.stringify({ base: notes({ lead: 'before' }), mine: notes({ lead: 'before', plan: 'left' }) }));
    const after = await arrive(store());
    await until(isSaved(after));
    expect(after.notes).toEqual({ lead: 'before', plan: 'left' });
    expect(server.notes).toEqual(after.notes);
    expect(device.length).toBe(0);
  });

  it('says when the words are on the page alone', async () => {
    device.failure = { on: ['read', 'write'], name: 'SecurityError' };
    const person = await arrive(store());
    server.online = false;
    await typeAndWait(person, 'lead', 'a');
    await until(() => stateOf(person) === 'failed');
    expect(person.states.at(-1)).toBe('failed: offline');
    server.online = true;
    void person.keeper.retry();
    expect(stateOf(person)).toBe('saving');
    await until(isSaved(person));
    expect(server.notes).toEqual({ lead: 'a' });
  });

  it('puts the words on the device as the page goes, while a save is on its way', async () => {
    const person = await arrive(store());
    const { opened, open: answer } = gate();
    server.faults = [opened];
    await typeAndWait(person, 'lead', 'a');
    person.type('lead', 'ab');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(waiting()).toEqual([{ lead: 'ab' }]);
    answer();
    await until(isSaved(person));
    expect(server.notes).toEqual({ lead: 'ab' });
  });

  it('never overwrites what it cannot read there, and keeps the words on the device', async () => {
    server.put('<h1>Something else</h1>');
    const person = await arrive(store());
    await typeAndWait(person, 'lead', 'a');
    await person.keeper.flush();
    expect(person.states.slice(1)).toEqual(['failed: unreadable, on device']);
    expect(server.body).toBe('<h1>Something else</h1>');
    expect(waiting()).toEqual([{ lead: 'a' }]);
    elsewhere({ plan: 'theirs' });
    await person.keeper.retry();
    await until(isSaved(person));
    expect(server.notes).toEqual({ lead: 'a', plan: 'theirs' });
  });

  it('sets drafts aside that it cannot read, and goes on with the sheet', async () => {
    elsewhere({ lead: 'before' });
    device.setItem(`${key}:drafts`, '{"gone":{"note":"of an earlier version"}}');
    const person = await arrive(store());
    expect(person.states.slice(1)).toEqual(['failed: unreadable, on device']);
    expect(person.notes).toEqual({ lead: 'before' });
    await typeAndWait(person, 'plan', 'now');
    await until(isSaved(person));
    expect(server.notes).toEqual({ lead: 'before', plan: 'now' });
    expect(device.getItem(`${key}:set-aside-1`)).toContain('of an earlier version');
  });

  it('says when the server refuses, and sends the words once it does not', async () => {
    const person = await arrive(store());
    server.faults = [403];
    await typeAndWait(person, 'lead', 'a');
    await until(() => stateOf(person) === 'failed');
    expect(person.states.at(-1)).toBe('failed: refused, on device');
    hide('visible');
    await until(isSaved(person));
    expect(server.notes).toEqual({ lead: 'a' });
  });

  it('does not run in circles around a server that always says no', async () => {
    const refusing = httpStore({
      url: '/sheet', device, key,
      fetch: (url, init) => (init?.method === 'PUT' ? Promise.resolve(new Response(null, { status: 412 })) : server.fetch(url, init)),
    });
    elsewhere({ plan: 'theirs' });
    const person = await arrive(refusing);
    await typeAndWait(person, 'lead', 'a');
    await until(() => stateOf(person) === 'failed');
    expect(server.requests.length).toBeLessThan(5);
    expect(person.states.at(-1)).toBe('failed: error, on device');
  });

  it('keeps what was typed before the answers of before came', async () => {
    elsewhere({ lead: 'before', plan: 'before' });
    const { opened, open: answer } = gate();
    server.faults = [opened];
    const person = open(store());
    person.type('listen', 'new');
    person.type('plan', 'other');
    answer();
    await until(() => stateOf(person) === 'conflict');
    expect(person.notes).toEqual({ lead: 'before', listen: 'new', plan: 'other' });
    expect(person.keeper.state).toMatchObject({ conflicts: [{ statement: 'plan', mine: { note: 'other' }, theirs: { note: 'before' } }] });
  });
});

describe("a host's own store", () => {
  const failing = (what: 'load' | 'save'): Store => ({
    where: 'host',
    load: () => (what === 'load' ? Promise.reject(new Error('no')) : Promise.resolve<Loaded>({ state: 'nothing' })),
    save: () => {
      throw new Error('no');
    },
    clear: () => Promise.resolve(),
  });

  it.each(['load', 'save'] as const)('may throw in %s: that is a failure like another', async (what) => {
    const person = await arrive(failing(what));
    await typeAndWait(person, 'lead', 'a');
    await until(() => stateOf(person) === 'failed');
    expect(person.states.at(-1)).toBe('failed: error');
    expect(person.notes).toEqual({ lead: 'a' });
  });

  it('is asked again when it says that something changed, and told when nobody listens any more', async () => {
    let tell: () => void = () => expect.fail('nobody listens yet');
    let kept = notes({ lead: 'before' });
    const own: Store = {
      where: 'host',
      load: async () => ({ state: 'found', json: kept, version: JSON.stringify(kept) }),
      save: async () => ({ state: 'failed', reason: 'refused', onDevice: false }),
      clear: () => Promise.resolve(),
      subscribe: (changed) => {
        tell = changed;
        return () => (tell = () => expect.fail('nobody listens'));
      },
    };
    const person = await arrive(own);
    kept = noted(kept, 'lead', 'after');
    tell();
    await until(() => person.notes.lead === 'after');
    expect(person.events.at(-1)).toMatchObject({ type: 'kept', taken: ['lead'], why: 'merged' });
    person.keeper.stop();
    expect(() => tell()).toThrow('nobody listens');
  });
});
