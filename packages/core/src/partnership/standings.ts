import type { AnswerSheet } from '../assessment/index.js';
import { answerTo } from '../assessment/change-answer.js';
import type { PlaceKind } from '../areas/place-kind.js';
import type { CompiledInstrument, CompiledStatement, StatementPlan } from '../instrument/index.js';
import { declaredStanding, NOT_ASKED, OPEN, type Standing } from '../scoring/standing.js';

/** The sheets of one partner. */
export interface Group {
  /** Null for sheets that name no partner. */
  readonly partner: string | null;
  readonly sheets: readonly AnswerSheet[];
  /** For each of them where it stands on every statement, by the statement's index. */
  readonly standings: readonly (readonly Standing[])[];
}

/** The sheets by partner, in the instrument's order, partners without a sheet too; then those that name no partner. */
export function groupsOf(compiled: CompiledInstrument, sheets: readonly AnswerSheet[]): Group[] {
  const standingsOf = standingsFor(compiled);
  const group = (partner: string | null, own: readonly AnswerSheet[]): Group => ({ partner, sheets: own, standings: own.map(standingsOf) });
  const nobodys = sheets.filter(({ partner }) => partner === undefined);
  return [
    ...(compiled.instrument.partners ?? []).map(({ id }) => group(id, sheets.filter(({ partner }) => partner === id))),
    ...(nobodys.length === 0 ? [] : [group(null, nobodys)]),
  ];
}

/** Where sheets stand on every statement: what is declared, and what ticked indicators decide. */
export function standingsFor(compiled: CompiledInstrument): (sheet: AnswerSheet) => Standing[] {
  const plans = new Map<PlaceKind | undefined, readonly (StatementPlan | undefined)[]>();
  return (sheet) => {
    if (sheet.instrument.hash !== compiled.hash) {
      throw new TypeError(`Sheet ${sheet.id} answers another instrument. Check sheets with checkPartnership before rolling them up.`);
    }
    const kind = sheet.place?.kind;
    const asked = plans.get(kind) ?? askedOf(compiled, kind);
    plans.set(kind, asked);
    return asked.map((statement) => {
      if (statement === undefined) return NOT_ASKED;
      const answer = answerTo(sheet, statement.id);
      return answer === undefined ? OPEN : declaredStanding(statement, answer);
    });
  };
}

function askedOf(compiled: CompiledInstrument, kind: PlaceKind | undefined): (StatementPlan | undefined)[] {
  const asked = new Array<StatementPlan | undefined>(compiled.statements.length).fill(undefined);
  for (const { statements } of compiled.planFor(kind).sections) for (const plan of statements) asked[plan.index] = plan;
  return asked;
}

/** Standings that are a level, from the level that counts least. */
export const inOrder = ({ rank }: CompiledStatement, standings: readonly Standing[]): Standing[] =>
  standings.filter((standing) => standing >= 0).toSorted((a, b) => rank[a]! - rank[b]!);

/** The level in the middle, or the two on either side of it where they differ; none where there is no level. */
export function middleOf(statement: CompiledStatement, standings: readonly Standing[]): readonly Standing[] {
  const ordered = inOrder(statement, standings);
  const lower = ordered[Math.floor((ordered.length - 1) / 2)];
  const upper = ordered[Math.floor(ordered.length / 2)];
  if (lower === undefined || upper === undefined) return [];
  return lower === upper ? [lower] : [lower, upper];
}

/** Whether a sheet is a partner's own word: it names the partner and no respondent. */
const isOwn = ({ partner, respondent }: AnswerSheet): boolean => partner !== undefined && respondent === undefined;

/** Which sheets are the partners' own word: those with these ids, or without any those that name a partner and no respondent. */
export function ownAmong(ids: readonly string[] | undefined): (sheet: AnswerSheet) => boolean {
  if (ids === undefined) return isOwn;
  const known = new Set(ids);
  return ({ id }) => known.has(id);
}

/** Those of a partner's sheets that speak for it: its own word, or its respondents' where there is none. */
export function speakersOf({ partner, sheets, standings }: Group, isOwnSheet: (sheet: AnswerSheet) => boolean): Group {
  const own = [...sheets.keys()].filter((index) => isOwnSheet(sheets[index]!));
  const speakers = own.length > 0 ? own : [...sheets.keys()];
  return { partner, sheets: speakers.map((index) => sheets[index]!), standings: speakers.map((index) => standings[index]!) };
}

/** Where a partner stands: in the middle of those who speak for it. */
export const positionOf = (statement: CompiledStatement, { standings }: Group): readonly Standing[] =>
  middleOf(statement, standings.map((of) => of[statement.index]!));
