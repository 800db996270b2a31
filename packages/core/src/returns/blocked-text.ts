import { quarterlyReturn2026, type BlockedText, type ReturnRules } from './rules.js';

/** A part of a text that is like one the Department's firewall has blocked. */
export interface LikeBlocked {
  readonly id: BlockedText['id'];
  readonly found: string;
  readonly known: string;
}

/**
 * The parts of a text that are like text the Department's firewall is known to have blocked. What is known: it blocked
 * two texts in messages that the Department's own validation sent, probably taking them for an attack on a database.
 * Whether it reads workbooks, or what people type, is not public.
 *
 * Source: README of the Department's public validation code.
 *
 * @example
 * likeBlockedText('Data for 2024-25 or 2025-26').map(({ found }) => found); // ['2024-25 or 2025-26']
 * likeBlockedText('Data for 2024-25 and 2025-26');                          // []
 */
export function likeBlockedText(text: string, { blockedTexts }: ReturnRules = quarterlyReturn2026): LikeBlocked[] {
  return blockedTexts.value.flatMap(({ id, known, like }) => {
    const found = new RegExp(like, 'i').exec(text)?.[0];
    return found === undefined ? [] : [{ id, found, known }];
  });
}
