import type { AnswerSheet } from '../assessment/index.js';
import type { ContentHash } from '../canonical/index.js';
import type { CompiledInstrument, CompiledStatement } from '../instrument/index.js';
import { DO_NOT_KNOW, NOT_APPLICABLE, NOT_ASKED, OPEN, type Standing } from '../scoring/standing.js';
import { groupsOf, ownAmong, positionOf, speakersOf, type Group } from './standings.js';
import { suppress, type Shown } from './suppress.js';

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
  /**
   * For anonymous respondents. One roll-up gives nobody away; two of the same people, before and after one of them answers,
   * or in other groups, differ by what is withheld.
   */
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
  const isOwnSheet = ownAmong(anonymous?.own);
  const speakers = groups.map((group) => speakersOf(group, isOwnSheet));
  const view: View = { groups, speakers, isOwnSheet, threshold: anonymous?.threshold ?? null, alone: new Map() };
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
  /** Of each group those who speak for it. */
  readonly speakers: readonly Group[];
  readonly isOwnSheet: (sheet: AnswerSheet) => boolean;
  readonly threshold: number | null;
  /** What a partner with one sheet says, by rank and levels, partner and column: many statements say the same. */
  readonly alone: Map<readonly string[], { readonly plain: PartnerDistribution[][]; readonly reversed: PartnerDistribution[][] }>;
}

/** After the levels come the states, in this order. */
const STATES = [OPEN, DO_NOT_KNOW, NOT_APPLICABLE, NOT_ASKED];

function rollUpStatement(statement: CompiledStatement, view: View): StatementRollUp {
  const { groups, threshold } = view;
  const shown = threshold === null ? undefined : shownOf(statement, view, threshold);
  const totals = noCounts(statement);
  const partners = groups.map((group, index) => {
    if (group.sheets.length === 1 && shown === undefined) return ofOneSheet(statement, view, index, totals);
    const counts = countsOf(statement, group.standings);
    for (let column = 0; column < totals.length; column += 1) totals[column]! += counts[column]!;
    return ofPartner(statement, view, index, counts, shown?.rows[index]);
  });
  const { sheets, n, levels, states, lowest, highest, range, suppressed } = distributionOf(statement, totals, shown?.totals === false ? [] : undefined);
  return {
    statement: statement.id, sheets, n, levels, states, lowest, highest, range, suppressed, partners,
    apart: stepsBetween(statement, partners),
    open: totals[statement.levels.length] === 0 ? [] : openOf(statement, view),
  };
}

/** Counts a partner's only sheet, and gives what it says: worked out once for all statements where it comes to the same. */
function ofOneSheet(statement: CompiledStatement, view: View, index: number, totals: number[]): PartnerDistribution {
  const group = view.groups[index]!;
  const column = columnOf(statement, group.standings[0]![statement.index]!);
  totals[column]! += 1;
  let known = view.alone.get(statement.levelIds);
  if (known === undefined) view.alone.set(statement.levelIds, (known = { plain: [], reversed: [] }));
  const row = ((statement.statement.reversed === true ? known.reversed : known.plain)[index] ??= []);
  return (row[column] ??= ofPartner(statement, view, index, countsOf(statement, group.standings), undefined));
}

function ofPartner(
  statement: CompiledStatement,
  { speakers, isOwnSheet }: View,
  index: number,
  counts: readonly number[],
  shown: readonly boolean[] | undefined,
): PartnerDistribution {
  const distribution = distributionOf(statement, counts, shown);
  const voice = speakers[index]!;
  // What follows from anonymous respondents' answers is shown only with all of their counts, and then tells nothing more.
  const isWithheld = distribution.suppressed && !voice.sheets.some(isOwnSheet);
  const position = isWithheld ? [] : positionOf(statement, voice).map((standing) => statement.levels[standing]!.id);
  return { partner: voice.partner, ...distribution, position };
}

const openOf = ({ index }: CompiledStatement, { groups, threshold, isOwnSheet }: View): StatementRollUp['open'] =>
  groups.flatMap(({ partner, sheets, standings }) =>
    sheets.flatMap((sheet, at) =>
      standings[at]![index] !== OPEN || (threshold !== null && !isOwnSheet(sheet))
        ? []
        : [{ sheet: sheet.id, partner, respondent: sheet.respondent ?? null }]));

const noCounts = ({ levels }: CompiledStatement): number[] => new Array<number>(levels.length + STATES.length).fill(0);

/** How many of a group stand at each level and in each state. */
function countsOf(statement: CompiledStatement, standings: Group['standings']): number[] {
  const counts = noCounts(statement);
  for (const of of standings) counts[columnOf(statement, of[statement.index]!)]! += 1;
  return counts;
}

/** Standings without a level count down from −1 in the order of the states. */
const columnOf = ({ levels }: CompiledStatement, standing: Standing): number => (standing >= 0 ? standing : levels.length - 1 - standing);

/** What of the anonymous respondents' counts may be shown. What partners say themselves is known, and so is who is not asked. */
function shownOf(statement: CompiledStatement, { groups, isOwnSheet }: View, threshold: number): Shown {
  const table = groups.map(({ sheets, standings }) =>
    countsOf(statement, standings.filter((_, index) => !isOwnSheet(sheets[index]!))).slice(0, -1));
  return suppress(table, threshold);
}

function distributionOf({ levels, rank }: CompiledStatement, counts: readonly number[], shown?: readonly boolean[]): Distribution {
  const count = (column: number): number | null => (shown === undefined || shown[column] === true ? counts[column]! : null);
  const after = levels.length;
  const states = { unanswered: count(after), doNotKnow: count(after + 1), notApplicable: count(after + 2), notAsked: counts[after + 3]! };
  let [isShown, n, lowest, highest] = [true, 0, -1, -1];
  const ofLevels = levels.map(({ id: level }, position) => {
    const here = count(position);
    if (here === null) isShown = false;
    else if (here > 0) {
      n += here;
      if (lowest < 0 || rank[position]! < rank[lowest]!) lowest = position;
      if (highest < 0 || rank[position]! > rank[highest]!) highest = position;
    }
    return { level, count: here };
  });
  const isAnswered = isShown && n > 0;
  return {
    sheets: counts.reduce((sum, value) => sum + value, 0),
    n: isShown ? n : null,
    levels: ofLevels,
    states,
    lowest: isAnswered ? levels[lowest]!.id : null,
    highest: isAnswered ? levels[highest]!.id : null,
    range: isAnswered ? rank[highest]! - rank[lowest]! : null,
    suppressed: !isShown || states.unanswered === null || states.doNotKnow === null || states.notApplicable === null,
  };
}

function stepsBetween({ levelIds, rank }: CompiledStatement, partners: readonly PartnerDistribution[]): number | null {
  let [positions, least, most] = [0, Infinity, -Infinity];
  for (const { position } of partners) {
    if (position.length > 0) positions += 1;
    for (const level of position) {
      const here = rank[levelIds.indexOf(level)]!;
      least = Math.min(least, here);
      most = Math.max(most, here);
    }
  }
  return positions < 2 ? null : most - least;
}
