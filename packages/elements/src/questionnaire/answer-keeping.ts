import { emptySheet, keptFrom, type AnswerConflict, type Kept } from '@send-reform/core/assessment';
import type { CompiledInstrument } from '@send-reform/core/instrument';
import type { Result } from '@send-reform/core/problems';
import { Keeper } from '../stores/keeper.js';
import type { KeeperEvent, SaveState } from '../stores/save-state.js';
import type { Store } from '../stores/store.js';

export interface KeepingListener {
  /** Answers came from where they are kept and are the ones to go on from. */
  readonly received: (event: KeeperEvent & { readonly type: 'kept' }) => void;
  readonly stateChanged: (state: SaveState) => void;
}

/** The keeper of one questionnaire's answers, and the store that it is for; none where nothing is kept. */
export class AnswerKeeping {
  #keeper: Keeper | undefined;
  #store: Store | undefined;
  #compiled: CompiledInstrument | undefined;
  #isStarted = false;
  #latest: Kept | undefined;
  readonly #listener: KeepingListener;

  constructor(listener: KeepingListener) {
    this.#listener = listener;
  }

  get store(): Store | undefined {
    return this.#store;
  }

  get state(): SaveState {
    return this.#keeper?.state ?? { state: 'off' };
  }

  /** These answers are for this store from now on: see `start`. What was on the page before the store came is sent to it. */
  use(store: Store | undefined, compiled: CompiledInstrument, kept: Kept): void {
    if (store === this.#store && compiled === this.#compiled) return;
    const isLate = compiled === this.#compiled;
    this.stop();
    this.#store = store;
    this.#compiled = compiled;
    this.#keeper = this.#latest = undefined;
    if (store === undefined) return;
    if (isLate) this.#latest = kept;
    this.#keeper = new Keeper({
      store,
      check: (json) => {
        const value = keptFrom(compiled, json);
        return value === undefined ? UNREADABLE : { ok: true, value };
      },
      kept: isLate ? { sheet: emptySheet(compiled, kept.sheet.id) } : kept,
      changed: (event) => {
        if (event.type === 'state') return this.#listener.stateChanged(event.state);
        this.#latest = event.kept;
        this.#listener.received(event);
      },
    });
  }

  start(): void {
    if (this.#isStarted || this.#keeper === undefined) return;
    this.#isStarted = true;
    this.#keeper.start();
    // A keeper that has stopped takes note of answers and does not save them.
    if (this.#latest !== undefined) this.#keeper.keep(this.#latest);
  }

  stop(): void {
    this.#isStarted = false;
    this.#keeper?.stop();
  }

  keep(kept: Kept): void {
    this.#latest = kept;
    this.#keeper?.keep(kept);
  }

  flush(): void {
    void this.#keeper?.flush();
  }

  retry(): void {
    void this.#keeper?.retry();
  }

  settle(conflict: AnswerConflict, choice: 'mine' | 'theirs'): void {
    this.#keeper?.settle(conflict, choice);
  }

  /** Takes away what the device holds, and goes on from these answers. False if the device keeps it. */
  async clear(kept: Kept): Promise<boolean> {
    this.keep(kept);
    return (await this.#keeper?.clear()) ?? true;
  }
}

/** The keeper puts it aside, whatever is wrong with it. */
const UNREADABLE: Result<Kept> = { ok: false, problems: [{ code: 'unreadable', path: [] }] };
