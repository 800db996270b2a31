import type { CompiledInstrument } from '@send-reform/core/instrument';
import type { Io } from './io.js';
import { loadFile, type JsonFile, type Loaded } from './load-file.js';

/** What a file holds once checked against the instrument; with no instrument, only what is wrong with it as JSON. */
export async function loadWith<Value>(
  io: Io,
  file: string,
  compiled: CompiledInstrument | undefined,
  check: (compiled: CompiledInstrument, json: JsonFile) => Loaded<Value>,
): Promise<Loaded<Value>> {
  const json = await loadFile(io, file);
  return compiled === undefined ? { value: undefined, problems: json.problems } : check(compiled, json);
}
