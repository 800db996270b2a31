import type { CompiledInstrument, CompiledSection } from '@send-reform/core/instrument';
import type { Score, ScoreResult, SectionScore, Withheld } from '@send-reform/core/scoring';
import { inList } from '@send-reform/core/text';
import { paragraph } from './paragraph.js';
import { printable } from './printable.js';
import { table } from './table.js';

const NOTHING = '–';

/** Why there is no score. */
const WITHHELD: Readonly<Record<Withheld, string>> = {
  unanswered: 'not all answered',
  'do-not-know': 'some not known',
  'nothing-applies': 'nothing applies',
  'not-asked': 'not asked here',
  'no-total': 'no total is meant',
  'no-row': 'no row of the table fits',
  'no-weight': 'all weights are zero',
  'no-maximum': 'nothing to be a share of',
};

const STATUS: Readonly<Record<string, string>> = {
  illustrative: 'illustrative, not an official questionnaire',
  local: "a council's own",
  official: 'official',
};

/** A score for people: what was scored, a table of sections, what is open, and what holds levels down. */
export function describeScores(result: ScoreResult, compiled: CompiledInstrument): string {
  const scores = [result.overall, ...result.sections];
  const rows = scores.map((score, index) => ({ score, section: compiled.sections[index]! }));
  return [heading(result, compiled), sectionTable(rows), openTable(rows), gates(rows), setAside(result)]
    .filter((part) => part !== '')
    .join('\n');
}

interface Row {
  readonly score: SectionScore;
  readonly section: CompiledSection;
}

function heading({ sheet, basis, placeKind }: ScoreResult, { instrument }: CompiledInstrument): string {
  const place = placeKind === null ? '' : `; place: ${placeKind}`;
  return [
    paragraph(instrument.title),
    paragraph(`${instrument.id} ${instrument.version}: ${STATUS[instrument.status] ?? instrument.status}`),
    paragraph(`Sheet ${sheet.id}, revision ${sheet.revision}; basis: ${basis}${place}`),
  ].join('');
}

const labelOf = ({ levels = [] }: CompiledSection, { level }: Score): string =>
  level === null ? NOTHING : (levels.find(({ id }) => id === level)?.label ?? level);

/** Longer fractions would push everything else off the screen; whoever needs one has `--json`. */
const LONGEST_EXACT = 20;

function sectionTable(rows: readonly Row[]): string {
  // Only where kinds of place are asked different things, or something does not apply, is there more than what applies.
  const isAllAsked = rows.every(({ score }) => score.applicable === score.total);
  return table(
    [
      { heading: 'Section (id)' }, { heading: 'Score', align: 'right' }, { heading: 'Exact', align: 'right' },
      { heading: 'Level' }, { heading: 'Answered', align: 'right' },
      ...(isAllAsked ? [] : [{ heading: 'In all', align: 'right' } as const]),
    ],
    rows.map(({ score, section }) => [
      nameOf(section),
      score.score ?? NOTHING,
      score.exact === null ? NOTHING : score.exact.length > LONGEST_EXACT ? 'see --json' : score.exact,
      printable(labelOf(section, score)),
      `${score.answered} of ${score.applicable}`,
      String(score.total),
    ]),
  );
}

function nameOf({ id, depth, section: { title } }: CompiledSection): string {
  const name = depth === 0 ? 'Overall' : printable(title);
  return `${'  '.repeat(depth)}${name}${name === id ? '' : ` (${id})`}`;
}

/** Sections without a score, and those that open statements can still move. */
function openTable(rows: readonly Row[]): string {
  const open = rows.filter(({ score }) => score.withheld !== null || score.lowest.exact !== score.highest.exact);
  if (open.length === 0) return '';
  const possible = ({ section }: Row, score: Score): string =>
    score.score === null ? NOTHING : `${score.score}${score.level === null ? '' : ` ${printable(labelOf(section, score))}`}`;
  return table(
    [{ heading: 'Still open' }, { heading: 'Why no score' }, { heading: 'At least' }, { heading: 'At most' }],
    open.map((row) => [
      row.section.id,
      row.score.withheld === null ? '' : WITHHELD[row.score.withheld],
      possible(row, row.score.lowest),
      possible(row, row.score.highest),
    ]),
  );
}

function gates(rows: readonly Row[]): string {
  return rows.flatMap(({ score: { gate }, section }) => {
    if (gate === null) return [];
    const label = (level: string): string => labelOf(section, { exact: null, score: null, level });
    const reason = section.section.gates?.[section.gates.findIndex(({ id }) => id === gate.gate)]?.reason;
    return paragraph(
      `${section.id}: held at ${label(gate.capAt)} (the score alone gives ${label(gate.from)}) by ${inList(gate.failing)}.${reason === undefined ? '' : ` ${reason}`}`, 2,
    );
  }).join('');
}

const setAside = ({ setAside: ids }: ScoreResult): string =>
  ids.length === 0 ? '' : paragraph(`Answered, but not asked of this kind of place, so not counted: ${inList(ids)}.`, 2);
