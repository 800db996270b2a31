import type { Loaded, Saved, Store } from './store.js';
import { storageFailure } from './storage-failure.js';
import { clearKey, jsonIn, moveAside, waitingRoom } from './waiting-room.js';

/**
 * Keeps answers in the browser's own storage, on this device and for this site alone. It writes at once, so that the last
 * words are there when the page goes away, and only over what it knows: what another tab wrote since is a conflict.
 *
 * @param key as `deviceKey` makes it.
 * @param storage `localStorage` without another; asked for at each use, since a browser may refuse.
 * @example
 * const store = browserStore(deviceKey(compiled));
 */
export function browserStore(key: string, storage?: Storage): Store {
  const device = () => storage ?? localStorage;
  // What is kept names its own state: the same text is the same version, whoever wrote it.
  const found = (text: string) => ({ json: jsonIn(text), version: text });
  return {
    where: 'device',
    waiting: waitingRoom(key, storage),
    load: async (): Promise<Loaded> => {
      try {
        const text = device().getItem(key);
        return text === null ? { state: 'nothing' } : { state: 'found', ...found(text) };
      } catch (thrown) {
        return { state: 'failed', reason: storageFailure(thrown) };
      }
    },
    save: async (kept, basedOn): Promise<Saved> => {
      try {
        const there = device().getItem(key);
        if (there !== null && there !== basedOn) return { state: 'conflict', ...found(there) };
        const text = JSON.stringify(kept);
        device().setItem(key, text);
        return { state: 'saved', version: text };
      } catch (thrown) {
        return { state: 'failed', reason: storageFailure(thrown, device), onDevice: false };
      }
    },
    clear: async () => clearKey(device(), key),
    subscribe: (changedElsewhere) => {
      // No key at all: everything was cleared.
      const heard = (event: StorageEvent) => {
        if (event.key === key || event.key === null) changedElsewhere();
      };
      addEventListener('storage', heard);
      return () => removeEventListener('storage', heard);
    },
    setAside: async (version) => {
      if (device().getItem(key) === version) moveAside(device(), key, key);
    },
  };
}
