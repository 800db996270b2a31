import { describe, expect, it } from 'vitest';
import { httpStore } from './http-store.js';
import { check, nothing, notes, notesIn, SheetServer, StorageStub } from './stores.test-helper.js';

function set(options: { timeout?: number } = {}) {
  const server = new SheetServer();
  const device = new StorageStub();
  return { server, device, store: httpStore({ url: '/sheet', fetch: server.fetch, device, key: 'k', ...options }) };
}

const draft = { lead: { note: 'too long' } };

it('is not made without a name for what waits on the device, so that nobody is sent the words of another by default', () => {
  expect(() => httpStore({ url: '/my-sheet' } as Parameters<typeof httpStore>[0])).toThrow('key');
});

describe('loading', () => {
  it('gives nothing, then what is there, then the same without asking for it again', async () => {
    const { server, store } = set();
    expect(await store.load()).toEqual({ state: 'nothing' });
    server.put(JSON.stringify(notes({ lead: 'a' }).sheet));
    const first = await store.load();
    expect(first).toMatchObject({ state: 'found', json: { answers: { lead: { note: 'a' } } } });
    server.body = 'never sent: the tag is the same';
    expect(await store.load()).toEqual(first);
  });

  it.each([
    [401, 'refused'], [403, 'refused'], [302, 'refused'], [413, 'full'], [507, 'full'], [500, 'error'], [503, 'error'], [400, 'error'],
    ['lost-before', 'offline'], ['lost-after', 'offline'], ['breaks-off', 'offline'], ['silent', 'offline'],
  ] as const)('says why not: %s is %s', async (fault, reason) => {
    const { server, store } = set({ timeout: 1 });
    server.put(JSON.stringify(nothing.sheet));
    server.faults = [fault];
    expect(await store.load()).toEqual({ state: 'failed', reason });
  });

  it('takes the page that people sign in on for a refusal', async () => {
    const redirected = Object.defineProperties(new Response(), { type: { value: 'opaqueredirect' }, status: { value: 0 }, ok: { value: false } });
    expect(await httpStore({ url: '/', key: 'k', fetch: async () => redirected }).load()).toEqual({ state: 'failed', reason: 'refused' });
  });

  it('cannot save against a state without a tag, and says so at once', async () => {
    expect(await httpStore({ url: '/', key: 'k', fetch: async () => new Response('{}') }).load()).toEqual({ state: 'failed', reason: 'error' });
  });

  it('gives what is no JSON as it is, for the check to refuse', async () => {
    const { server, store } = set();
    server.put('<p>Maintenance</p>');
    const loaded = await store.load();
    expect(loaded).toMatchObject({ state: 'found', json: '<p>Maintenance</p>' });
  });
});

