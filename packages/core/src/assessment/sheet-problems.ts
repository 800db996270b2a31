import type { CompiledInstrument, CompiledStatement } from '../instrument/index.js';
import { PLACE_KINDS } from '../areas/place-kind.js';
import { quote, type Path, type Problem } from '../problems/index.js';
import type { Answer, AnswerSheet } from './sheet.js';

/** What is wrong with a sheet that has the right shape. */
export function sheetProblems(compiled: CompiledInstrument, sheet: AnswerSheet): Problem[] {
  const problems: Problem[] = [];
  const { instrument, hash } = compiled;
  const expected = { id: instrument.id, version: instrument.version, hash };
  const wrong = (['id', 'version', 'hash'] as const).find((part) => sheet.instrument[part] !== expected[part]);
  if (wrong !== undefined) {
    // The first difference explains the rest: another version has another hash too.
    const path = ['instrument', wrong];
    problems.push({ code: `sheet.other-${wrong}`, path, expected: expected[wrong], received: quote(sheet.instrument[wrong]) });
  }
  if (compiled.needsPlaceKind && sheet.place?.kind === undefined) {
    problems.push({ code: 'sheet.place-kind-missing', path: ['place', 'kind'], expected: PLACE_KINDS });
  }
  const partners = (instrument.partners ?? []).map(({ id }) => id);
  if (sheet.partner !== undefined && !partners.includes(sheet.partner)) {
    problems.push({ code: 'sheet.unknown-partner', path: ['partner'], expected: partners, received: quote(sheet.partner) });
  }
  for (const [id, answer] of Object.entries(sheet.answers)) {
    const statement = compiled.statementById.get(id);
    const path = ['answers', id];
    if (statement === undefined) problems.push({ code: 'answer.unknown-statement', path, received: quote(id) });
    else problems.push(...answerProblems(statement, answer, path));
    if (answer.basedOn !== undefined && answer.revision !== undefined && answer.basedOn >= answer.revision) {
      problems.push({ code: 'answer.based-on-later', path: [...path, 'basedOn'], expected: answer.revision, received: answer.basedOn });
    }
    if (answer.revision !== undefined && answer.revision > sheet.revision) {
      problems.push({ code: 'answer.revision-later', path: [...path, 'revision'], expected: sheet.revision, received: answer.revision });
    }
  }
  return problems;
}

/** What an answer says, wherever it is kept. */
interface Answering {
  readonly state: Answer['state'];
  readonly level?: string | undefined;
  readonly indicators?: readonly string[] | undefined;
}

export function answerProblems(statement: CompiledStatement, answer: Answering, path: Path): Problem[] {
  if (answer.state !== 'answered') return [];
  const { level, indicators } = answer;
  const problems: Problem[] = [];
  if (level !== undefined && !statement.levelIds.includes(level)) {
    problems.push({
      code: 'answer.unknown-level', path: [...path, 'level'], expected: statement.levelIds, received: quote(level),
    });
  }
  if (statement.indicators === undefined) {
    if (indicators !== undefined) problems.push({ code: 'answer.no-indicators', path: [...path, 'indicators'] });
    else if (level === undefined) problems.push({ code: 'answer.level-missing', path: [...path, 'level'] });
    return problems;
  }
  if (indicators === undefined) return [...problems, { code: 'answer.indicators-missing', path: [...path, 'indicators'] }];
  if (level !== undefined && (statement.statement.confirmation ?? 'none') === 'none') {
    problems.push({ code: 'answer.level-is-decided', path: [...path, 'level'], received: quote(level) });
  }
  for (const [index, id] of indicators.entries()) {
    const at = [...path, 'indicators', index];
    if (!statement.indicators.groupOf.has(id)) {
      problems.push({ code: 'answer.unknown-indicator', path: at, received: quote(id) });
    } else if (indicators.indexOf(id) !== index) {
      problems.push({ code: 'duplicate-id', path: at, expected: 'indicator', received: quote(id) });
    }
  }
  return problems;
}
