import type { CellPlace } from './address.js';
import type { GridSheet } from './grid.js';
import { isWithin } from './range.js';

/** The range of merged cells that a cell is part of, if any. */
export const mergedAround = ({ merged }: GridSheet, place: CellPlace): string | undefined => merged.find((range) => isWithin(range, place));
