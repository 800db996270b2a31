import { compare, formatFraction, type Fraction } from '../../exact/index.js';
import type { Extent } from '../compiled.js';
import { decimal } from '../extent.js';
import type { SectionNode } from '../tree.js';
import { finding, removal, type Finding } from './finding.js';

interface PlacedBand {
  readonly path: (string | number)[];
  readonly level: string;
  readonly from: Fraction;
  readonly below: Fraction | undefined;
}

/** Bands as they are written on this section; those passed down were looked at where they stand. */
function bandsOf({ section, path }: SectionNode): PlacedBand[] {
  return (section.bands ?? [])
    .map(({ level, from, below }, index) => ({
      path: [...path, 'bands', index],
      level,
      from: decimal(from),
      below: below === undefined ? undefined : decimal(below),
    }))
    .toSorted((a, b) => compare(a.from, b.from));
}

/** Levels that no band reaches, bands with gaps or overlaps between them, and bands that no score can fall in. */
export function lintBands(node: SectionNode, extent: Extent | undefined): Finding[] {
  const bands = bandsOf(node);
  if (bands.length === 0) return [];
  const path = [...node.path, 'bands'];
  const findings: Finding[] = [];
  const reached = new Set(bands.map(({ level }) => level));
  for (const { id } of node.levels ?? []) {
    if (!reached.has(id)) findings.push(finding('warning', 'level-without-band', path, { level: id }));
  }
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1];
    findings.push(...between(band, next));
    const rank = (level: string): number => (node.levels ?? []).findIndex(({ id }) => id === level);
    if (next !== undefined && rank(next.level) < rank(band.level)) {
      findings.push(finding('error', 'bands-fall', next.path, { level: next.level, before: band.level }));
    }
    if (extent !== undefined && isOutOfReach(band, next, extent)) {
      findings.push(finding('warning', 'band-out-of-reach', band.path, {
        level: band.level, lowest: formatFraction(extent.lowest), highest: formatFraction(extent.highest),
      }));
    }
  }
  const [first] = bands;
  if (extent !== undefined && compare(first!.from, extent.lowest) > 0) {
    const values = { from: formatFraction(first!.from), lowest: formatFraction(extent.lowest) };
    findings.push(finding('error', 'bands-start-late', first!.path, values));
  }
  if (extent !== undefined) findings.push(...endsEarly(bands.at(-1)!, extent));
  return findings;
}

/** What lies between a band and the next one. */
function between(band: PlacedBand, next: PlacedBand | undefined): Finding[] {
  const { below, from, path } = band;
  if (below !== undefined && compare(below, from) <= 0) return [finding('error', 'band-empty', path, { level: band.level })];
  if (next === undefined) return [];
  if (compare(from, next.from) === 0) {
    return [finding('error', 'bands-overlap', next.path, { level: next.level, before: band.level })];
  }
  if (below === undefined) return [];
  const values = { level: band.level, next: next.level, below: formatFraction(below), from: formatFraction(next.from) };
  // Without `below` a band runs up to the next one, which is what either mistake was meant to say.
  const fix = [removal([...path, 'below'])];
  const difference = compare(below, next.from);
  if (difference === 0) return [];
  return [finding('error', difference < 0 ? 'bands-gap' : 'bands-overlap', path, { ...values, before: next.level }, fix)];
}

/** A last band that ends at or below the highest score. That it was meant to hold the highest is sure only where it ends there. */
function endsEarly({ level, from, below, path }: PlacedBand, { highest }: Extent): Finding[] {
  if (below === undefined || compare(below, from) <= 0) return [];
  const difference = compare(below, highest);
  if (difference > 0) return [];
  const values = { level, below: formatFraction(below), highest: formatFraction(highest) };
  return [finding('error', 'bands-end-early', path, values, difference === 0 ? [removal([...path, 'below'])] : null)];
}

function isOutOfReach({ from, below }: PlacedBand, next: PlacedBand | undefined, { lowest, highest }: Extent): boolean {
  const end = below ?? next?.from;
  return compare(from, highest) > 0 || (end !== undefined && compare(end, lowest) <= 0);
}
