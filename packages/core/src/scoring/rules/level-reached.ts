import { levelValue } from './level-value.js';
import type { Rule } from './rule.js';

/**
 * The level reached: each statement is part of a level, and a level is reached when every statement of it and of all
 * levels below is met. Everybody starts at the lowest level, which asks for nothing.
 */
export const levelReached: Rule = ({ terms }, section) => {
  const { rule, levelValues } = section;
  if (rule.kind !== 'level-reached') throw new TypeError(`Not a rule of levels: ${rule.kind}`);
  let reached = levelValues.length - 1;
  for (const { id, rank } of terms) {
    const part = rule.parts.get(id)!;
    if (rank < part.met) reached = Math.min(reached, Math.max(part.level - 1, 0));
  }
  return levelValue(section, reached);
};
