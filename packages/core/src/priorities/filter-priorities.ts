import type { Ties } from './draft-action.js';

/** What to keep. Each that is given has to fit. */
export interface PriorityFilter {
  /** A partner's id: what names it, and what names no partner at all and so is everybody's. */
  readonly partner?: string;
  /** A principle's id. */
  readonly principle?: string;
  /** A section's id: what lies anywhere within it, and the section itself. */
  readonly section?: string;
}

/**
 * The entries that fit a filter, in the order they had: priorities, things to find out, or the draft actions of a lift.
 *
 * @example
 * const { gaps } = unwrap(rankPriorities(compiled, sheet, { target: { level: 'embedded' } }));
 * filterPriorities(gaps, { partner: 'health', section: 'leading' }).map(({ sections }) => sections.at(-1))[0]; // 'leading'
 */
export function filterPriorities<Entry extends Ties>(entries: readonly Entry[], { partner, principle, section }: PriorityFilter): Entry[] {
  return entries.filter(({ partners, principles, sections }) =>
    (partner === undefined || partners.length === 0 || partners.includes(partner)) &&
    (principle === undefined || principles.includes(principle)) &&
    (section === undefined || sections.includes(section)));
}
