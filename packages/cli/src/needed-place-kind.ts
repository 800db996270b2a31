import { PLACE_KINDS, type PlaceKind } from '@send-reform/core/areas';
import type { CompiledInstrument } from '@send-reform/core/instrument';
import { WrongUse } from './wrong-use.js';

/** The kind of place as it was given. An instrument that asks places different things needs it. */
export function neededPlaceKind({ needsPlaceKind }: CompiledInstrument, kind: PlaceKind | undefined): PlaceKind | undefined {
  if (needsPlaceKind && kind === undefined) {
    throw new WrongUse(`This instrument asks different places different things: give --place-kind, one of ${PLACE_KINDS.join(', ')}`);
  }
  return kind;
}
