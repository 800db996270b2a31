/** The day whose recorded deficit counts by the published rules: the form names it before the rules are fetched. */
export const REFERENCE_DAY = '2026-03-31';
