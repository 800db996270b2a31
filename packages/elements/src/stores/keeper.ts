import { mergeKept, settleConflict, type AnswerConflict, type Kept } from '@send-reform/core/assessment';
import type { Result } from '@send-reform/core/problems';
import { knownWords, withWordsOf } from './known-words.js';
import { sameWords, saysNothing } from './same-words.js';
import type { KeeperEvent, SaveState } from './save-state.js';
import type { Failure, Loaded, Saved, Store } from './store.js';

export interface KeeperOptions {
  readonly store: Store;
  /** Checks what a store gives, as `checkKept` does. */
  readonly check: (json: unknown) => Result<Kept>;
  /** What there is before anything is loaded. */
  readonly kept: Kept;
  /** Milliseconds without a change before it is saved: 500 without another. */
  readonly wait?: number;
  readonly now?: () => Date;
  readonly changed: (event: KeeperEvent) => void;
}

/** Somebody who types without a pause is saved this often all the same. */
const LONGEST_WAIT = 3_000;

/** How long to leave a store that failed alone: longer each time. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

/** As many unanswered saves are remembered. */
const MOST_SENT = 4;

/** Nobody is overtaken this often in a row: the store is at fault. */
const MOST_ROUNDS = 20;

/**
 * Keeps answers as they are typed: soon after the last change, one save at a time, and at once when the page goes away.
 * What somebody else changed meanwhile is merged; where both changed the same, both answers are given to be chosen from.
 * It tells how it stands by events, and draws nothing.
 *
 * @example
 * const keeper = new Keeper({
 *   store: browserStore(deviceKey(compiled)),
 *   check: (json) => checkKept(compiled, json),
 *   kept: { sheet: emptySheet(compiled) },
 *   changed: (event) => console.log(event),
 * });
 * keeper.start();
 * keeper.keep({ sheet: changeNote(sheet, 'lead-officer', 'Agreed in April.') });
 */
export class Keeper {
  readonly #options: KeeperOptions;
  #state: SaveState = { state: 'off' };
  #savedAt: Date | undefined;

  /** The words on the page. */
  #mine: Kept;
  /** Words that need no saving while the store holds none. */
  #start: Kept;
  /** What the store holds as far as we know, and its name for that. */
  #stored: Kept | undefined;
  #version: string | null = null;
  /** What mine is based on: what the store holds, but for conflicts that nobody settled. */
  #base: Kept | undefined;
  #conflicts: readonly AnswerConflict[] = [];
  /** What was sent without an answer. */
  #sent: readonly Kept[] = [];

  /** What the store holds was loaded or saved by us. */
  #known = false;
  /** It may have changed since. */
  #stale = false;
  /** Changes are to be saved without waiting any longer. */
  #due = false;
  /** Something that could not be read was set aside, and nothing was saved since. */
  #setAside = false;
  #busy = false;
  #rounds = 0;
  #working: Promise<void> = Promise.resolve();

  /** Records that were left waiting, and are part of mine now. */
  #takenIn: readonly string[] = [];
  /** There may be more of them. */
  #mayBeLeft = false;
  /** A record of our own waits. */
  #waits = false;

