import type { CompiledInstrument } from '@send-reform/core/instrument';
import { roundFraction, parseFraction } from '@send-reform/core/exact';
import type {
  Agreement, DraftRule, Proposal, RollUp, SectionAgreement, SideBySide, StatementRollUp,
} from '@send-reform/core/partnership';
import type { ScoreResult } from '@send-reform/core/scoring';
import { inList } from '@send-reform/core/text';
import { paragraph } from './paragraph.js';
import { printable } from './printable.js';
import { levelLabel, NOTHING, sectionLevelLabel, sectionName } from './statement-levels.js';
import { table } from './table.js';

/** What the partners said, how far they agree, what a rule proposes and what is agreed. */
export interface Agreeing {
  readonly rollUp: RollUp;
  readonly statistics: readonly SectionAgreement[];
  /** Null for anonymous respondents, whose answers a score or a proposal could give away. */
  readonly proposals: readonly Proposal[] | null;
  readonly rule: DraftRule;
  readonly sideBySide: SideBySide | null;
  readonly agreement: Agreement | null;
}

const HIDDEN = 'held back';

/** For people: who took part, the statements with the furthest apart first, how far people agree, and the scores beside one another. */
export function describeAgreeing(all: Agreeing, compiled: CompiledInstrument): string {
  return [
    heading(all, compiled), statementTable(all, compiled), openList(all, compiled), statisticsTable(all, compiled),
    scoresTable(all, compiled), agreedTable(all, compiled), closing(all),
  ].filter((part) => part !== '').join('\n');
}

function partnerName({ instrument: { partners = [] } }: CompiledInstrument, partner: string | null): string {
  if (partner === null) return 'No partner named';
  return partners.find(({ id }) => id === partner)?.label ?? partner;
}

function heading({ rollUp: { sheets, partners, threshold } }: Agreeing, compiled: CompiledInstrument): string {
  const { title, id, version } = compiled.instrument;
  const from = partners.map(({ partner, sheets: count }) => `${partnerName(compiled, partner)} ${count}`).join(', ');
  return [
    paragraph(title),
    paragraph(`${id} ${version}; ${sheets === 1 ? '1 sheet' : `${sheets} sheets`}: ${from}`),
    threshold === null ? '' : paragraph(`Respondents are anonymous: counts below ${threshold} are held back, and so is what would give them away.`),
  ].join('');
}

/** Those that partners see most differently come first, since the meeting begins with them. */
const furthestFirst = (statements: readonly StatementRollUp[]): StatementRollUp[] =>
  statements.toSorted((a, b) => distanceOf(b) - distanceOf(a));

const distanceOf = ({ apart, range }: StatementRollUp): number => apart ?? range ?? -1;

function statementTable({ rollUp, proposals, rule }: Agreeing, compiled: CompiledInstrument): string {
  return table(
    [
      { heading: 'Statement' }, { heading: 'Apart', align: 'right' }, { heading: 'Who stands where' },
      ...(proposals === null ? [] : [{ heading: `By ${rule}` }]),
    ],
    furthestFirst(rollUp.statements).map((statement) => {
      const steps = statement.apart ?? statement.range;
      const proposal = proposals?.find((one) => one.statement === statement.statement);
      return [
        statement.statement,
        steps === null ? NOTHING : String(steps),
        whoStandsWhere(statement, compiled),
        ...(proposal === undefined ? [] : [proposed(proposal, (level) => printable(levelLabel(compiled, statement.statement, level)))]),
      ];
    }),
  );
}

/** The partners at each level, from the first level on; a partner between two levels stands at both. Those held back come last. */
function whoStandsWhere({ statement, partners, suppressed }: StatementRollUp, compiled: CompiledInstrument): string {
  const places = compiled.statementById.get(statement)!.levels.flatMap(({ id, label }) => {
    const here = partners.filter(({ position }) => position.includes(id));
    if (here.length === 0) return [];
    if (here.length === partners.length && here.every(({ position }) => position.length === 1)) return [`${label}: all`];
    return [`${label}: ${here.map(({ partner, position }) => `${partnerName(compiled, partner)}${position.length > 1 ? ' (between two)' : ''}`).join(', ')}`];
  });
  const heldBack = partners.filter((partner) => partner.sheets > 0 && partner.suppressed && partner.position.length === 0);
  if (places.length > 0 && heldBack.length > 0) places.push(`${HIDDEN}: ${heldBack.map(({ partner }) => partnerName(compiled, partner)).join(', ')}`);
  if (places.length > 0) return printable(places.join('; '));
  return suppressed ? HIDDEN : NOTHING;
}

