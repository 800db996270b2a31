/** The four partners, each with a place of its own in this browser, and what they have agreed. */
import type { AnswerSheet } from '@send-reform/core/assessment';
import { checkAgreement, emptyAgreement, type Agreement } from '@send-reform/core/partnership';
import { browserStore, deviceKey, type Store } from '@send-reform/elements';
import { partnershipStarter } from '@send-reform/instruments';
import { keep, kept } from './kept.js';
import { compiled, keptAnswers } from './portal.js';

const AGREEMENT = 'ambleford/agreement';

/** Who answers. */
export const partners: readonly { readonly id: string; readonly label: string }[] = partnershipStarter.partners ?? [];

export const sheetIdOf = (partner: string): string => `ambleford-${partner}`;

/** Where a partner's answers are kept. */
export const storeOf = (partner: string): Store => browserStore(deviceKey(compiled, `partnership-${partner}`));

/** What each partner has answered so far; nothing where it has not begun. */
export const keptSheets = (): Promise<(AnswerSheet | undefined)[]> =>
  Promise.all(partners.map(async ({ id }) => (await keptAnswers(storeOf(id))).sheet));

/** The sheets that somebody has begun. */
export const sheetsBegun = async (): Promise<AnswerSheet[]> => (await keptSheets()).filter((sheet) => sheet !== undefined);

/** What is agreed so far. */
export const keptAgreement = (): Agreement =>
  kept(AGREEMENT, (json) => checkAgreement(compiled, json)) ?? emptyAgreement(compiled, 'ambleford-agreed');

export const keepAgreement = (agreement: Agreement): void => keep(AGREEMENT, agreement);

/** Begins anew: every partner's answers, and what was agreed on them. */
export async function forgetPartnership(): Promise<void> {
  await Promise.all(partners.map(async ({ id }) => storeOf(id).clear()));
  keep(AGREEMENT, undefined);
}
