/**
 * Instruments that come as text: they are parsed with the schema, which most pages do without, so this file is fetched
 * only by those that need it.
 */
import { checkSheet } from '@send-reform/core/assessment';
import { parseInstrument, type CompiledInstrument } from '@send-reform/core/instrument';
import type { Problem } from '@send-reform/core/problems';
import { valueIn, type Source } from './carried-data.js';

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

/** What is wrong with a sheet that a page carries. */
export function problemsOfSheet(compiled: CompiledInstrument, json: string): readonly Problem[] {
  const checked = checkSheet(compiled, valueIn(json));
  return checked.ok ? [] : checked.problems;
}
