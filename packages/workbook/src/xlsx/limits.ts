/** How much a workbook may hold. Nobody fills in a quarter of a million cells by hand. */
export const GRID_LIMITS = { cells: 250_000, characters: 8_000_000, sheets: 500 } as const;
