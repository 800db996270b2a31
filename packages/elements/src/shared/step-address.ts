/** The names taken in each window, so that two elements there do not answer to the same address. */
const taken = new WeakMap<Window, Set<string>>();

/**
 * Where somebody is, in the address of the page: `#name/path`. Each step is an entry of the browser's history, so that
 * back and forward lead from step to step. A fragment that begins otherwise belongs to the page and is left alone.
 *
 * What each element shows is also kept in the entry's state, because the address has room for one of them.
 */
export class StepAddress {
  #window: Window | undefined;
  #name = '';
  /** The path that an address without a fragment stands for. */
  #first = '';
  readonly #moved: (path: string) => void;

  /** @param moved told when somebody went back or forward, or followed a link to a step. */
  constructor(moved: (path: string) => void) {
    this.#moved = moved;
  }

  /** Begins to listen, under this name or one like it that nobody else has. */
  join(window: Window, wanted: string): void {
    const names = taken.get(window) ?? new Set<string>();
    taken.set(window, names);
    this.#name = wanted;
    for (let number = 2; names.has(this.#name); number += 1) this.#name = `${wanted}-${number}`;
    names.add(this.#name);
    this.#window = window;
    window.addEventListener('popstate', this.#heard);
  }

  leave(): void {
    if (this.#window === undefined) return;
    this.#window.removeEventListener('popstate', this.#heard);
    taken.get(this.#window)?.delete(this.#name);
    this.#window = undefined;
  }

  get name(): string {
    return this.#name;
  }

  /** The path that the address names, or the entry of history; undefined where neither is about this element. */
  get path(): string | undefined {
    if (this.#window === undefined) return undefined;
    const { hash } = this.#window.location;
    if (hash.startsWith(this.#fragment)) return decoded(hash.slice(this.#fragment.length));
    const kept = stateOf(this.#window)[this.#key];
    return typeof kept === 'string' ? kept : undefined;
  }

  /** What an address without a fragment of ours shows. */
  begin(first: string): void {
    this.#first = first;
  }

  hrefOf(path: string): string {
    return `${this.#fragment}${path}`;
  }

  /** Another entry of history for another path. A browser that allows none is left where it is. */
  push(path: string, before: string): void {
    const window = this.#window;
    if (window === undefined || path === this.path) return;
    try {
      const state = stateOf(window);
      if (state[this.#key] !== before) window.history.replaceState({ ...state, [this.#key]: before }, '');
      window.history.pushState({ ...state, [this.#key]: path }, '', this.#urlOf(path, window));
    } catch {
      // Sandboxed pages have no history of their own, and some browsers allow so many entries and no more.
    }
  }

  /** Puts right what the present entry says, where something else is shown than it names. */
  correct(path: string): void {
    const window = this.#window;
    if (window === undefined || this.path === undefined || this.path === path) return;
    const url = window.location.hash.startsWith(this.#fragment) ? this.#urlOf(path, window) : undefined;
    try {
      window.history.replaceState({ ...stateOf(window), [this.#key]: path }, '', url);
    } catch {
      // As above.
    }
  }

  readonly #heard = (): void => {
    const path = this.path ?? (this.#window?.location.hash === '' ? this.#first : undefined);
    if (path !== undefined) this.#moved(path);
  };

  #urlOf(path: string, { location }: Window): string {
    return location.href.replace(/#.*$/, '') + this.hrefOf(path);
  }

  get #fragment(): string {
    return `#${encodeURIComponent(this.#name)}/`;
  }

  get #key(): string {
    return `send-reform/${this.#name}`;
  }
}

/** The state of the present entry, which the page may use for itself too. */
function stateOf({ history }: Window): Readonly<Record<string, unknown>> {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && !Array.isArray(state) ? { ...state } : {};
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
