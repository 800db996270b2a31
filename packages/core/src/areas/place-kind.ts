/** Kinds of upper-tier authority. */
export const PLACE_KINDS = ['unitary', 'county', 'metropolitan', 'london'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

const KIND_BY_PREFIX: Readonly<Record<string, PlaceKind>> = {
  E06: 'unitary', E08: 'metropolitan', E09: 'london', E10: 'county',
};

/**
 * The kind of authority that an ONS code stands for: the code says it in its first three characters, so a county that
 * became a unitary authority under a new code is each of them in its time. The City of London, a corporation of its
 * own, counts as London and the Isles of Scilly as unitary, as the Department's list has them.
 *
 * @example
 * kindOfOnsCode('E10000023'); // 'county': North Yorkshire until 31 March 2023
 * kindOfOnsCode('E06000065'); // 'unitary': North Yorkshire since
 */
export function kindOfOnsCode(onsCode: string): PlaceKind | undefined {
  return KIND_BY_PREFIX[onsCode.slice(0, 3)];
}
