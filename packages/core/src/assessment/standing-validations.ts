import type { Validation } from './check-validations.js';

/** The validation that counts for each statement that has one. */
export function standingValidations(validations: readonly Validation[]): ReadonlyMap<string, Validation> {
  const standing = new Map<string, Validation>();
  for (const item of validations) {
    const before = standing.get(item.statement);
    if (item.retracted !== true && (before === undefined || before.date <= item.date)) standing.set(item.statement, item);
  }
  return standing;
}
