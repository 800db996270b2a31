import { SHEET_FORMAT, type Answer, type AnswerSheet } from '../assessment/index.js';
import { answerTo } from '../assessment/change-answer.js';
import { isSame } from '../assessment/same.js';
import type { CompiledInstrument, CompiledStatement } from '../instrument/index.js';
import { DO_NOT_KNOW, NOT_APPLICABLE, NOT_ASKED, OPEN, type Standing } from '../scoring/standing.js';
import { plainAnswer, withEvidence } from './agreement-sheet.js';
import type { AgreedSaid, DraftRule } from './agreement.js';
import { groupsOf, inOrder, ownAmong, positionOf, speakersOf, type Group } from './standings.js';

/**
 * Why a rule proposes nothing: the partners' positions tie, nobody has one, this place is not asked, or those who stand at
 * the level ticked different indicators, and people have to say which hold.
 */
export type NoProposal = 'tie' | 'no-position' | 'not-asked' | 'indicators-differ';

/** What a rule makes of the partners' positions on a statement. A proposal is no agreement: see `acceptProposal`. */
export interface Proposal {
  readonly statement: string;
  readonly rule: DraftRule;
  /** The level that the rule comes to; null where it comes to none. */
  readonly level: string | null;
  /** What is proposed; null with a reason where nothing is. */
  readonly said: AgreedSaid | null;
  readonly reason: NoProposal | null;
  /** The levels that tie, from the one that counts least; empty without a tie. */
  readonly tie: readonly string[];
  /** Partners with a position, which the rule is about, and all of them. */
  readonly n: number;
  readonly of: number;
  /** Two levels where the middle of a partner's own sheets lies between them. */
  readonly positions: readonly { readonly partner: string | null; readonly levels: readonly string[] }[];
}

export interface DraftOptions {
  /**
   * - `median`: the middle of the partners' positions; a tie where it lies between two levels
   * - `lowest`: the lowest position
   * - `majority`: where more than half of the partners with a position stand; without such a majority the most frequent tie,
   *   or all of them where a single one is the most frequent
   */
  readonly rule: DraftRule;
  /** The ids of the sheets that are the partners' own word, as `rollUp` takes them. */
  readonly own?: readonly string[] | undefined;
}

/**
 * What a named rule proposes for every statement, in tree order, each partner counting once. Where sheets name no
 * partners, each sheet counts once. Ties are named and left to people.
 *
 * @example
 * const health = { ...sheet, id: 'health', partner: 'health' };
 * const care = changeAnswer({ ...sheet, id: 'care', partner: 'care' }, 'lead-officer', { state: 'answered', level: 'established' });
 * const proposal = draftAgreement(compiled, [health, care], { rule: 'median' }).find(({ statement }) => statement === 'lead-officer');
 * [proposal?.said, proposal?.reason, proposal?.tie]; // [null, 'tie', ['developing', 'established']]
 */
export function draftAgreement(compiled: CompiledInstrument, sheets: readonly AnswerSheet[], { rule, own }: DraftOptions): Proposal[] {
  const voters = votersOf(compiled, sheets, own);
  return compiled.statements.map((statement) => propose(statement, voters, rule));
}

/** Those who speak for each partner, and each sheet that names none. */
const votersOf = (compiled: CompiledInstrument, sheets: readonly AnswerSheet[], own: readonly string[] | undefined): Group[] =>
  groupsOf(compiled, sheets).flatMap((group) =>
    group.partner !== null ? [speakersOf(group, ownAmong(own))] : group.sheets.map((sheet, index) => ({ partner: null, sheets: [sheet], standings: [group.standings[index]!] })));

function propose(statement: CompiledStatement, voters: readonly Group[], rule: DraftRule): Proposal {
  const { levels } = statement;
  const idOf = (standing: Standing): string => levels[standing]!.id;
  const stands = voters.map((voter) => positionOf(statement, voter));
  const isAsked = voters.some(({ standings }) => standings.some((of) => of[statement.index] !== NOT_ASKED));
  const positions = voters.map(({ partner }, index) => ({ partner, levels: stands[index]!.map(idOf) }));
  const come = RULES[rule](statement, stands.filter((position) => position.length > 0));
  const [level, ...others] = come;
  const known = {
    statement: statement.id, rule, n: positions.filter((position) => position.levels.length > 0).length, of: voters.length, positions,
    tie: others.length > 0 ? come.map(idOf) : [],
  };
  if (level === undefined) return { ...known, level: null, said: null, reason: isAsked || voters.length === 0 ? 'no-position' : 'not-asked' };
  if (others.length > 0) return { ...known, level: null, said: null, reason: 'tie' };
  const said = saidAt(statement, level, voters);
  return { ...known, level: idOf(level), said, reason: said === null ? 'indicators-differ' : null };
}

