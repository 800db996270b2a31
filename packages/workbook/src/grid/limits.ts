/** How much a workbook may hold. Nobody fills in two hundred thousand cells by hand. */
export const GRID_LIMITS = { cells: 200_000, characters: 8_000_000, sheets: 500 } as const;

/** The longest text that a cell can hold. */
export const LONGEST_TEXT = 32_767;
