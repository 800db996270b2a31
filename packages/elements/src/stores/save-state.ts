import type { AnswerConflict, Kept } from '@send-reform/core/assessment';
import type { Failure } from './store.js';

/** How keeping answers stands, for people to be told. */
export type SaveState =
  /** Nothing is kept: not started, or stopped. */
  | { readonly state: 'off' }
  /** Looking for what was kept before. */
  | { readonly state: 'loading' }
  /** Nothing to save so far. */
  | { readonly state: 'idle' }
  /** Changes are waiting or on their way. */
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  /** Tried again by itself; `onDevice` says whether the words would survive closing the page. */
  | { readonly state: 'failed'; readonly reason: Failure; readonly onDevice: boolean }
  /** Somebody else answered the same; nothing is saved until each conflict is settled. */
  | { readonly state: 'conflict'; readonly conflicts: readonly AnswerConflict[] };

/** What a keeper tells: how it stands, or that answers came from elsewhere and are the ones to go on from. */
export type KeeperEvent =
  | { readonly type: 'state'; readonly state: SaveState }
  | {
    readonly type: 'kept';
    readonly kept: Kept;
    /** The statements whose answers came from elsewhere. */
    readonly taken: readonly string[];
    readonly why: 'loaded' | 'merged' | 'settled';
  };
