import type { Instrument } from '@send-reform/core/instrument';
import type { Problem } from '@send-reform/core/problems';

/** An instrument that a page names or carries instead of setting the property. */
export type Source =
  | { readonly state: 'ready'; readonly instrument: Instrument }
  | { readonly state: 'foreign' | 'missing' }
  | { readonly state: 'broken'; readonly problems: readonly Problem[] };

/** The text of a script child that carries data. */
export const dataIn = (element: HTMLElement, kind: 'instrument' | 'sheet'): string | undefined =>
  element.querySelector<HTMLScriptElement>(`:scope > script[type="application/json"][data-${kind}]`)?.textContent;

/** The value of a text of JSON; undefined where it is none, which JSON itself cannot say. */
export function valueIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
