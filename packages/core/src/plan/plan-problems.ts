import { quote, type Path, type Problem } from '../problems/index.js';
import { indicatorProblems, ruleProblems } from './indicator-problems.js';
import type { Milestone, ReformPlan } from './plan.js';

/** The positions of values that stand before already. */
function repeated(values: readonly string[]): { readonly value: string; readonly index: number }[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (seen.has(value)) return [{ value, index }];
    seen.add(value);
    return [];
  });
}

/** Ids that stand twice where each may stand once. */
const twice = (ids: readonly string[], expected: string, pathOf: (index: number) => Path): Problem[] =>
  repeated(ids).map(({ value, index }) => ({ code: 'duplicate-id', path: pathOf(index), expected, received: quote(value) }));

const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

function dangling(known: ReadonlySet<string>, id: string | undefined, expected: string, path: Path): Problem[] {
  return id === undefined || known.has(id) ? [] : [{ code: 'unknown-reference', path, expected, received: quote(id) }];
}

/**
 * Circles among milestones, each told once, at the dependence that closes it. Without recursion, since a chain may be as
 * long as the list.
 */
function circles(milestones: readonly Milestone[]): Problem[] {
  const positions = new Map(milestones.map(({ id }, index) => [id, index]));
  const state = new Map<string, 'open' | 'closed'>();
  const problems: Problem[] = [];
  for (const { id: start } of milestones) {
    if (state.has(start)) continue;
    const way: { readonly id: string; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, 'open');
    while (way.length > 0) {
      const at = way.at(-1)!;
      const index = positions.get(at.id)!;
      const place = at.next;
      const to = milestones[index]!.dependsOn?.[place];
      if (to === undefined) {
        state.set(at.id, 'closed');
        way.pop();
        continue;
      }
      at.next += 1;
      if (state.get(to) === 'open') {
        const circle = way.slice(way.findIndex(({ id }) => id === to)).map(({ id }) => id);
        problems.push({
          code: 'plan.circle', path: ['milestones', index, 'dependsOn', place], received: quote([...circle, to].join(' → ')),
        });
      } else if (positions.has(to) && !state.has(to)) {
        state.set(to, 'open');
        way.push({ id: to, next: 0 });
      }
    }
  }
  return problems;
}

function milestoneProblems({ milestones, partnership, priorities }: ReformPlan): Problem[] {
  const known = { milestone: new Set(idsOf(milestones)), partner: new Set(idsOf(partnership.partners)), priority: new Set(idsOf(priorities)) };
  return [
    ...twice(idsOf(milestones), 'milestone', (index) => ['milestones', index, 'id']),
    ...milestones.flatMap(({ partner, priority, dependsOn = [] }, index) => {
      const path = ['milestones', index];
      return [
        ...dangling(known.partner, partner, 'partner', [...path, 'partner']),
        ...dangling(known.priority, priority, 'priority', [...path, 'priority']),
        ...dependsOn.flatMap((id, place) => dangling(known.milestone, id, 'milestone', [...path, 'dependsOn', place])),
        ...repeated(dependsOn).map(({ value, index: place }) => ({
          code: 'plan.duplicate-dependence', path: [...path, 'dependsOn', place], received: quote(value),
        })),
      ];
    }),
    ...circles(milestones),
  ];
}

/** A financial year ends in the year after the one in which it begins. */
function yearProblems(year: string, path: Path): Problem[] {
  const follows = (Number(year.slice(2, 4)) + 1) % 100 === Number(year.slice(5));
  return follows ? [] : [{ code: 'format', path, expected: 'financial-year', received: year }];
}

function moneyProblems({ finances, expertsAtHand }: ReformPlan): Problem[] {
  return [
    ...repeated(finances.map(({ year }) => year)).map(({ value, index }) => ({
      code: 'plan.duplicate-year', path: ['finances', index, 'year'], received: value,
    })),
    ...finances.flatMap(({ year, lines }, index) => [
      ...yearProblems(year, ['finances', index, 'year']),
      ...twice(idsOf(lines), 'line', (line) => ['finances', index, 'lines', line, 'id']),
    ]),
    ...twice(idsOf(expertsAtHand), 'line', (index) => ['expertsAtHand', index, 'id']),
    ...expertsAtHand.flatMap(({ year, profession, named }, index): Problem[] => [
      ...yearProblems(year, ['expertsAtHand', index, 'year']),
      ...(profession === 'other' && named === undefined ? [{ code: 'plan.profession-unnamed', path: ['expertsAtHand', index, 'named'] }] : []),
    ]),
  ];
}

/**
 * What the shape alone cannot say about a plan: names that stand twice or mean nothing, circles among milestones, years
 * that do not follow one another.
 */
export function planContentProblems(plan: ReformPlan): Problem[] {
  const partners = new Set(idsOf(plan.partnership.partners));
  return [
    ...twice(idsOf(plan.partnership.partners), 'partner', (index) => ['partnership', 'partners', index, 'id']),
    ...plan.officers.flatMap(({ partner }, index) => dangling(partners, partner, 'partner', ['officers', index, 'partner'])),
    ...twice(idsOf(plan.priorities), 'priority', (index) => ['priorities', index, 'id']),
    ...milestoneProblems(plan),
    ...ruleProblems(plan.rule, ['rule']),
    ...indicatorProblems(plan.indicators, ['indicators']),
    ...moneyProblems(plan),
    ...plan.signOffs.flatMap(({ body, organisation }, index): Problem[] =>
      body === 'other' && organisation === undefined ? [{ code: 'plan.organisation-unnamed', path: ['signOffs', index, 'organisation'] }] : []),
    ...twice(idsOf(plan.practice), 'practice', (index) => ['practice', index, 'id']),
    ...twice(idsOf(plan.narrative ?? []), 'narrative', (index) => ['narrative', index, 'id']),
  ];
}
