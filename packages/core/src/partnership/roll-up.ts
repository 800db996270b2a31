import type { AnswerSheet } from '../assessment/index.js';
import type { ContentHash } from '../canonical/index.js';
import type { CompiledInstrument, CompiledStatement } from '../instrument/index.js';
import { DO_NOT_KNOW, NOT_APPLICABLE, NOT_ASKED, OPEN, type Standing } from '../scoring/standing.js';
import { groupsOf, isOwn, positionOf, type Group } from './standings.js';
import { suppress } from './suppress.js';

/** The name of the roll-up's format. */
export const ROLL_UP_FORMAT = 'send-reform/roll-up/1';

/** How many said what. A count that must not be shown is null, and so is what only follows from such counts. */
export interface Distribution {
  /** Sheets in all: always known. */
  readonly sheets: number;
  /** Sheets with a level. */
  readonly n: number | null;
  /** Every level of the statement in its order. */
  readonly levels: readonly { readonly level: string; readonly count: number | null }[];
  readonly states: {
    readonly unanswered: number | null;
    readonly doNotKnow: number | null;
    readonly notApplicable: number | null;
    readonly notAsked: number;
  };
  /** The level that counts least, and most, of those that somebody said; null where nobody did. */
  readonly lowest: string | null;
  readonly highest: string | null;
  /** Level steps from the lowest to the highest. */
  readonly range: number | null;
  /** Whether a count here is withheld. */
  readonly suppressed: boolean;
}

/** What one partner's sheets say of a statement. */
export interface PartnerDistribution extends Distribution {
  /** Null for sheets that name no partner. */
  readonly partner: string | null;
  /**
   * Where the partner stands: the level in the middle of its own sheets, or of its respondents' where it has none of its
   * own. Two levels where the middle lies between them, none where nobody gave one or it cannot be shown.
   */
  readonly position: readonly string[];
}

export interface StatementRollUp extends Distribution {
  readonly statement: string;
  /** In the instrument's order. */
  readonly partners: readonly PartnerDistribution[];
  /** Level steps between the partners' positions; null where fewer than two have one. */
  readonly apart: number | null;
  /** Sheets that have not answered; those of anonymous respondents are not named. */
  readonly open: readonly { readonly sheet: string; readonly partner: string | null; readonly respondent: string | null }[];
}

/** Many sheets as one table. Plain data. */
export interface RollUp {
  readonly format: typeof ROLL_UP_FORMAT;
  readonly instrument: { readonly id: string; readonly version: string; readonly hash: ContentHash };
  readonly sheets: number;
  readonly partners: readonly { readonly partner: string | null; readonly sheets: number }[];
  /** Counts of anonymous respondents below this are withheld; null where respondents are not anonymous. */
  readonly threshold: number | null;
  /** In tree order. */
  readonly statements: readonly StatementRollUp[];
}

export interface RollUpOptions {
  /** For anonymous respondents. */
  readonly anonymous?: {
    /** A count above zero and below this is not shown: at least 3, or a count withheld could only be 1. */
    readonly threshold: number;
    /**
     * The ids of the sheets that are the partners' own word and stay visible. Without it, those that name a partner and
     * no respondent.
     */
    readonly own?: readonly string[];
  };
}

/**
 * Many sheets of one instrument as one table: for each statement how many said what, how far that ranges, where each
 * partner stands and who has not answered. The sheets have passed `checkPartnership`.
 *
 * @throws {TypeError} for a sheet that answers another instrument: a programmer's mistake.
 * @throws {RangeError} for a threshold that is no whole number or below 3.
 * @example
 * const health = { ...sheet, id: 'health', partner: 'health' };
 * const care = changeAnswer({ ...sheet, id: 'care', partner: 'care' }, 'lead-officer', { state: 'answered', level: 'embedded' });
 * const asked = rollUp(compiled, [health, care]).statements.find(({ statement }) => statement === 'lead-officer');
 * [asked?.n, asked?.lowest, asked?.highest, asked?.apart]; // [2, 'developing', 'embedded', 2]
 */
export function rollUp(compiled: CompiledInstrument, sheets: readonly AnswerSheet[], { anonymous }: RollUpOptions = {}): RollUp {
  if (anonymous !== undefined && !(Number.isInteger(anonymous.threshold) && anonymous.threshold >= 3)) {
    throw new RangeError(`A threshold is a whole number from 3: ${anonymous.threshold}`);
  }
  const groups = groupsOf(compiled, sheets);
  const own = anonymous?.own === undefined ? undefined : new Set(anonymous.own);
  const isOwnSheet = own === undefined ? isOwn : ({ id }: AnswerSheet): boolean => own.has(id);
  const view: View = { groups, isOwnSheet, threshold: anonymous?.threshold ?? null };
  const { id, version } = compiled.instrument;
  return {
    format: ROLL_UP_FORMAT,
    instrument: { id, version, hash: compiled.hash },
    sheets: sheets.length,
    partners: groups.map((group) => ({ partner: group.partner, sheets: group.sheets.length })),
    threshold: view.threshold,
    statements: compiled.statements.map((statement) => rollUpStatement(statement, view)),
  };
}