describe('saving', () => {
  it('makes the sheet, then changes it, sending the sheet alone', async () => {
    const { server, store } = set();
    const first = await store.save({ ...notes({ lead: 'a' }), drafts: draft }, null);
    expect(JSON.parse(server.body!)).toEqual(notes({ lead: 'a' }).sheet);
    expect(first.state).toBe('saved');
    expect(await store.save(notes({ lead: 'b' }), first.state === 'saved' ? first.version : null)).toMatchObject({ state: 'saved' });
    expect(server.notes).toEqual({ lead: 'b' });
  });

  it('overwrites nothing that it does not know, and brings it', async () => {
    const { server, store } = set();
    server.put(JSON.stringify(notes({ lead: 'theirs' }).sheet));
    for (const basedOn of [null, '"0"\n']) {
      const saved = await store.save(notes({ lead: 'mine' }), basedOn);
      expect(saved).toMatchObject({ state: 'conflict', version: `${server.etag}\n` });
      expect(notesIn(saved.state === 'conflict' && saved.json)).toEqual({ lead: 'theirs' });
    }
    expect(server.notes).toEqual({ lead: 'theirs' });
  });

  it('takes a server that says 409 for one that says 412', async () => {
    const { server, store } = set();
    server.put(JSON.stringify(notes({ lead: 'theirs' }).sheet));
    server.faults = [409];
    expect(await store.save(notes({ lead: 'mine' }), '"0"\n')).toMatchObject({ state: 'conflict', version: `${server.etag}\n` });
  });

  it('does not say that it saved where a page to sign in on answered, tag or no tag', async () => {
    const page = () => new Response('<h1>Sign in</h1>', { headers: { 'Content-Type': 'text/html', 'ETag': 'W/"page"' } });
    const store = httpStore({ url: '/', key: 'k', fetch: () => Promise.resolve(page()), device: new StorageStub() });
    expect(await store.save(notes({ lead: 'a' }), null)).toEqual({ state: 'failed', reason: 'refused', onDevice: false });
  });

  it('leaves drafts where they are when it is the sheet that cannot be read', async () => {
    const { server, device, store } = set();
    device.setItem('k:drafts', JSON.stringify(draft));
    server.put('{"of":"another version"}');
    const loaded = await store.load();
    const version = loaded.state === 'found' ? loaded.version : '';
    await store.setAside!(version);
    expect(await store.load()).toMatchObject({ json: { of: 'another version' } });
    await expect(store.setAside!(version)).rejects.toThrow();
    expect([...device.held.keys()]).toEqual(['k:drafts']);
    server.put(JSON.stringify(nothing.sheet));
    expect(await store.load()).toMatchObject({ json: { drafts: draft } });
  });

  it('makes the sheet again where somebody took it away', async () => {
    const { server, store } = set();
    expect(await store.save(notes({ lead: 'mine' }), '"7"\n')).toMatchObject({ state: 'saved' });
    expect(server.notes).toEqual({ lead: 'mine' });
    expect(server.requests).toEqual(['PUT', 'GET', 'PUT']);
  });

  it('compares where the server does not say what it made of it', async () => {
    const server = new SheetServer();
    const fetch = async (...[url, init]: Parameters<SheetServer['fetch']>) => {
      const response = await server.fetch(url, init);
      return init?.method === 'PUT' ? new Response(null, { status: 204 }) : response;
    };
    const saved = await httpStore({ url: '/', key: 'k', fetch, device: new StorageStub() }).save(notes({ lead: 'a' }), null);
    expect(saved).toMatchObject({ state: 'conflict', json: notes({ lead: 'a' }).sheet, version: `${server.etag}\n` });
  });

  it('takes a tag that a proxy made weak for what it was', async () => {
    const asked: RequestInit[] = [];
    const fetch = async (_: unknown, init: RequestInit = {}) => {
      asked.push(init);
      return new Response('{}', { headers: { ETag: 'W/"abc"' } });
    };
    const store = httpStore({ url: '/', key: 'k', fetch, device: new StorageStub() });
    const loaded = await store.load();
    await store.save(nothing, loaded.state === 'found' ? loaded.version : null);
    expect(asked[1]!.headers).toMatchObject({ 'If-Match': '"abc"' });
  });

  it.each([
    [401, 'refused'], [413, 'full'], [500, 'error'], [422, 'error'], ['lost-before', 'offline'], ['lost-after', 'offline'], ['silent', 'offline'],
  ] as const)('says why not: %s is %s', async (fault, reason) => {
    const { server, store } = set({ timeout: 1 });
    server.faults = [fault];
    expect(await store.save(notes({ lead: 'a' }), null)).toEqual({ state: 'failed', reason, onDevice: false });
  });

  it('lets a request outlive its page where that is small enough', async () => {
    const asked: RequestInit[] = [];
    const fetch = async (_: unknown, init: RequestInit = {}) => {
      asked.push(init);
      return new Response(null, { status: 204, headers: { ETag: '"1"' } });
    };
    const store = httpStore({ url: '/', key: 'k', fetch, device: new StorageStub() });
    await store.save(notes({ lead: 'a' }), null);
    await store.save(notes({ lead: 'é'.repeat(16_000) }), null);
    expect(asked.map(({ keepalive }) => keepalive)).toEqual([true, false]);
    expect(asked[0]).toMatchObject({ credentials: 'same-origin', redirect: 'manual' });
  });
});

describe('drafts', () => {
  it('stay on the device, and come back beside the sheet', async () => {
    const { server, device, store } = set();
    await store.save({ ...notes({ lead: 'a' }), drafts: draft }, null);
    expect(server.body).not.toContain('too long');
    const again = await httpStore({ url: '/sheet', fetch: server.fetch, device, key: 'k' }).load();
    expect(check(again.state === 'found' && again.json)).toMatchObject({ ok: true, value: { drafts: draft } });
  });

  it('of another tab are a conflict, though the sheet is the same', async () => {
    const { server, device, store } = set();
    const other = httpStore({ url: '/sheet', fetch: server.fetch, device, key: 'k' });
    await store.save(notes({ lead: 'a' }), null);
    const [mine, theirs] = [await store.load(), await other.load()];
    await other.save({ ...notes({ lead: 'a' }), drafts: draft }, theirs.state === 'found' ? theirs.version : null);
    // A server whose tags come from the content has the same tag as before.
    const version = mine.state === 'found' ? mine.version.replace(/^.*\n/, `${server.etag}\n`) : null;
    expect(await store.save({ ...notes({ lead: 'a' }), drafts: { plan: { note: 'also' } } }, version)).toMatchObject({
      state: 'conflict', json: { drafts: draft },
    });
  });

  it('that the device has no room for are not called saved', async () => {
    const { device, store } = set();
    device.setItem('other', 'x');
    device.failure = { on: ['write'], name: 'QuotaExceededError' };
    expect(await store.save({ ...nothing, drafts: draft }, null)).toEqual({ state: 'failed', reason: 'full', onDevice: false });
    expect(await store.save(nothing, null)).toMatchObject({ state: 'conflict' });
  });

  it('go when the device is cleared, with what waits there, and the server keeps its sheet', async () => {
    const { server, device, store } = set();
    await store.save({ ...notes({ lead: 'a' }), drafts: draft }, null);
    store.waiting!.keep({ base: undefined, mine: nothing });
    await store.clear();
    expect(device.length).toBe(0);
    expect(server.notes).toEqual({ lead: 'a' });
  });
});
