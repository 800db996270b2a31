import type { GrantClaim, LaterYears } from '@send-reform/core/grant';
import { keep, kept } from './kept.js';

const FIGURES = 'ambleford/grant';
const LATER = 'ambleford/later-years';

/** The figures that a grant was last worked out from in this browser, where they can be read. */
export async function keptFigures(): Promise<GrantClaim | undefined> {
  const { parseClaim } = await import('@send-reform/core/grant');
  return kept(FIGURES, parseClaim);
}

/** Keeps them, or forgets them. */
export const keepFigures = (claim: GrantClaim | undefined): void => keep(FIGURES, claim);

/** What was last said of the years after, in the same way. */
export async function keptLaterYears(): Promise<LaterYears | undefined> {
  const { parseLaterYears } = await import('@send-reform/core/grant');
  return kept(LATER, parseLaterYears);
}

export const keepLaterYears = (later: LaterYears | undefined): void => keep(LATER, later);
