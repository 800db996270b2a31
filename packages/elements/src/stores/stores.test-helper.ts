import { changeNote, checkKept, emptySheet, type Kept } from '@send-reform/core/assessment';
import { compileInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { example } from '../testing/example.test-helper.js';
import { Keeper, type KeeperOptions } from './keeper.js';
import type { KeeperEvent, SaveState } from './save-state.js';
import type { Store } from './store.js';

export const compiled = unwrap(compileInstrument(example));

export const nothing: Kept = { sheet: emptySheet(compiled) };

export const check = (json: unknown) => checkKept(compiled, json);

/** Words with another note beside a statement. */
export const noted = (kept: Kept, statement: string, note: string): Kept => ({ ...kept, sheet: changeNote(kept.sheet, statement, note) });

/** Words with notes beside statements, and nothing else. */
export const notes = (texts: Readonly<Record<string, string>>): Kept =>
  Object.entries(texts).reduce((kept, [statement, note]) => noted(kept, statement, note), nothing);

/** The notes in what was kept, as a sheet or with drafts beside it. */
export function notesIn(json: unknown): Record<string, string> {
  const { sheet } = unwrap(check(json));
  return Object.fromEntries(Object.entries(sheet.answers).map(([statement, { note }]) => [statement, note ?? '']));
}

/** A storage in memory that can be full, or throw whatever it is asked. */
export class StorageStub implements Storage {
  [name: string]: unknown;
  readonly held = new Map<string, string>();
  /** Throws this when asked to read or write. */
  failure: { readonly on: readonly ('read' | 'write')[]; readonly name: string } | undefined;

  get length(): number {
    return this.held.size;
  }
  key(index: number): string | null {
    return [...this.held.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    this.#mayThrow('read');
    return this.held.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    this.#mayThrow('write');
    this.held.set(key, text);
  }
  removeItem(key: string): void {
    this.held.delete(key);
  }
  clear(): void {
    this.held.clear();
  }
  #mayThrow(what: 'read' | 'write'): void {
    if (this.failure?.on.includes(what)) throw new DOMException('no', this.failure.name);
  }
}

/** Somebody at a questionnaire: types, and sees what the keeper tells. */
export class Person {
  kept: Kept;
  readonly events: KeeperEvent[] = [];
  readonly keeper: Keeper;

  constructor(store: Store, options: Partial<KeeperOptions> = {}) {
    this.kept = options.kept ?? nothing;
    this.keeper = new Keeper({
      store,
      check,
      kept: this.kept,
      now: () => new Date(0),
      ...options,
      changed: (event) => {
        this.events.push(event);
        if (event.type === 'kept') this.kept = event.kept;
      },
    });
  }

  type(statement: string, note: string): void {
    this.kept = noted(this.kept, statement, note);
    this.keeper.keep(this.kept);
  }

  /** The notes on the page. */
  get notes(): Record<string, string> {
    return notesIn(this.kept);
  }

  /** The states told so far, in short. */
  get states(): string[] {
    return this.events.flatMap((event) => (event.type === 'state' ? [inShort(event.state)] : []));
  }
}

const inShort = (state: SaveState): string =>
  state.state === 'failed' ? `failed: ${state.reason}${state.onDevice ? ', on device' : ''}` : state.state;

const realTimeout = setTimeout;

/** Waits for as long as it takes; a test's own limit ends it. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => void realTimeout(resolve, 0));
}

/** Something to wait for until a test lets it go on. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

export type Fault =
  /** The request never arrives; it arrives but its answer does not; the answer breaks off half way; nobody answers. */
  | 'lost-before' | 'lost-after' | 'breaks-off' | 'silent'
  /** Answered with this status, whatever was asked. */
  | number
  /** Answered once this is done. */
  | Promise<void>;

/** A server that keeps one sheet, with real ETags. */
export class SheetServer {
  body: string | undefined;
  online = true;
  /** What goes wrong with the next requests, in order. */
  faults: (Fault | undefined)[] = [];
  readonly requests: string[] = [];
  #version = 0;

  get etag(): string {
    return `"${this.#version}"`;
  }

  get notes(): Record<string, string> {
    return this.body === undefined ? {} : notesIn(JSON.parse(this.body));
  }

  put(body: string): void {
    this.body = body;
    this.#version += 1;
  }

  readonly fetch = async (_url: unknown, init: RequestInit = {}): Promise<Response> => {
    const method = init.method ?? 'GET';
    this.requests.push(method);
    const fault = this.online ? this.faults.shift() : 'lost-before';
    if (fault instanceof Promise) await fault;
    if (fault === 'lost-before') throw new TypeError('Failed to fetch');
    if (fault === 'silent') return silence(init.signal!);
    if (typeof fault === 'number') return new Response(null, { status: fault });
    const response = this.#answer(method, new Headers(init.headers), init.body as string);
    if (fault === 'lost-after') throw new TypeError('Failed to fetch');
    return fault === 'breaks-off' ? brokenOff(response) : response;
  };

  #answer(method: string, headers: Headers, body: string): Response {
    const there = this.body === undefined ? undefined : this.etag;
    if (method === 'GET') {
      if (there === undefined) return new Response(null, { status: 404 });
      if (headers.get('If-None-Match') === there) return new Response(null, { status: 304 });
      return new Response(this.body, { headers: { ETag: there, 'Content-Type': 'application/json' } });
    }
    const matches = headers.has('If-Match') ? headers.get('If-Match') === there : headers.get('If-None-Match') === '*' && there === undefined;
    if (!matches) return new Response(null, { status: 412 });
    this.put(body);
    return new Response(null, { status: there === undefined ? 201 : 204, headers: { ETag: this.etag } });
  }
}

const silence = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

function brokenOff(response: Response): Response {
  const body = new ReadableStream({
    start: (controller) => controller.error(new TypeError('network error')),
  });
  return new Response(body, { headers: response.headers });
}
