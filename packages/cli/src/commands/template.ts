import { SHEET_FORMAT, type AnswerSheet } from '@send-reform/core/assessment';
import { PLACE_KINDS, type PlaceKind } from '@send-reform/core/areas';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { loadInstrument } from '../load-instrument.js';
import { reportProblems } from '../text/report-problems.js';
import { WrongUse } from '../wrong-use.js';

export interface TemplateFlags {
  readonly instrument: string;
  readonly placeKind?: PlaceKind;
}

/** Prints a sheet to begin with: every statement that the place is asked, none of them answered yet. */
export async function template(io: Io, { instrument, placeKind }: TemplateFlags): Promise<ExitCode> {
  const { value: compiled, problems } = await loadInstrument(io, instrument);
  if (compiled === undefined) {
    io.err(reportProblems(problems));
    return EXIT.problems;
  }
  if (compiled.needsPlaceKind && placeKind === undefined) {
    throw new WrongUse(`This instrument asks different places different things: give --place-kind, one of ${PLACE_KINDS.join(', ')}`);
  }
  const { id, version } = compiled.instrument;
  const { asked } = compiled.planFor(placeKind);
  const sheet: AnswerSheet = {
    format: SHEET_FORMAT,
    id: 'new-sheet',
    revision: 0,
    instrument: { id, version, hash: compiled.hash },
    ...(placeKind === undefined ? {} : { place: { kind: placeKind } }),
    answers: Object.fromEntries(
      compiled.statements.filter(({ index }) => asked[index]).map((statement) => [statement.id, { state: 'not-yet' }]),
    ),
  };
  io.out(`${JSON.stringify(sheet, null, 2)}\n`);
  return EXIT.ok;
}
