import type { AnswerChange, Comparison, FigureChange, Series, StatementChange } from '@send-reform/core/comparison';
import { parseFraction, roundFraction, type FractionString } from '@send-reform/core/exact';
import type { CompiledInstrument } from '@send-reform/core/instrument';
import { describeReason, inWords } from '@send-reform/core/text';
import { paragraph } from './paragraph.js';
import { printable } from './printable.js';
import { levelLabel, NOTHING, sectionLevelLabel, sectionName } from './statement-levels.js';
import { table } from './table.js';

/** The versions on both sides: one and the same, unless a crosswalk leads from one to the other. */
export interface Versions {
  readonly then: CompiledInstrument;
  readonly now: CompiledInstrument;
}

const CHANGES: Readonly<Record<AnswerChange, string>> = {
  rose: 'rose', fell: 'fell', stayed: 'stayed', new: 'new', gone: 'gone', 'no-level': 'no level', 'not-comparable': 'not comparable',
};

/** For people: what every section came to then and now, why some cannot be compared, and which statements moved. */
export function describeComparison(comparison: Comparison, versions: Versions): string {
  return [
    heading(comparison, versions), figureTable(comparison, versions), reasonList(comparison, versions), statementTable(comparison, versions), counts(comparison),
  ].filter((part) => part !== '').join('\n');
}

function heading({ then, now, crosswalk }: Comparison, { now: { instrument } }: Versions): string {
  const side = ({ instrument: { id, version }, sheet, date }: Comparison['then']): string =>
    `${sheet.id}, revision ${sheet.revision}${date === null ? '' : `, ${inWords(date)}`}; ${id} ${version}`;
  return [
    paragraph(instrument.title),
    paragraph(`Then: ${side(then)}`, 2),
    paragraph(`Now: ${side(now)}`, 2),
    paragraph(`Basis: ${then.basis}${crosswalk === null ? '' : `; crosswalk: ${crosswalk}`}`),
  ].join('');
}

const figuresOf = ({ overall, sections }: Comparison): readonly FigureChange[] => [overall, ...sections];

/** A section that was dropped is known to the earlier version alone. */
const versionOf = ({ now, then }: Versions, { id }: { readonly id: string }): CompiledInstrument => (now.sectionById.has(id) ? now : then);

function figureTable(comparison: Comparison, versions: Versions): string {
  const figure = (id: string, compiled: CompiledInstrument, side: FigureChange['then']): string =>
    side?.score == null ? NOTHING : `${side.score}${side.level === null ? '' : ` ${printable(sectionLevelLabel(compiled, id, side.level))}`}`;
  return table(
    [{ heading: 'Section (id)' }, { heading: 'Then' }, { heading: 'Now' }, { heading: 'Change', align: 'right' }, { heading: '' }],
    figuresOf(comparison).map((one) => [
      printable(sectionName(versionOf(versions, one), one.id)),
      figure(one.was ?? one.id, versions.then, one.then),
      figure(one.id, versions.now, one.now),
      one.rounded === null ? NOTHING : signed(one.rounded),
      CHANGES[one.change],
    ]),
  );
}

const signed = (figure: string): string => (/^-|^0(?:\.0*)?$/.test(figure) ? figure : `+${figure}`);

function reasonList(comparison: Comparison, { now, then }: Versions): string {
  const nameOf = (id: string): string => (now.sectionById.has(id) || then.sectionById.has(id) ? sectionTitle(id, now, then) : id);
  return figuresOf(comparison)
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ id, reasons }) => paragraph(`${id} is not compared. ${reasons.map((one) => describeReason(one, {}, nameOf)).join(' ')}`, 2))
    .join('');
}

const sectionTitle = (id: string, now: CompiledInstrument, then: CompiledInstrument): string =>
  (now.sectionById.get(id) ?? then.sectionById.get(id))!.section.title;

/** Where nothing happened there is nothing to read. */
const isQuiet = ({ change, caution }: StatementChange): boolean => (change === 'stayed' || change === 'no-level') && caution.length === 0;

function statementTable({ statements }: Comparison, { then, now }: Versions): string {
  const moved = statements.filter((one) => !isQuiet(one));
  if (moved.length === 0) return '';
  const levels = (compiled: CompiledInstrument, side: StatementChange['then']): string =>
    side.length === 0 ? NOTHING : side.map(({ id, level }) => `${side.length > 1 ? `${id}: ` : ''}${printable(levelLabel(compiled, id, level))}`).join('; ');
  return table(
    [{ heading: 'Statement' }, { heading: 'Then' }, { heading: 'Now' }, { heading: '' }, { heading: 'Remark' }],
    moved.map((one) => [
      one.id, levels(then, one.then), levels(now, one.now), CHANGES[one.change],
      [...one.reasons.map((why) => describeReason(why)), ...(one.caution.length === 0 ? [] : ['The wording or the levels changed.'])].join(' '),
    ]),
  );
}

function counts({ changes }: Comparison): string {
  const said = (Object.keys(CHANGES) as AnswerChange[]).filter((change) => changes[change] > 0).map((change) => `${changes[change]} ${CHANGES[change]}`);
  return paragraph(`Statements: ${said.join(', ')}.`);
}

/** For people: the score of every section at each date, and why a line between two of them would mean nothing. */
export function describeSeries(all: readonly Series[], compiled: CompiledInstrument): string {
  const { instrument: { title, id, version } } = compiled;
  const points = all[0]?.points ?? [];
  const rounded = (section: string, exact: FractionString | null): string => {
    const value = exact === null ? undefined : parseFraction(exact);
    return value === undefined ? NOTHING : roundFraction(value, compiled.sectionById.get(section)!.rounding);
  };
  const breaks = all.flatMap(({ part, points: figures }) =>
    figures.filter((figure) => figure.state === 'figure' && figure.breaks.length > 0)
      .map((figure) => paragraph(`${part}, ${figure.at}: no line from the one before. ${figure.breaks.map((why) => describeReason(why)).join(' ')}`, 2)));
  return [
    [paragraph(title), paragraph(`${id} ${version}; basis: ${all[0]?.basis ?? NOTHING}; one sheet at each date`)].join(''),
    table(
      [{ heading: 'Section (id)' }, ...points.map(({ at }) => ({ heading: printable(at), align: 'right' as const }))],
      all.map(({ part, points: figures }) => [printable(sectionName(compiled, part)), ...figures.map(({ average }) => rounded(part, average))]),
    ),
    breaks.join(''),
  ].filter((part) => part !== '').join('\n');
}
