import { quote, toPointer, type Path, type Problem } from '../problems/index.js';
import { differencesOf, type Difference } from './places.js';
import { partAt, sealOf } from './parts.js';
import type { Seal } from './record.js';

type Json = Readonly<Record<string, unknown>>;

/** What a change is called, by where it is. */
const CHANGED: Readonly<Record<string, (path: Path) => Problem>> = {
  instrument: (path) => ({ code: 'record.instrument-changed', path }),
  sheets: (path) => (path[2] === 'answers' ? { code: 'record.answer-changed', path } : { code: 'record.sheet-changed', path }),
  agreements: (path) => ({ code: 'record.agreement-changed', path }),
  validations: (path) => ({ code: 'record.validation-changed', path }),
  results: (path) => ({ code: 'record.result-changed', path }),
};

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A single value as it is now. Of a group there is no more to say than that it was changed. */
const nowAt = (value: unknown): Pick<Problem, 'received'> =>
  value === undefined || (typeof value === 'object' && value !== null) ? {} : { received: quote(value) };

function changeOf(path: Path, before: unknown, now: unknown, value: unknown): Problem {
  if (before === undefined) return { code: 'record.added', path, received: quote(path.at(-1)) };
  if (now === undefined) return { code: 'record.removed', path, expected: quote(path.at(-1)) };
  const named = CHANGED[String(path[0])];
  return { ...(named === undefined ? { code: 'record.head-changed', path } : named(path)), ...nowAt(value) };
}

const sealChanged = (path: Path, { before, now }: Difference): Problem => ({
  code: 'record.seal-changed', path: ['seal', ...path],
  ...(typeof now === 'string' ? { expected: now } : {}),
  ...(before === undefined ? {} : { received: quote(before) }),
});

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Json)[step] : undefined), input);

const pathOfPointer = (pointer: string): Path =>
  pointer.split('/').slice(1).map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));

/** What has changed since a record was sealed, going by its seal alone. */
export interface Changes {
  readonly now: Seal;
  readonly problems: readonly Problem[];
}

/**
 * Compares what a file holds with its seal, whatever its shape: each single value that was changed, added or removed,
 * and where the seal itself was changed instead. Undefined where there is no seal to go by.
 */
export function changesIn(json: unknown): Changes | undefined {
  if (!isObject(json) || !isObject(json['seal'])) return undefined;
  const stated = json['seal'];
  const now = sealOf(json);
  const isContentSame = stated['hash'] === now.hash;
  const parts = isObject(stated['parts']) ? stated['parts'] : {};
  const isPartSame = (path: Path): boolean => {
    const part = partAt(path);
    // What is in no part can only be told by the hash of the whole.
    if (part === undefined) return isContentSame;
    const pointer = toPointer(part);
    return parts[pointer] !== undefined && parts[pointer] === now.parts[pointer];
  };
  const places = differencesOf(stated['places'], now.places);
  const inPlaces = places.map((difference) => {
    const { path, before, now: after } = difference;
    return isContentSame || isPartSame(path)
      ? sealChanged(['places', ...path], difference)
      : changeOf(path, before, after, valueAt(json, path));
  });
  const isTold = (part: Path): boolean =>
    places.some(({ path }) => path.every((step, index) => index >= part.length || step === part[index]));
  const inParts = differencesOf(parts, now.parts).flatMap((difference) => {
    const pointer = String(difference.path[0]);
    const part = pathOfPointer(pointer);
    if (isContentSame) return [sealChanged(['parts', pointer], difference)];
    return isTold(part) ? [] : [changeOf(part, difference.before, difference.now, undefined)];
  });
  const found = [...inPlaces, ...inParts];
  const hash: Problem[] = found.length > 0 || isContentSame
    ? []
    : [{ code: 'record.seal-hash', path: ['seal', 'hash'], expected: now.hash, received: quote(stated['hash']) }];
  return { now, problems: [...found, ...hash] };
}
