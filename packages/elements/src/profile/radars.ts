import type { SectionScore } from '@send-reform/core/scoring';
import { FEWEST_AXES, type RadarAxis, type RadarScale } from '../drawing/radar.js';
import { scaleOf } from '../shared/scale-of.js';
import { titleOf, type ProfileView } from './profile-view.js';

/** A radar of sections that are measured alike. */
export interface SectionRadar {
  readonly scale: RadarScale;
  readonly axes: readonly RadarAxis[];
}

/** With more axes than this nobody can read a radar, and it shows the sections at the top instead. */
const MOST_AXES = 20;

/**
 * The radars of a profile: the sections that hold statements, one radar for each way of measuring them, since a distance
 * from the centre must mean one thing. Sections that have fewer than three of their kind are named instead.
 */
export function radarsOf(view: ProfileView): { readonly radars: readonly SectionRadar[]; readonly notDrawn: readonly string[] } {
  const { compiled, result, text } = view;
  const plan = compiled.planFor(result.placeKind ?? undefined);
  const holding = compiled.sections.filter(({ statements }) => statements.length > 0);
  const shown = holding.length <= MOST_AXES ? holding : compiled.sections.filter(({ depth }) => depth === 1);
  const figures = new Map([result.overall, ...result.sections].map((figure) => [figure.id, figure]));
  const kinds = new Map<string, { scale: RadarScale; axes: RadarAxis[] }>();
  for (const section of shown) {
    const { extent } = plan.sections[section.index]!;
    const axis = axisOf(figures.get(section.id)!, titleOf(section, text));
    if (extent === undefined || isNowhere(axis)) continue;
    const scale = scaleOf(section, extent);
    const kind = JSON.stringify(scale);
    if (!kinds.has(kind)) kinds.set(kind, { scale, axes: [] });
    kinds.get(kind)!.axes.push(axis);
  }
  const all = [...kinds.values()];
  return {
    radars: all.filter(({ axes }) => axes.length >= FEWEST_AXES),
    notDrawn: all.filter(({ axes }) => axes.length < FEWEST_AXES).flatMap(({ axes }) => axes.map(({ label }) => label)),
  };
}

function axisOf({ id, score, lowest, highest, gate }: SectionScore, label: string): RadarAxis {
  return {
    id,
    label,
    value: score === null ? null : Number(score),
    lowest: lowest.score === null ? null : Number(lowest.score),
    highest: highest.score === null ? null : Number(highest.score),
    heldDown: gate !== null,
    ...(score !== null && { figure: score }),
  };
}

/** No score, and none to come: nothing in it applies, or is asked of this kind of place. */
const isNowhere = ({ value, lowest, highest }: RadarAxis): boolean => value === null && lowest === null && highest === null;
