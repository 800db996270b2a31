/** Where answers are kept: in the browser, on a server, or wherever a host's own store puts them. */
export { browserStore } from './browser-store.js';
export { deviceKey } from './device-key.js';
export { httpStore, type HttpStoreOptions } from './http-store.js';
export { Keeper, type KeeperOptions } from './keeper.js';
export type { KeeperEvent, SaveState } from './save-state.js';
export type { Failure, Loaded, Saved, Store, Waiting, WaitingRoom } from './store.js';
export { waitingRoom } from './waiting-room.js';
