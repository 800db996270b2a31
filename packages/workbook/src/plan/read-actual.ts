import { DECIMAL_PATTERN } from '@send-reform/core/exact';
import type { Indicator } from '@send-reform/core/plan';
import { cellIn, pathIn, type Finding, type ReadRow } from './read-cells.js';

/** A number as a program stores it, as the decimal that was typed: the shortest that is the same number. */
const asTyped = (stored: string): string => String(Number(stored));

/** What people write around a figure of a unit. */
const AROUND: Readonly<Partial<Record<Indicator['unit'], RegExp>>> = { percent: /\s*%$/, pounds: /^£\s*/ };

/**
 * A figure as a decimal, with what people write around it taken off and told: per cent, pounds, thousands apart. Undefined
 * where there is none; anything else is a problem.
 */
export function actualIn<Column extends string>(place: ReadRow<Column>, column: Column, { unit }: Pick<Indicator, 'unit'>, finding: Finding): string | undefined {
  const cell = cellIn(place, column, finding);
  if (cell === undefined) return undefined;
  const written = cell.value.trim();
  const bare = written.replace(AROUND[unit] ?? /$^/, '').replace(/^(-?\d{1,3})((?:,\d{3})+)(?=\.|$)/, (all) => all.replaceAll(',', ''));
  const decimal = cell.kind === 'number' ? asTyped(written) : bare;
  const path = pathIn(place, column);
  if (cell.kind === 'date' || !DECIMAL_PATTERN.test(decimal)) {
    finding.problems.push({ code: 'plan-workbook.no-figure', path, received: cell.value.slice(0, 80) });
    return undefined;
  }
  if (cell.kind === 'text' && decimal !== written) finding.remarks.push({ code: 'plan-workbook.retyped', path, received: written.slice(0, 80), expected: decimal });
  return decimal;
}