/** What each rule comes to: one level, or those that tie; nothing without positions. */
const RULES: Readonly<Record<DraftRule, (statement: CompiledStatement, positions: readonly (readonly Standing[])[]) => readonly Standing[]>> = {
  median: (statement, positions) => {
    // A partner between two levels counts half at each, so everybody counts as two.
    const ordered = inOrder(statement, positions.flatMap((position) => [position[0]!, position.at(-1)!]));
    const [lower, upper] = [ordered[ordered.length / 2 - 1], ordered[ordered.length / 2]];
    return lower === undefined || upper === undefined ? [] : [...new Set([lower, upper])];
  },
  lowest: (statement, positions) => inOrder(statement, positions.flat()).slice(0, 1),
  majority: (statement, positions) => {
    const counts = new Map<Standing, number>();
    for (const position of positions) for (const level of position) counts.set(level, (counts.get(level) ?? 0) + 2 / position.length);
    const most = Math.max(...counts.values());
    const frequent = inOrder(statement, [...counts].filter(([, count]) => count === most).map(([level]) => level));
    // More than half: counted in halves, more than one for each partner. One level alone without a majority ties with the rest.
    return most > positions.length || frequent.length > 1 ? frequent : inOrder(statement, [...counts.keys()]);
  },
};

/** The answer at a level: for ticked indicators that of those who stand there, if they ticked the same. */
function saidAt(statement: CompiledStatement, level: Standing, voters: readonly Group[]): AgreedSaid | null {
  if (statement.indicators === undefined) return { state: 'answered', level: statement.levels[level]!.id };
  const [first, ...others] = saidBy(statement, level, voters);
  return first !== undefined && others.every((other) => isSame(other, first)) ? first : null;
}

function saidBy({ id, index }: CompiledStatement, level: Standing, voters: readonly Group[]): AgreedSaid[] {
  return voters.flatMap(({ sheets, standings }) =>
    sheets.flatMap((sheet, at): AgreedSaid[] => {
      const answer = standings[at]![index] === level ? answerTo(sheet, id) : undefined;
      if (answer?.state !== 'answered') return [];
      const indicators = (answer.indicators ?? []).toSorted();
      return [{ state: 'answered', indicators, ...(answer.level === undefined ? {} : { level: answer.level }) }];
    }));
}

/**
 * What a rule proposes, as a sheet to be scored: where it proposes nothing the sheet is open, and the score says what is
 * still possible. For ticked indicators the level is what counts, so those of the first who stands there will do. A rule is
 * about levels; where nobody has one, and all who said anything said that it does not apply, or that they do not know, so
 * does the sheet.
 */
export function draftSheet(compiled: CompiledInstrument, sheets: readonly AnswerSheet[], { rule, own }: DraftOptions, id: string = rule): AnswerSheet {
  const { instrument: { id: instrument, version }, hash } = compiled;
  const voters = votersOf(compiled, sheets, own);
  const place = sheets[0]?.place;
  const answers = compiled.statements.flatMap((statement): [string, Answer][] => {
    const { level, said, reason } = propose(statement, voters, rule);
    const proposed = said ?? (level === null ? undefined : saidBy(statement, statement.levelIds.indexOf(level), voters)[0]);
    const answer = proposed !== undefined ? plainAnswer(proposed) : reason === 'no-position' ? withoutLevel(statement, voters) : undefined;
    return answer === undefined ? [] : [[statement.id, withEvidence(answer, statement.id, sheets)]];
  });
  return {
    format: SHEET_FORMAT, id, revision: 0, instrument: { id: instrument, version, hash },
    ...(place === undefined ? {} : { place }), answers: Object.fromEntries(answers),
  };
}

/** What all who said anything say where nobody has a level. */
function withoutLevel({ index }: CompiledStatement, voters: readonly Group[]): Answer | undefined {
  const said = new Set(voters.flatMap(({ standings }) => standings.map((of) => of[index]!)).filter((standing) => standing !== OPEN));
  if (said.size !== 1) return undefined;
  return said.has(NOT_APPLICABLE) ? { state: 'not-applicable' } : said.has(DO_NOT_KNOW) ? { state: 'do-not-know' } : undefined;
}
