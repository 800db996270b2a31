import { checkKept, type AnswerSheet } from '@send-reform/core/assessment';
import { compileInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { browserStore, deviceKey, type Store } from '@send-reform/elements';
import { partnershipStarter } from '@send-reform/instruments';

/** The questionnaire that this council asks, ready to be scored. */
export const compiled = unwrap(compileInstrument(partnershipStarter));

/** Where the answers of whoever uses this browser are kept: the same place for every page of the portal. */
export const store = browserStore(deviceKey(compiled));

/** The answers kept in this browser and the version they stand at; neither when there is nothing that can be read. */
export async function keptAnswers(from: Store = store): Promise<{ sheet: AnswerSheet | undefined; version: string | null }> {
  const loaded = await from.load();
  if (loaded.state !== 'found') return { sheet: undefined, version: null };
  const checked = checkKept(compiled, loaded.json);
  return { sheet: checked.ok ? checked.value.sheet : undefined, version: loaded.version };
}

export const find = <Found extends HTMLElement>(selector: string): Found => document.querySelector<Found>(selector)!;

/** A part of the page that a script draws into: what stood there before scripts ran gives way. */
export function room(selector: string): HTMLElement {
  const found = find(selector);
  found.replaceChildren();
  return found;
}

/** What a partner is called in the middle of a sentence. */
export const partnerName = (id: string | undefined): string | undefined =>
  partnershipStarter.partners?.find((partner) => partner.id === id)?.label;
