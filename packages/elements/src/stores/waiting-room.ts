import type { Waiting, WaitingRoom } from './store.js';

/**
 * A place in the browser's storage for words that a store does not hold yet. A host's own store gets an offline queue by
 * having one.
 *
 * @example
 * const store: Store = { ...portalStore, waiting: waitingRoom(deviceKey(compiled, 'shropshire-health')) };
 */
export function waitingRoom(key: string, storage?: Storage): WaitingRoom {
  const device = () => storage ?? localStorage;
  const prefix = `${key}:waiting-`;
  const own = prefix + Math.random().toString(36).slice(2);
  return {
    left: () =>
      quietly([], () =>
        keysOf(device()).filter((id) => id.startsWith(prefix) && id !== own).sort().flatMap((id) => {
          const text = device().getItem(id);
          return text === null ? [] : [{ ...waitingIn(text), id }];
        })),
    keep: (waiting) =>
      quietly(false, () => {
        device().setItem(own, JSON.stringify(waiting));
        return true;
      }),
    forget: (id = own) => quietly(undefined, () => device().removeItem(id)),
    setAside: (id) => quietly(undefined, () => moveAside(device(), key, id)),
  };
}

/** Moves a record to where nothing reads or overwrites it. */
export function moveAside(storage: Storage, key: string, from: string): void {
  const text = storage.getItem(from);
  if (text === null) return;
  let number = 1;
  while (storage.getItem(asideKey(key, number)) !== null) number += 1;
  storage.setItem(asideKey(key, number), text);
  storage.removeItem(from);
}

/** Takes away everything that was kept under a key, or beside it. */
export function clearKey(storage: Storage, key: string): void {
  const beside = [`${key}:waiting-`, `${key}:set-aside-`];
  for (const found of keysOf(storage)) if (found === key || beside.some((prefix) => found.startsWith(prefix))) storage.removeItem(found);
}

const asideKey = (key: string, number: number) => `${key}:set-aside-${number}`;

const keysOf = (storage: Storage): string[] => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');

/** What cannot be read is not lost: it comes out as words that are no answers, and is set aside. */
function waitingIn(text: string): Waiting {
  const json = jsonIn(text);
  return typeof json === 'object' && json !== null && 'mine' in json ? (json as Waiting) : { base: undefined, mine: text };
}

/** The value of a text of JSON, or the text itself where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Storage may throw whatever is asked of it. */
function quietly<T>(otherwise: T, ask: () => T): T {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}
