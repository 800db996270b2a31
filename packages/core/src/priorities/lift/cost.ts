/** How much a change asks for: level steps first, then statements. One number, added and compared as the two would be. */
export type Cost = number;

/** More than the statements of any instrument. */
const STEP = 2 ** 20;

export const costOf = (steps: number, statements: number): Cost => steps * STEP + statements;
export const stepsIn = (cost: Cost): number => Math.floor(cost / STEP);
/** The most that a number of steps can cost, however many statements they are spread over. */
export const costUpTo = (steps: number): Cost => costOf(steps + 1, 0) - 1;
