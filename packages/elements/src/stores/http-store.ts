import type { Kept } from '@send-reform/core/assessment';
import type { Failure, Loaded, Saved, Store } from './store.js';
import { storageFailure } from './storage-failure.js';
import { clearKey, jsonIn, moveAside, waitingRoom } from './waiting-room.js';

export interface HttpStoreOptions {
  /** Where the sheet is, on the same origin. It answers itself: a redirect counts as being signed out. */
  readonly url: string;
  readonly fetch?: typeof fetch;
  /** Where words wait while the server cannot be reached: `localStorage` without another. */
  readonly device?: Storage;
  /**
   * The name of what waits on the device: of the sheet and, where one URL is everybody's own sheet, of the person. Whoever
   * comes to the same URL on this device with the same key is sent what waits.
   */
  readonly key: string;
  /** Milliseconds until a server that says nothing counts as out of reach. */
  readonly timeout?: number;
}

/** Requests that outlive their page may carry 64 kB between them. */
const OUTLIVES = 30_000;

/**
 * Keeps answers on a server: GET and PUT of one sheet as JSON, with ETags, so that nobody overwrites what they have not
 * seen. What the server does not hold yet waits on the device, and so do drafts, which never leave it.
 *
 * @example
 * const store = httpStore({ url: '/assessments/42', key: 'assessment-42' });
 */
export function httpStore(options: HttpStoreOptions): Store {
  const { url, fetch: ask = (...request) => fetch(...request), device, key, timeout = 20_000 } = options;
  if (!key) throw new TypeError('httpStore needs a key: a name for the sheet and for the person whose it is');
  const storage = () => device ?? localStorage;
  const draftsKey = `${key}:drafts`;
  /** What the server said last, for a 304. */
  let known: { readonly etag: string; readonly json: unknown } | undefined;
  /** Tags of what was overwritten from here: a server that gives one again lags behind. */
  const overtaken = new Set<string>();
  /** Drafts that cannot be read, unless it is the sheet. */
  let doubted: string | null = null;

  const request = (init: RequestInit): Promise<Response> =>
    ask(url, { credentials: 'same-origin', cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(timeout), ...init });

  const drafts = (): string | null => {
    try {
      const text = storage().getItem(draftsKey);
      return text === doubted ? null : text;
    } catch {
      return null;
    }
  };

  /** Both parts of what is kept count: tabs share the device's drafts as they share the server's sheet. */
  const found = (): { json: unknown; version: string } => {
    const text = drafts();
    return { json: text === null ? known!.json : { sheet: known!.json, drafts: jsonIn(text) }, version: versionOf(known!.etag, text) };
  };

  const load = async (): Promise<Loaded> => {
    try {
      const response = await request({ headers: { Accept: 'application/json', ...(known && { 'If-None-Match': known.etag }) } });
      if (response.status === 404) return { state: 'nothing' };
      if (response.status === 304 && known !== undefined) return { state: 'found', ...found() };
      if (response.status !== 200 || isPage(response)) return { state: 'failed', reason: failureOf(response) };
      const etag = etagOf(response);
      // Without a tag to save against, one person would overwrite another.
      if (etag === undefined) return { state: 'failed', reason: 'error' };
      if (known !== undefined && overtaken.has(etag)) return { state: 'found', ...found() };
      known = { etag, json: jsonIn(await response.text()) };
      return { state: 'found', ...found() };
    } catch {
      return { state: 'failed', reason: 'offline' };
    }
  };

  /** Somebody else was faster, or the server does not say what it made of it: what it holds now decides. */
  const compare = async (kept: Kept, basedOn: string | null): Promise<Saved> => {
    const theirs = await load();
    // Should it be no lag but a copy of before, the next look believes it.
    overtaken.clear();
    if (theirs.state === 'failed') return { ...theirs, onDevice: false };
    if (theirs.state === 'found') return { ...theirs, state: 'conflict' };
    return basedOn === null ? failed('error') : save(kept, null);
  };

  const save = async (kept: Kept, basedOn: string | null): Promise<Saved> => {
    const [etag, before] = basedOn?.split(BETWEEN) ?? [];
    if (before !== undefined && before !== (drafts() ?? '')) return compare(kept, basedOn);
    const body = JSON.stringify(kept.sheet);
    let response: Response;
    try {
      response = await request({
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', ...(etag === undefined ? { 'If-None-Match': '*' } : { 'If-Match': etag }) },
        body,
        keepalive: new Blob([body]).size < OUTLIVES,
      });
    } catch {
      return failed('offline');
    }
    const next = isPage(response) ? undefined : etagOf(response);
    if (response.status === 412 || response.status === 409 || (response.ok && next === undefined)) return compare(kept, basedOn);
    if (!response.ok || next === undefined) return failed(failureOf(response));
    known = { etag: next, json: kept.sheet };
    if (etag !== undefined) overtaken.add(etag);
    return keepDrafts(kept, next);
  };

  const keepDrafts = (kept: Kept, etag: string): Saved => {
    const isEmpty = Object.keys(kept.drafts ?? {}).length === 0;
    // Where drafts were, none are told from a device that was cleared.
    const text = isEmpty && drafts() === null ? null : JSON.stringify(kept.drafts ?? {});
    try {
      if (doubted !== null && storage().getItem(draftsKey) === doubted) moveAside(storage(), key, draftsKey);
      if (text !== null && text !== drafts()) storage().setItem(draftsKey, text);
      return { state: 'saved', version: versionOf(etag, text) };
    } catch (thrown) {
      return failed(storageFailure(thrown));
    }
  };

  return {
    where: 'server',
    waiting: waitingRoom(key, device),
    load,
    save,
    clear: async () => {
      clearKey(storage(), key);
      storage().removeItem(draftsKey);
    },
    // The server's sheet is not ours to move. The drafts beside it may be what cannot be read: they go where the sheet is good without.
    setAside: async () => {
      const text = drafts();
      doubted = text;
      if (text === null) throw new Error('The server holds what cannot be read');
    },
  };
}

const failed = (reason: Failure): Saved => ({ state: 'failed', reason, onDevice: false });

/** A proxy that compresses calls a strong tag weak, and a weak one never matches. */
const etagOf = ({ headers }: Response): string | undefined => headers.get('ETag')?.replace(/^W\//, '');

/** Stands in no tag and in no text of JSON. */
const BETWEEN = '\n';

const versionOf = (etag: string, drafts: string | null): string => etag + BETWEEN + (drafts ?? '');

/** A page where a sheet or its tag is meant: somebody is asked to sign in. */
const isPage = ({ headers }: Response): boolean => /^text\/html\b/i.test(headers.get('Content-Type') ?? '');

/** A redirect leads to a page for signing in. */
function failureOf(response: Response): Failure {
  const { status, type } = response;
  if (status === 200 && isPage(response)) return 'refused';
  if (type === 'opaqueredirect' || status === 401 || status === 403 || (status >= 300 && status < 400)) return 'refused';
  return status === 413 || status === 507 ? 'full' : 'error';
}
