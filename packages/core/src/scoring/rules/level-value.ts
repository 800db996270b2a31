import type { CompiledSection } from '../../instrument/index.js';
import type { Combined } from './rule.js';

/** A level that a rule came to, with what the section's scale says it is worth. */
export function levelValue({ levelValues }: CompiledSection, level: number): Combined {
  const { numerator, denominator } = levelValues[level]!;
  return { numerator, denominator, level };
}
