import { contentHash, type ContentHash } from '../canonical/index.js';
import { toPointer, type Path } from '../problems/index.js';
import { placesOf } from './places.js';
import type { Seal } from './record.js';

/** Members of a record of which each element is a part of its own. */
const LISTS = ['sheets', 'agreements', 'results'] as const;

/** Members of a record that are a part as they are. */
const WHOLES = ['instrument', 'validations'] as const;

type Json = Readonly<Record<string, unknown>>;

/** The path of the part that a path leads into; undefined for what belongs to no part, such as the day of sealing. */
export function partAt(path: Path): Path | undefined {
  const [member, index] = path;
  if (WHOLES.some((whole) => whole === member)) return [member!];
  return LISTS.some((list) => list === member) && index !== undefined ? [member!, index] : undefined;
}

/** The hash of each part of a record, by JSON Pointer. */
export function partsOf(content: Json): Record<string, ContentHash> {
  const wholes = WHOLES.filter((name) => content[name] !== undefined).map((name) => [[name], content[name]] as const);
  const elements = LISTS.flatMap((name) => {
    const list = content[name];
    // JSON says null for what is undefined in a list.
    return Array.isArray(list) ? list.map((item: unknown, index) => [[name, index], item ?? null] as const) : [];
  });
  return Object.fromEntries([...wholes, ...elements].map(([path, value]) => [toPointer(path), contentHash(value)]));
}

/** The seal of everything in a record but a seal. */
export function sealOf(record: Json): Seal {
  const { seal: _seal, ...content } = record;
  const { results: _results, ...sources } = content;
  return { hash: contentHash(content), parts: partsOf(content), places: placesOf(sources) };
}
