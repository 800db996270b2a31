import type { PlaceKind } from '@send-reform/core/areas';
import { emptySheet, type AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument } from '@send-reform/core/instrument';
import { sheetToCsv, sheetToWorkbook as workbookOf } from '@send-reform/workbook/sheet';
import { checkSheetFile } from '../check-sheet-file.js';
import { giveFile } from '../give.js';
import type { ExitCode, Io } from '../io.js';
import type { Loaded } from '../load-file.js';
import { loadInstrument } from '../load-instrument.js';
import { loadWith } from '../load-with.js';
import { neededPlaceKind } from '../needed-place-kind.js';
import { checkTableName, isCsv } from '../table-file.js';
import { refuse } from '../refuse.js';
import { WrongUse } from '../wrong-use.js';

export interface SheetToWorkbookFlags {
  readonly instrument: string;
  readonly answers?: string;
  readonly placeKind?: PlaceKind;
  readonly out: string;
}

function begun(compiled: CompiledInstrument, kind: PlaceKind | undefined): AnswerSheet {
  const place = neededPlaceKind(compiled, kind);
  return { ...emptySheet(compiled), ...(place === undefined ? {} : { place: { kind: place } }) };
}

/** An instrument as a workbook, or as CSV, to fill in without a connection: empty, or with the answers that there are. */
export async function sheetToWorkbook(io: Io, { instrument, answers, placeKind, out }: SheetToWorkbookFlags): Promise<ExitCode> {
  if (answers !== undefined && placeKind !== undefined) throw new WrongUse('--place-kind is for a sheet without answers: --answers says it itself');
  checkTableName(out);
  const { value: compiled, problems } = await loadInstrument(io, instrument);
  const sheet: Loaded<AnswerSheet> = answers === undefined
    ? { value: compiled && begun(compiled, placeKind), problems: [] }
    : await loadWith(io, answers, compiled, checkSheetFile);
  if (compiled === undefined || sheet.value === undefined) return refuse(io, [...problems, ...sheet.problems]);
  return giveFile(io, out, isCsv(out) ? sheetToCsv(compiled, sheet.value) : workbookOf(compiled, sheet.value));
}
