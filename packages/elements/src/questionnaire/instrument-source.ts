import { parseInstrument, type Instrument } from '@send-reform/core/instrument';
import type { Problem } from '@send-reform/core/problems';

/** An instrument that a page names or carries instead of setting the property. */
export type Source =
  | { readonly state: 'ready'; readonly instrument: Instrument }
  | { readonly state: 'foreign' | 'missing' }
  | { readonly state: 'broken'; readonly problems: readonly Problem[] };

/** The instrument at an address of the same origin. */
export async function instrumentAt(src: string, { baseURI }: Node, signal: AbortSignal): Promise<Source> {
  let address: URL;
  try {
    address = new URL(src, baseURI);
  } catch {
    return { state: 'foreign' };
  }
  if (address.origin !== location.origin) return { state: 'foreign' };
  try {
    const response = await fetch(address, { credentials: 'same-origin', mode: 'same-origin', signal });
    return response.ok ? instrumentIn(await response.text()) : { state: 'missing' };
  } catch {
    return { state: 'missing' };
  }
}

/** The instrument that a text of JSON holds. */
export function instrumentIn(json: string): Source {
  const value = valueIn(json);
  if (value === undefined) return { state: 'broken', problems: [{ code: 'not-json', path: [] }] };
  const parsed = parseInstrument(value);
  return parsed.ok ? { state: 'ready', instrument: parsed.value } : { state: 'broken', problems: parsed.problems };
}

/** The value of a text of JSON; undefined where it is none, which JSON itself cannot say. */
export function valueIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The text of a script child that carries data. */
export const dataIn = (element: HTMLElement, kind: 'instrument' | 'sheet'): string | undefined =>
  element.querySelector<HTMLScriptElement>(`:scope > script[type="application/json"][data-${kind}]`)?.textContent;
