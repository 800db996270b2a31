import type { CompiledSection } from '@send-reform/core/instrument';
import type { RadarScale } from '../drawing/radar.js';

interface Fraction {
  readonly numerator: number | bigint;
  readonly denominator: number | bigint;
}

/** What a section's figures are drawn by: the ends of its scale, and where its levels start. */
export const scaleOf = (section: CompiledSection, { lowest, highest }: Record<'lowest' | 'highest', Fraction>): RadarScale => ({
  lowest: asNumber(lowest),
  highest: asNumber(highest),
  levels: levelsOf(section),
});

/** A double is good enough for a place on paper. */
const asNumber = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);

/**
 * Where each level starts. A rule that comes to a level itself gives that level's own value, and each level then reaches
 * half-way to the next; a score that has no levels has no zones.
 */
function levelsOf({ levels = [], levelValues, bands, rule }: CompiledSection): RadarScale['levels'] {
  if (bands.length > 0) return bands.map(({ level, from }) => ({ label: levels[level]!.label, from: asNumber(from) }));
  const givesLevel =
    rule.kind === 'decision-table' || rule.kind === 'level-reached' || ('sharesScale' in rule && rule.sharesScale);
  if (!givesLevel) return [];
  const rising = levels
    .map(({ label }, index) => ({ label, value: asNumber(levelValues[index]!) }))
    .toSorted((one, other) => one.value - other.value);
  return rising.map(({ label, value }, index) => ({ label, from: index === 0 ? value : (rising[index - 1]!.value + value) / 2 }));
}
