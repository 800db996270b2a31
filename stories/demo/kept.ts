import type { Result } from '@send-reform/core/problems';

/** What this browser keeps under a name, where it can be read and still is what it should be. */
export function kept<Value>(name: string, parse: (json: unknown) => Result<Value>): Value | undefined {
  try {
    const text = localStorage.getItem(name);
    if (text === null) return undefined;
    const parsed = parse(JSON.parse(text));
    return parsed.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it, or forgets it, where the browser lets a page keep anything. */
export function keep(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // It is still on the page.
  }
}
