import { importAgain } from './import-again.js';

/** Milliseconds of waiting that somebody notices. */
const NOTICEABLE = 400;

/**
 * A part of an element that is fetched when it is wanted, once. After a failure it can be fetched again.
 *
 * @example
 * const calculation = new OnDemand(() => import('./calculation.js'), () => this.requestUpdate());
 * const part = await calculation.fetch();
 */
export class OnDemand<Part> {
  /** The part, as soon as it is there. */
  part: Part | undefined;

  /** Whether the last fetch failed. */
  hasFailed = false;

  /** Whether somebody who waits for it should be told: a fetch takes its time, or is another try. */
  isSlow = false;

  readonly #load: () => Promise<Part>;
  readonly #changed: () => void;
  #fetching: Promise<Part | undefined> | undefined;
  #failure: unknown;

  /** @param changed called when the part is there, cannot be had, or takes its time. */
  constructor(load: () => Promise<Part>, changed: () => void) {
    this.#load = load;
    this.#changed = changed;
  }

  /** The part, or nothing where it cannot be had. */
  fetch(): Promise<Part | undefined> {
    this.#fetching ??= this.#fetch();
    return this.#fetching;
  }

  async #fetch(): Promise<Part | undefined> {
    const slow = setTimeout(() => this.#tell({ isSlow: true }), this.hasFailed ? 0 : NOTICEABLE);
    try {
      this.part = await (this.hasFailed ? importAgain(this.#failure, this.#load) : this.#load());
    } catch (failure) {
      this.#failure = failure;
      this.#fetching = undefined;
    }
    clearTimeout(slow);
    this.#tell({ isSlow: false, hasFailed: this.part === undefined });
    return this.part;
  }

  #tell(change: Partial<Pick<this, 'isSlow' | 'hasFailed'>>): void {
    Object.assign(this, change);
    this.#changed();
  }
}
