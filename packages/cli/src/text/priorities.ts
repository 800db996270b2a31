import { fraction, multiply, parseFraction, roundFraction } from '@send-reform/core/exact';
import type { CompiledInstrument } from '@send-reform/core/instrument';
import type { FactorShown, Lift, Priorities, Priority, PriorityFactor, ToFindOut } from '@send-reform/core/priorities';
import { describeLift } from '@send-reform/core/text';
import { paragraph } from './paragraph.js';
import { printable } from './printable.js';
import { levelLabel, sectionLevelLabel } from './statement-levels.js';
import { table, type Column } from './table.js';

/** The factors of a formula as headings: what each of them is of a statement. */
const FACTORS: Readonly<Record<PriorityFactor, string>> = { weight: 'Share', distance: 'Steps', disagreement: 'Apart', gate: 'Holds' };

const EXPLAINED: Readonly<Record<PriorityFactor, string>> = {
  weight: 'Share: of the whole, in per cent.',
  distance: 'Steps: levels to go.',
  disagreement: 'Apart: level steps between the partners.',
  gate: 'Holds: 1 where it holds a level down.',
};

const STATES: Readonly<Record<ToFindOut['state'], string>> = {
  unanswered: 'not answered', 'do-not-know': 'not known', 'no-level': 'no level yet',
};

/** For people: what to raise first and why, what has to be found out first, and what would lift a section. */
export function describePriorities(priorities: Priorities, lift: Lift | null, compiled: CompiledInstrument): string {
  return [
    heading(priorities, compiled), gapTable(priorities, compiled), toFindOut(priorities, compiled), rest(priorities),
    lift === null ? '' : describeLift(lift, compiled).map((sentence) => paragraph(sentence)).join(''),
  ].filter((part) => part !== '').join('\n');
}

function heading({ target, formula }: Priorities, { instrument }: CompiledInstrument): string {
  const { title, id, version, profiles = [] } = instrument;
  const wanted = 'level' in target ? `the level ${target.level} everywhere` : (profiles.find((one) => one.id === target.profile)?.title ?? target.profile);
  return [paragraph(title), paragraph(`${id} ${version}`), paragraph(`Wanted: ${wanted}`, 2), paragraph(`Ranked by ${formula.id}. Nobody has published how to rank them: this formula is ours.`)].join('');
}

const labelOf = (compiled: CompiledInstrument, { id, kind }: Pick<Priority, 'id' | 'kind'>, level: string): string =>
  printable(kind === 'statement' ? levelLabel(compiled, id, level) : sectionLevelLabel(compiled, id, level));

function gapTable({ gaps, formula }: Priorities, compiled: CompiledInstrument): string {
  if (gaps.length === 0) return '';
  const factors = formula.factors.map(({ factor }) => factor);
  const columns: Column[] = [
    { heading: '', align: 'right' }, { heading: 'Raise' }, { heading: 'From' }, { heading: 'To' },
    ...factors.map((factor) => ({ heading: FACTORS[factor], align: 'right' as const })),
  ];
  return [
    table(columns, gaps.map((gap) => [
      String(gap.rank), gap.id, labelOf(compiled, gap, gap.from), labelOf(compiled, gap, gap.to),
      ...factors.map((factor) => shown(gap.factors.find((one) => one.factor === factor))),
    ])),
    paragraph(factors.map((factor) => EXPLAINED[factor]).join(' ')),
  ].join('');
}

function shown(factor: FactorShown | undefined): string {
  const value = factor === undefined ? undefined : parseFraction(factor.value);
  if (factor === undefined || value === undefined) return '';
  if (factor.factor !== 'weight') return factor.value;
  return roundFraction(multiply(value, fraction(100)), { places: 1, mode: 'half-up' });
}

function toFindOut({ toFindOut: open }: Priorities, compiled: CompiledInstrument): string {
  if (open.length === 0) return '';
  return table(
    [{ heading: '', align: 'right' }, { heading: 'To find out first' }, { heading: 'Now' }, { heading: 'Wanted' }],
    open.map((one) => [String(one.rank), one.id, STATES[one.state], labelOf(compiled, one, one.to)]),
  );
}

function rest({ gaps, toFindOut: open, met, notApplicable }: Priorities): string {
  const none = gaps.length + open.length === 0 ? 'Nothing is below the level wanted, among what was asked for. ' : '';
  return paragraph(`${none}At the level wanted or above: ${met.length}. Not applicable here: ${notApplicable.length}.`);
}
