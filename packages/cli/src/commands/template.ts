import { SHEET_FORMAT, type AnswerSheet } from '@send-reform/core/assessment';
import type { PlaceKind } from '@send-reform/core/areas';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { loadInstrument } from '../load-instrument.js';
import { neededPlaceKind } from '../needed-place-kind.js';
import { refuse } from '../refuse.js';

export interface TemplateFlags {
  readonly instrument: string;
  readonly placeKind?: PlaceKind;
}

/** Prints a sheet to begin with: every statement that the place is asked, none of them answered yet. */
export async function template(io: Io, { instrument, placeKind }: TemplateFlags): Promise<ExitCode> {
  const { value: compiled, problems } = await loadInstrument(io, instrument);
  if (compiled === undefined) return refuse(io, problems);
  const { id, version } = compiled.instrument;
  const { asked } = compiled.planFor(neededPlaceKind(compiled, placeKind));
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