/** A tie is named and settled by nobody but people. */
function proposed({ level, tie, reason }: Proposal, label: (level: string | null) => string): string {
  if (tie.length > 0) return `tie: ${tie.map(label).join(', ')}`;
  if (reason === 'indicators-differ') return `${label(level)}, indicators differ`;
  return label(level);
}

function openList({ rollUp: { statements } }: Agreeing, compiled: CompiledInstrument): string {
  const open = new Map<string, number>();
  for (const { sheet, partner, respondent } of statements.flatMap((statement) => statement.open)) {
    const who = `${respondent ?? partnerName(compiled, partner)} (${sheet})`;
    open.set(who, (open.get(who) ?? 0) + 1);
  }
  return [...open].map(([who, count]) => paragraph(`Not answered yet by ${who}: ${count === 1 ? '1 statement' : `${count} statements`}.`, 2)).join('');
}

/** Why a statistic cannot be said. */
const NO_STATISTIC: Readonly<Record<string, string>> = {
  'no-variation': 'undefined: all said the same',
  'nothing-pairable': 'undefined: nobody to compare',
  suppressed: HIDDEN,
  'mixed-scales': 'undefined: other levels',
  'no-statements': 'no statements',
};

function statisticsTable({ statistics }: Agreeing, compiled: CompiledInstrument): string {
  const shown = statistics.filter(({ statements }) => statements > 0);
  const inWords = ({ alpha: { exact, reason } }: SectionAgreement): string => {
    const value = exact === null ? undefined : parseFraction(exact);
    return value === undefined ? (NO_STATISTIC[reason ?? ''] ?? NOTHING) : roundFraction(value, { places: 2, mode: 'half-up' });
  };
  return [
    table(
      [{ heading: 'How far people agree' }, { heading: 'Answers', align: 'right' }, { heading: 'Alpha' }],
      shown.map((one) => [printable(sectionName(compiled, one.section)), one.n === null ? NOTHING : String(one.n), inWords(one)]),
    ),
    paragraph("Alpha is Krippendorff's, for ordered levels: 1 is full agreement, 0 is what chance would give."),
  ].join('');
}

function scoresTable({ sideBySide }: Agreeing, compiled: CompiledInstrument): string {
  if (sideBySide === null) return '';
  const row = (who: string, { overall }: ScoreResult, remark = ''): string[] => [
    printable(who), overall.score ?? NOTHING, printable(sectionLevelLabel(compiled, compiled.instrument.id, overall.level)),
    `${overall.answered} of ${overall.applicable}`, remark,
  ];
  const { partners, drafts, agreed } = sideBySide;
  return table(
    [{ heading: 'Side by side' }, { heading: 'Score', align: 'right' }, { heading: 'Level' }, { heading: 'Answered', align: 'right' }, { heading: '' }],
    [
      ...partners.map(({ partner, sheets, result }) => row(partnerName(compiled, partner), result, sheets > 1 ? `middle of ${sheets} sheets` : '')),
      ...drafts.map(({ rule, ties, result }) => row(`Proposal: ${rule}`, result, ties === 0 ? '' : ties === 1 ? '1 tie' : `${ties} ties`)),
      ...(agreed === null ? [] : [row('Agreed', agreed.result)]),
    ],
  );
}

function agreedTable({ agreement }: Agreeing, compiled: CompiledInstrument): string {
  if (agreement === null) return '';
  const open = compiled.statements.length - agreement.answers.length;
  return [
    table(
      [{ heading: 'Agreed' }, { heading: 'As' }, { heading: 'By' }],
      agreement.answers.map(({ statement, said, agreedBy }) => [
        statement,
        said.state === 'answered' ? printable(levelLabel(compiled, statement, said.level ?? null)) : SAID[said.state],
        printable(inList(agreedBy.map((partner) => partnerName(compiled, partner)))),
      ]),
    ),
    ...agreement.answers.flatMap(({ statement, dissent }) => dissent.map(({ partner, respondent, words }) =>
      paragraph(`Dissent on ${statement}, ${respondent ?? partnerName(compiled, partner ?? null)}: “${words}”`, 2))),
    paragraph(`Still to agree: ${open === 1 ? '1 statement' : `${open} statements`}.`),
  ].join('');
}

const SAID = { 'not-applicable': 'not applicable', 'do-not-know': 'not known' } as const;

const closing = ({ proposals }: Agreeing): string =>
  proposals === null
    ? paragraph('No rule proposes anything and nothing is scored here: with anonymous respondents that could give an answer away.')
    : paragraph('What a rule comes to is a proposal. It is agreed only when people accept it, and a tie is theirs to settle.');
