/**
 * Whole numbers up to here are kept apart by every program: some take numbers for equal that differ after 14 digits. A
 * formula whose numbers pass it shows `#N/A`, never a figure that may be wrong.
 */
export const MOST = 2 ** 46;

/**
 * The whole part of a division, from a guess at it: a division may be off by one in the last digit, and what is left over
 * tells.
 *
 * @param guess the cell with `INT(numerator/denominator)`.
 */
export const wholePart = (numerator: string, denominator: string, guess: string): string => {
  const left = `${numerator}-${guess}*${denominator}`;
  return `${guess}+IF(${left}<0,-1,IF(${left}>=${denominator},1,0))`;
};

/** What is chosen in a cell, by its place in the list: EXACT, since MATCH takes capitals and wildcards for the same. */
export const placeInList = (cell: string, choices: string): string => `SUMPRODUCT(EXACT(${choices},${cell})*ROW(${choices}))`;
