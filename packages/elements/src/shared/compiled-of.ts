import { compileInstrument, type CompiledInstrument, type Instrument } from '@send-reform/core/instrument';
import type { Result } from '@send-reform/core/problems';

const compiled = new WeakMap<Instrument, Result<CompiledInstrument>>();

/** The compiled form of an instrument, made once however many elements show it. An instrument is never changed in place. */
export function compiledOf(instrument: Instrument): Result<CompiledInstrument> {
  const known = compiled.get(instrument);
  if (known !== undefined) return known;
  const result = compileInstrument(instrument);
  compiled.set(instrument, result);
  return result;
}
