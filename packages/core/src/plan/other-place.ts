import type { SealedRecord } from '../record/index.js';

/** The first place that a record is about and that is not this one, by DfE codes; undefined where there is none. */
export const otherPlaceIn = ({ sheets, agreements }: SealedRecord, dfeCode: string): string | undefined =>
  [...sheets, ...agreements].flatMap(({ place }) => place?.dfeCode ?? []).find((code) => code !== dfeCode);
