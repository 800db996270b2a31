import type { Kept } from '@send-reform/core/assessment';

/** Why a store could not do what it was asked. The words for it belong to whoever draws. */
export type Failure =
  /** There is no room left. */
  | 'full'
  /** The browser lets this page keep nothing: private mode, a setting, a sandboxed frame. */
  | 'blocked'
  /** The server cannot be reached, or did not answer in time. */
  | 'offline'
  /** The server does not know this person, or does not let them save. */
  | 'refused'
  /** Something is kept that cannot be read. It is never overwritten. */
  | 'unreadable'
  /** Anything else, such as a fault of the server. */
  | 'error';

/**
 * What a store holds. The JSON is untrusted; whoever loads it checks it. The version is the store's own name for this
 * state of it, and says nothing to anybody else.
 */
export type Loaded =
  | { readonly state: 'found'; readonly json: unknown; readonly version: string }
  | { readonly state: 'nothing' }
  | { readonly state: 'failed'; readonly reason: Failure };

/** How saving went. A conflict brings what the store holds instead; nothing was overwritten. */
export type Saved =
  | { readonly state: 'saved'; readonly version: string }
  | { readonly state: 'conflict'; readonly json: unknown; readonly version: string }
  | {
    readonly state: 'failed';
    readonly reason: Failure;
    /** The store itself put the words on this device, to be sent later. */
    readonly onDevice: boolean;
  };

/**
 * A place to keep answers. Two come with the package, `browserStore` and `httpStore`; a host may write its own. A method
 * that rejects counts as a failure with the reason `error`.
 *
 * @example
 * const store: Store = {
 *   where: 'host',
 *   load: async () => ({ state: 'nothing' }),
 *   save: async (kept, basedOn) => portal.put(kept.sheet, basedOn),
 *   clear: async () => {},
 * };
 */
export interface Store {
  /**
   * Where answers are kept, so that people can be told. `device` promises that `save` has written before it returns, also
   * while a page goes away; a store that needs longer says `host` and has a waiting room.
   */
  readonly where: 'device' | 'server' | 'host';
  load(): Promise<Loaded>;
  /**
   * Saves only over the version that the caller knows of. `basedOn` is the version that the last load, save or conflict
   * gave; null where nothing was there.
   */
  save(kept: Kept, basedOn: string | null): Promise<Saved>;
  /** Takes away what this device holds. What a server or a host holds is not the page's to delete. */
  clear(): Promise<void>;
  /** Calls when somebody else may have changed what is kept. Gives what ends the calls. */
  subscribe?(changedElsewhere: () => void): () => void;
  /** Puts what is kept aside, where it is safe and in nobody's way, if it is still this version. */
  setAside?(version: string): Promise<void>;
  /** Where words wait that the store does not hold yet. */
  readonly waiting?: WaitingRoom;
}

/** Words that a store does not hold yet, with what they were based on. */
export interface Waiting {
  /** What the store held when the words were changed, as far as was known. */
  readonly base: unknown;
  readonly mine: unknown;
  /** What was sent without an answer: the server may have taken one of these. */
  readonly sent?: readonly unknown[];
}

/**
 * A place on this device for words that wait to be saved, so that a closed page or a flat battery loses none. All of it
 * happens at once, before a page goes away. Each room writes a record of its own and reads those of earlier ones.
 */
export interface WaitingRoom {
  /** What earlier pages left here. */
  left(): readonly (Waiting & { readonly id: string })[];
  /** Keeps this in place of what this page kept here before; false if the device does not let us. */
  keep(waiting: Waiting): boolean;
  /** Forgets what this page kept here, or a record that was left. */
  forget(id?: string): void;
  /** Puts a record that cannot be read aside. */
  setAside(id: string): void;
}
