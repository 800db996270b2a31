import type { GrantClaim } from '@send-reform/core/grant';
import { keep, kept } from './kept.js';

const KEY = 'ambleford/grant';

/** The figures that a grant was last worked out from in this browser, where they can be read. */
export async function keptFigures(): Promise<GrantClaim | undefined> {
  const { parseClaim } = await import('@send-reform/core/grant');
  return kept(KEY, parseClaim);
}

/** Keeps them, or forgets them. */
export const keepFigures = (claim: GrantClaim | undefined): void => keep(KEY, claim);
