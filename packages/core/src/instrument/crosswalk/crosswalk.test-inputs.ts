import { unwrap } from '../../problems/index.js';
import { compileInstrument } from '../compile.js';
import type { CompiledInstrument } from '../compiled.js';
import { smallInstrument, type Draft } from '../small-instrument.test-inputs.js';
import type { Crosswalk } from './format.js';

export const compiledSmall = (change?: (draft: Draft) => void): CompiledInstrument => unwrap(compileInstrument(smallInstrument(change)));

/** A crosswalk between two instruments in which everything that has the same id is the same. */
export function crosswalkBetween(from: CompiledInstrument, to: CompiledInstrument, change: (draft: Crosswalk) => void = () => undefined): Crosswalk {
  const side = ({ instrument: { id, version }, hash }: CompiledInstrument) => ({ id, version, hash });
  const draft: Crosswalk = {
    format: 'send-reform/crosswalk/1', id: 'one-to-two', from: side(from), to: side(to),
    statements: from.statements.filter(({ id }) => to.statementById.has(id)).map(({ id }) => ({ kind: 'same', from: id, to: id })),
    sections: from.sections.slice(1).filter(({ id }) => to.sectionById.has(id)).map(({ id }) => ({ from: id, to: id })),
  };
  change(draft);
  return draft;
}
