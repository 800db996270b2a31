/** How much of a packed file is looked at. Within these a workbook is read in well under two seconds. */
export interface ZipLimits {
  /** Bytes of the file itself. */
  readonly bytes: number;
  /** Files within it. */
  readonly entries: number;
  /** Bytes of one file within it, unpacked. */
  readonly unpacked: number;
  /** Bytes of all files within it, unpacked. */
  readonly total: number;
  /** How many times larger than packed one file within it may be. Small ones may be more: they do no harm. */
  readonly ratio: number;
}

/**
 * What a workbook may come to. A sheet whose rows are formatted down to the last of the million takes 50 to 80 MB when
 * unpacked, and such files are read. Deflate can pack to a thousandth, which no sheet of a workbook does.
 */
export const ZIP_LIMITS: ZipLimits = {
  bytes: 16_000_000, entries: 2_000, unpacked: 80_000_000, total: 96_000_000, ratio: 300,
};

/** Up to here nobody asks how well a file was packed. */
export const SMALL = 1_000_000;
