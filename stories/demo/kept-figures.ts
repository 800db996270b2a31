import type { GrantClaim } from '@send-reform/core/grant';

const KEY = 'ambleford/grant';

/** The figures that a grant was last worked out from in this browser, where they can be read. */
export async function keptFigures(): Promise<GrantClaim | undefined> {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === null) return undefined;
    const { parseClaim } = await import('@send-reform/core/grant');
    const parsed = parseClaim(JSON.parse(kept));
    return parsed.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps them, or forgets them, where the browser lets a page keep anything. */
export function keepFigures(claim: GrantClaim | undefined): void {
  try {
    if (claim === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(claim));
  } catch {
    // The figures are still on the page.
  }
}