interface View {
  readonly groups: readonly Group[];
  readonly isOwnSheet: (sheet: AnswerSheet) => boolean;
  readonly threshold: number | null;
}

/** After the levels come the states, in this order. */
const STATES = [OPEN, DO_NOT_KNOW, NOT_APPLICABLE, NOT_ASKED];

function rollUpStatement(statement: CompiledStatement, view: View): StatementRollUp {
  const { groups, threshold } = view;
  const counts = groups.map((group) => countsOf(statement, group));
  const shown = threshold === null ? undefined : shownOf(statement, view, threshold);
  const partners = groups.map((group, index): PartnerDistribution => {
    const distribution = distributionOf(statement, counts[index]!, shown?.rows[index]);
    return { partner: group.partner, ...distribution, position: shownPosition(statement, group, view, distribution.suppressed) };
  });
  const totals = counts.reduce((sum, row) => sum.map((count, column) => count + row[column]!), STATES.concat(statement.rank).map(() => 0));
  return {
    statement: statement.id,
    ...distributionOf(statement, totals, shown === undefined || shown.totals ? undefined : []),
    partners,
    apart: stepsBetween(statement, partners.map(({ position }) => position).filter((position) => position.length > 0)),
    open: groups.flatMap(({ partner, sheets, standings }) =>
      sheets.flatMap((sheet, index) =>
        standings[index]![statement.index] !== OPEN || (threshold !== null && !view.isOwnSheet(sheet))
          ? []
          : [{ sheet: sheet.id, partner, respondent: sheet.respondent ?? null }])),
  };
}

/** How many of a group stand at each level and in each state. */
function countsOf(statement: CompiledStatement, { standings }: Pick<Group, 'standings'>): number[] {
  const counts = Array.from({ length: statement.levels.length + STATES.length }, () => 0);
  for (const of of standings) {
    const column = columnOf(statement, of[statement.index]!);
    counts[column] = counts[column]! + 1;
  }
  return counts;
}

const columnOf = ({ levels }: CompiledStatement, standing: Standing): number =>
  standing >= 0 ? standing : levels.length + STATES.indexOf(standing);

/** What of the anonymous respondents' counts may be shown. What partners say themselves is known, and so is who is not asked. */
function shownOf(statement: CompiledStatement, { groups, isOwnSheet }: View, threshold: number) {
  const table = groups.map(({ sheets, standings }) =>
    countsOf(statement, { standings: standings.filter((_, index) => !isOwnSheet(sheets[index]!)) }).slice(0, -1));
  return suppress(table, threshold);
}

function distributionOf(statement: CompiledStatement, counts: readonly number[], shown?: readonly boolean[]): Distribution {
  const { levels, rank } = statement;
  const count = (column: number): number | null => (shown === undefined || shown[column] === true ? counts[column]! : null);
  const ofLevels = levels.map((level, position) => ({ level: level.id, count: count(position) }));
  const isShown = ofLevels.every((level) => level.count !== null);
  const [unanswered, doNotKnow, notApplicable] = STATES.map((_, index) => count(levels.length + index));
  const said = isShown ? levels.map((_, position) => position).filter((position) => counts[position]! > 0) : [];
  const ranks = said.map((position) => rank[position]!);
  const [least, most] = [Math.min(...ranks), Math.max(...ranks)];
  const isAnswered = said.length > 0;
  return {
    sheets: counts.reduce((sum, value) => sum + value, 0),
    n: isShown ? ofLevels.reduce((sum, level) => sum + level.count!, 0) : null,
    levels: ofLevels,
    states: { unanswered: unanswered!, doNotKnow: doNotKnow!, notApplicable: notApplicable!, notAsked: counts[levels.length + 3]! },
    lowest: isAnswered ? levels[rank.indexOf(least)]!.id : null,
    highest: isAnswered ? levels[rank.indexOf(most)]!.id : null,
    range: isAnswered ? most - least : null,
    suppressed: !isShown || unanswered === null || doNotKnow === null || notApplicable === null,
  };
}

/** A position made of anonymous respondents' answers is shown only with all of their counts, and then tells nothing more. */
function shownPosition(statement: CompiledStatement, group: Group, { isOwnSheet }: View, isSuppressed: boolean): string[] {
  if (isSuppressed && !group.sheets.some(isOwnSheet)) return [];
  return positionOf(statement, group, isOwnSheet).map((position) => statement.levels[position]!.id);
}

function stepsBetween({ levelIds, rank }: CompiledStatement, positions: readonly (readonly string[])[]): number | null {
  if (positions.length < 2) return null;
  const ranks = positions.flat().map((level) => rank[levelIds.indexOf(level)]!);
  return Math.max(...ranks) - Math.min(...ranks);
}
