import { compileInstrument, parseInstrument, type CompiledInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { partnershipStarter } from '@send-reform/instruments';

/** The instrument that comes with the program, ready to make sheets for. */
export const starter: CompiledInstrument = unwrap(compileInstrument(unwrap(parseInstrument(partnershipStarter))));

export const NAMED = { id: starter.instrument.id, version: starter.instrument.version, hash: starter.hash };

/** A sheet in which every statement is at one level, but for those that are given, which may also be open. */
export function sheetAt(level: string, { id, partner, date, but = {} }: { id: string; partner?: string; date?: string; but?: Readonly<Record<string, string | null>> }): unknown {
  const levels = starter.statements.map((statement) => [statement.id, statement.id in but ? but[statement.id]! : level] as const);
  return {
    format: 'send-reform/sheet/1', id, revision: 1, instrument: NAMED,
    ...(partner === undefined ? {} : { partner }), ...(date === undefined ? {} : { date }),
    answers: Object.fromEntries(levels.flatMap(([statement, at]) => (at === null ? [] : [[statement, { state: 'answered', level: at }]]))),
  };
}

/** The widest line of what was printed. */
export const widest = (text: string): number => Math.max(...text.split('\n').map((line) => [...line].length));

/** What was printed as running text, since where lines break is another matter. */
export const words = (text: string): string => text.replaceAll(/\s+/g, ' ');
