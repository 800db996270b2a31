import { compileInstrument, parseInstrument, type CompiledInstrument } from '@send-reform/core/instrument';
import { type Result } from '@send-reform/core/problems';
import { partnershipStarter } from '@send-reform/instruments';
import type { Io } from './io.js';
import { checkFile, loadFile, type Loaded } from './load-file.js';

/** The instruments that come with the program, by name. */
const SHIPPED: ReadonlyMap<string, unknown> = new Map([[partnershipStarter.id, partnershipStarter]]);

export const SHIPPED_NAMES = [...SHIPPED.keys()];

/** An instrument from a JSON value, ready to score. */
export function readInstrument(json: unknown): Result<CompiledInstrument> {
  const parsed = parseInstrument(json);
  return parsed.ok ? compileInstrument(parsed.value) : parsed;
}

/**
 * An instrument by name or by file. A name comes first; a file that is called the same can be given as `./name`.
 */
export async function loadInstrument(io: Io, nameOrFile: string): Promise<Loaded<CompiledInstrument>> {
  const shipped = SHIPPED.get(nameOrFile);
  if (shipped === undefined) {
    const { value, problems } = checkFile(await loadFile(io, nameOrFile), 'instrument', readInstrument);
    // Whoever meant a name wants to know the names.
    const named = problems.map(({ problem, ...at }) =>
      problem.code === 'file.missing' ? { ...at, problem: { ...problem, code: 'instrument.missing', expected: SHIPPED_NAMES } } : { ...at, problem });
    return { value, problems: named };
  }
  const compiled = readInstrument(shipped);
  if (!compiled.ok) throw new Error(`The instrument ${nameOrFile} that comes with this program does not hold`);
  return { value: compiled.value, problems: [] };
}
