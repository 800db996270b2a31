import type { CompiledInstrument } from '../instrument/index.js';
import type { AnswerSheet } from './sheet.js';

/**
 * A sheet that nobody has answered yet.
 *
 * @param id a name for the sheet that its host chooses; it must not tell who a child is.
 * @example
 * const sheet = emptySheet(unwrap(compileInstrument(partnershipStarter)), 'shropshire-health');
 */
export function emptySheet({ instrument: { id: instrument, version }, hash }: Pick<CompiledInstrument, 'instrument' | 'hash'>, id = 'sheet'): AnswerSheet {
  return { format: 'send-reform/sheet/1', id, revision: 0, instrument: { id: instrument, version, hash }, answers: {} };
}