  #listening: AbortController | undefined;
  #unsubscribe: (() => void) | undefined;
  #soon: Timer;
  #atLatest: Timer;
  #again: Timer;
  #failures = 0;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#mine = options.kept;
    this.#start = options.kept;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Looks for what was kept before, and listens for the page to go away and for the connection to come back. */
  start(): void {
    if (this.#listening !== undefined) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('pagehide', () => void this.flush(), { signal });
    document.addEventListener('visibilitychange', () => void (document.visibilityState === 'hidden' ? this.flush() : this.#look()), { signal });
    addEventListener('online', () => void this.#look(), { signal });
    this.#unsubscribe = this.#options.store.subscribe?.(() => void this.#look());
    this.#stale = this.#mayBeLeft = true;
    this.#show({ state: 'loading' });
    void this.#work();
  }

  /** These are the words now. They are saved soon. */
  keep(kept: Kept): void {
    this.#mine = kept;
    if (this.#conflicts.length > 0) this.#showConflicts();
    else if (this.#isUnsaved && (this.#state.state === 'idle' || this.#state.state === 'saved')) this.#show({ state: 'saving' });
    if (this.#listening === undefined) return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#waited(), this.#options.wait ?? 500);
    this.#atLatest ??= setTimeout(() => this.#waited(), LONGEST_WAIT);
  }

  /** Saves now what is not saved yet. Resolves once nothing is on its way. */
  flush(): Promise<void> {
    this.#stopWaiting();
    if (!this.#isUnsaved) return this.#working;
    // A save that takes its time may not be over before the page is.
    if (this.#busy || this.#conflicts.length > 0 || !this.#isOnDevice) this.#wait();
    this.#due = true;
    return this.#work();
  }

  /** Tries again, because somebody asked. */
  retry(): Promise<void> {
    this.#failures = 0;
    if (this.#state.state === 'failed') this.#show({ state: this.#isUnsaved ? 'saving' : 'loading' });
    return this.#look();
  }

  /** Goes on with mine or with theirs, for one statement. The last one settled is saved. */
  settle(conflict: AnswerConflict, choice: 'mine' | 'theirs'): void {
    const { statement } = conflict;
    const current = this.#conflicts.find((other) => other.statement === statement);
    if (current === undefined || this.#stored === undefined || this.#base === undefined) return;
    this.#mine = settleConflict(this.#mine, current, choice);
    this.#base = withWordsOf(this.#base, this.#stored, [statement]);
    this.#conflicts = this.#conflicts.filter((other) => other !== current);
    this.#tell({ type: 'kept', kept: this.#mine, taken: choice === 'theirs' ? [statement] : [], why: 'settled' });
    if (this.#conflicts.length > 0) {
      this.#wait();
      this.#show({ state: 'conflict', conflicts: this.#conflicts });
    } else {
      this.#due = true;
      void this.#work();
    }
  }

  /** Takes away what this device holds; nothing is kept again until the next change. False if the device keeps it. */
  async clear(): Promise<boolean> {
    const { store } = this.#options;
    this.#stopWaiting();
    this.#due = false;
    const before = this.#working;
    const cleared = await this.#clearStore(store);
    await before;
    this.#stopWaiting();
    this.#start = this.#mine;
    this.#stored = this.#base = this.#savedAt = undefined;
    this.#version = null;
    this.#conflicts = this.#sent = this.#takenIn = [];
    this.#known = this.#waits = this.#setAside = false;
    const again = cleared && (await this.#clearStore(store));
    this.#show({ state: 'idle' });
    return again;
  }

  /** Saves what is not saved yet and leaves: no listener, no timer and no event stays behind. */
  stop(): void {
    if (this.#listening === undefined) return;
    void this.flush();
    this.#show({ state: 'off' });
    this.#listening.abort();
    this.#listening = undefined;
    this.#unsubscribe?.();
    this.#stopWaiting();
    this.#stopResting();
  }

  get #isUnsaved(): boolean {
    if (this.#stored !== undefined) return !sameWords(this.#mine, this.#stored);
    return !saysNothing(this.#mine) && !sameWords(this.#mine, this.#start);
  }

  #now(): Date {
    return (this.#options.now ?? (() => new Date()))();
  }

  get #isOnDevice(): boolean {
    return this.#options.store.where === 'device';
  }

  /** Something may have changed elsewhere, or may work again. */
  #look(): Promise<void> {
    this.#stale = true;
    this.#due = this.#isUnsaved;
    return this.#work();
  }

  #waited(): void {
    this.#stopWaiting();
    // A store that just failed is left alone for a while, unless it is at hand.
    if (this.#conflicts.length > 0 || (this.#again !== undefined && !this.#isOnDevice)) {
      const onDevice = this.#wait();
      if (this.#state.state === 'failed') this.#show({ ...this.#state, onDevice });
      return;
    }
    this.#due = true;
    void this.#work();
  }

  #stopResting(): void {
    clearTimeout(this.#again);
    this.#again = undefined;
  }

  #stopWaiting(): void {
    clearTimeout(this.#soon);
    clearTimeout(this.#atLatest);
    this.#soon = this.#atLatest = undefined;
  }

  /** One thing at a time. Up to the first answer that is waited for, all of it happens at once. */
  #work(): Promise<void> {
    if (this.#busy) return this.#working;
    this.#busy = true;
    this.#working = this.#workThrough();
    return this.#working;
  }

  async #workThrough(): Promise<void> {
    this.#stopResting();
    this.#rounds = 0;
    try {
      for (let step = this.#next(); step !== undefined; step = this.#next()) {
        this.#rounds += 1;
        const failure = this.#rounds > MOST_ROUNDS ? failed('error') : await step();
        if (failure !== undefined) return this.#fail(failure);
      }
      this.#showWhereWeStand();
    } finally {
      this.#busy = false;
    }
  }

  #next(): (() => Promise<Failed | undefined>) | undefined {
    if (this.#stale || !this.#known) return () => this.#load();
    if (this.#conflicts.length > 0) return undefined;
    if (this.#due && this.#isUnsaved) return () => this.#save();
    if (this.#isUnsaved) return undefined;
    this.#forgetWaiting();
    return this.#takeIn() ? this.#nothingToAsk : undefined;
  }

  readonly #nothingToAsk = () => Promise.resolve(undefined);

  async #load(): Promise<Failed | undefined> {
    this.#stale = false;
    const loaded: Loaded = await asked(() => this.#options.store.load());
    if (loaded.state === 'failed') return this.#known ? undefined : { ...loaded, onDevice: false };
    if (loaded.state === 'found') return this.#known && loaded.version === this.#version ? undefined : this.#receive(loaded);
    if (!this.#isUnsaved) this.#start = this.#mine;
    if (this.#stored !== undefined) this.#base = undefined;
    this.#stored = undefined;
    this.#version = null;
    this.#conflicts = [];
    this.#savedAt = undefined;
    this.#known = true;
    this.#due ||= this.#isUnsaved;
    return undefined;
  }

  async #save(): Promise<Failed | undefined> {
    const { store } = this.#options;
    const kept = this.#mine;
    const basedOn = this.#version;
    this.#due = false;
    this.#stopWaiting();
    if (this.#state.state !== 'failed') this.#show({ state: 'saving' });
    this.#sent = [...this.#sent.slice(1 - MOST_SENT), kept];
    if (!this.#isOnDevice) this.#wait();
    const saved: Saved = await asked(() => store.save(kept, basedOn));
    if (saved.state === 'failed') return saved;
    if (saved.state === 'conflict') return saved.version === basedOn ? failed('error') : this.#receive(saved);
    this.#stored = this.#base = kept;
    this.#version = saved.version;
    this.#sent = [];
    this.#rounds = 0;
    this.#setAside = false;
    this.#savedAt = this.#now();
    if (this.#isUnsaved && this.#waits) this.#wait();
    return undefined;
  }

  /** What the store holds instead of what we knew: merged with mine, or set aside where it cannot be read. */
  async #receive({ json, version }: { readonly json: unknown; readonly version: string }): Promise<Failed | undefined> {
    const checked = this.#options.check(json);
    if (checked.ok) {
      // Somebody else has signed in meanwhile.
      if (this.#isOfAnother(this.#base, checked.value)) return failed('refused');
      this.#merge(checked.value, version);
      return undefined;
    }
    // A page that only listens leaves it to whoever wrote it.
    if (this.#known && !this.#isUnsaved) return failed('unreadable');
    this.#known = false;
    const { store } = this.#options;
    if (store.setAside === undefined) return failed('unreadable');
    try {
      await store.setAside(version);
    } catch {
      return failed('unreadable');
    }
    this.#setAside = true;
    return undefined;
  }

  /**
   * Whether the place that these words are for now holds the sheet of somebody else. A name that the page gave its sheet
   * says nothing of whose it is, and on a device whoever has it may import another.
   */
  #isOfAnother(words: Kept | undefined, stored: Kept): boolean {
    const { id } = words?.sheet ?? stored.sheet;
    return !this.#isOnDevice && id !== stored.sheet.id && id !== this.#options.kept.sheet.id;
  }

  #merge(theirs: Kept, version: string, shown = this.#mine): void {
    const wasUnsaved = this.#isUnsaved;
    const why = this.#known ? 'merged' : 'loaded';
    const base = knownWords(this.#base, this.#sent, theirs);
    const { kept, conflicts, taken } = mergeKept(base, this.#mine, theirs);
    this.#mine = kept;
    this.#stored = theirs;
    this.#version = version;
    this.#base = withWordsOf(theirs, base, conflicts.map(({ statement }) => statement));
    this.#conflicts = conflicts;
    // What is theirs now was not sent by me, whatever I sent of it before.
    this.#sent = this.#sent.map((mine) => withWordsOf(mine, theirs, taken));
    this.#known = true;
    this.#due ||= this.#isUnsaved;
    // The store took a save whose answer never came.
    if (wasUnsaved && !this.#isUnsaved) this.#savedAt = this.#now();
    if (!sameWords(kept, shown)) this.#tell({ type: 'kept', kept, taken, why });
    if (conflicts.length > 0) this.#wait();
  }

  /** Goes on from words that an earlier page left waiting, if there are any. */
  #takeIn(): boolean {
    const {
      store: { waiting },
      check,
    } = this.#options;
    for (const { id, base, mine, sent } of this.#mayBeLeft ? waiting?.left() ?? [] : []) {
      if (this.#takenIn.includes(id)) continue;
      const words = check(mine);
      if (!words.ok) {
        waiting?.setAside(id);
        this.#setAside = true;
        continue;
      }
      const readable = (json: unknown): Kept[] => {
        const checked = check(json);
        return checked.ok ? [checked.value] : [];
      };
      if (this.#stored !== undefined && this.#isOfAnother(readable(base)[0] ?? words.value, this.#stored)) continue;
      const shown = this.#mine;
      this.#takenIn = [...this.#takenIn, id];
      this.#due = true;
      this.#mine = words.value;
      [this.#base] = readable(base);
      this.#sent = Array.isArray(sent) ? sent.flatMap(readable) : [];
      if (this.#wait()) this.#forgetTakenIn();
      if (this.#stored === undefined) this.#tell({ type: 'kept', kept: this.#mine, taken: [], why: 'loaded' });
      else this.#merge(this.#stored, this.#version!, shown);
      return true;
    }
    this.#mayBeLeft = false;
    return false;
  }

  /** Puts the words where they outlive the page, if the store has such a place. What is left out for want of room only saves questions. */
  #wait(): boolean {
    const { waiting } = this.#options.store;
    const [base, mine] = [this.#base, this.#mine];
    const waits = [{ base, mine, sent: this.#sent }, { base, mine }, { base: undefined, mine }].some((words) => waiting?.keep(words) ?? false);
    this.#waits ||= waits;
    return waits;
  }

  #forgetWaiting(): void {
    if (this.#waits) this.#options.store.waiting?.forget();
    this.#waits = false;
    this.#forgetTakenIn();
  }

  #forgetTakenIn(): void {
    for (const id of this.#takenIn) this.#options.store.waiting?.forget(id);
    this.#takenIn = [];
  }

  #fail({ reason, onDevice }: Failed): void {
    // What waits here may be of somebody who is signed out by now.
    if (!this.#known && reason !== 'refused' && saysNothing(this.#mine)) this.#takeIn();
    this.#show({ state: 'failed', reason, onDevice: this.#wait() || onDevice });
    // Nothing was said since the device was cleared: it was only tried whether it keeps anything.
    if (this.#stored === undefined && !this.#isUnsaved) this.#forgetWaiting();
    if (this.#listening === undefined) return;
    this.#again = setTimeout(() => void this.#look(), Math.min(FIRST_PAUSE * 2 ** this.#failures, LONGEST_PAUSE));
    this.#failures += 1;
  }

  async #clearStore(store: Store): Promise<boolean> {
    try {
      await store.clear();
      return true;
    } catch {
      return false;
    }
  }

  #showWhereWeStand(): void {
    this.#failures = 0;
    if (this.#conflicts.length > 0) this.#show({ state: 'conflict', conflicts: this.#conflicts });
    else if (this.#isUnsaved) this.#show({ state: 'saving' });
    else if (this.#setAside) this.#show({ state: 'failed', reason: 'unreadable', onDevice: true });
    else this.#show(this.#savedAt === undefined ? { state: 'idle' } : { state: 'saved', at: this.#savedAt });
  }

  /** What somebody goes on typing belongs to what they are asked to choose from. */
  #showConflicts(): void {
    this.#conflicts = this.#conflicts.map(({ mine: _answer, mineTyped: _draft, ...conflict }) => ({
      ...conflict,
      ...mineIn(this.#mine, conflict.statement),
    }));
    this.#show({ state: 'conflict', conflicts: this.#conflicts });
  }

  #show(state: SaveState): void {
    if (this.#listening === undefined || JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#tell({ type: 'state', state });
  }

  #tell(event: KeeperEvent): void {
    if (this.#listening === undefined) return;
    try {
      this.#options.changed(event);
    } catch (thrown) {
      // Whoever draws may fail; keeping goes on.
      reportError(thrown);
    }
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined;
type Failed = { readonly reason: Failure; readonly onDevice: boolean };

const failed = (reason: Failure) => ({ state: 'failed' as const, reason, onDevice: false });

/** A store that throws has failed, whoever wrote it. */
async function asked<T>(ask: () => Promise<T>): Promise<T | ReturnType<typeof failed>> {
  try {
    return await ask();
  } catch {
    return failed('error');
  }
}

const mineIn = ({ sheet: { answers }, drafts = {} }: Kept, statement: string) => ({
  ...(Object.hasOwn(answers, statement) && { mine: answers[statement]! }),
  ...(Object.hasOwn(drafts, statement) && { mineTyped: drafts[statement]! }),
});
