import type { CompiledRule } from '../../instrument/index.js';
import { decisionTable } from './decision-table.js';
import { levelReached } from './level-reached.js';
import { maximum } from './maximum.js';
import { median } from './median.js';
import { minimum } from './minimum.js';
import { none } from './none.js';
import { percentage } from './percentage.js';
import type { Rule } from './rule.js';
import { sum } from './sum.js';
import { weightedMean } from './weighted-mean.js';

/** Every rule by the name that instruments give it. */
export const RULES: Readonly<Record<CompiledRule['kind'], Rule>> = {
  'weighted-mean': weightedMean,
  sum,
  minimum,
  maximum,
  median,
  percentage,
  'decision-table': decisionTable,
  'level-reached': levelReached,
  none,
};
