import { checkSheet, type AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument } from '@send-reform/core/instrument';

/**
 * The answers that this page keeps in the browser. Each version of a questionnaire has a place of its own, so that a new
 * version never writes over answers to an old one.
 */
export class SavedAnswers {
  readonly #compiled: CompiledInstrument;
  readonly #key: string;

  constructor(compiled: CompiledInstrument) {
    this.#compiled = compiled;
    this.#key = `send-reform-demo/answers/${compiled.hash}`;
  }

  /** What was kept; undefined when there is nothing, or nothing that can be read. */
  load(): AnswerSheet | undefined {
    try {
      const text = localStorage.getItem(this.#key);
      const checked = text === null ? undefined : checkSheet(this.#compiled, JSON.parse(text));
      return checked?.ok ? checked.value : undefined;
    } catch {
      return undefined;
    }
  }

  /** @returns whether the browser kept it: some keep nothing in private windows, or when they are full. */
  save(sheet: AnswerSheet): boolean {
    try {
      localStorage.setItem(this.#key, JSON.stringify(sheet));
      return true;
    } catch {
      return false;
    }
  }

  clear(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // A browser that keeps nothing has nothing to delete.
    }
  }
}
