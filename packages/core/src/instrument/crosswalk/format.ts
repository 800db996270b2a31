import * as z from 'zod/mini';

/**
 * The crosswalk format: how the statements of one version of an instrument, or of one instrument, go on in another. Kept
 * as data, so that what may be compared is written down once, can be looked through, and needs no code.
 */

/** The name of this format, which every crosswalk carries. */
export const CROSSWALK_FORMAT = 'send-reform/crosswalk/1';

const id = z.string().check(z.minLength(1), z.maxLength(80));
const text = z.string().check(z.minLength(1), z.maxLength(20_000));
const optional = z.optional;
const ids = z.array(id).check(z.minLength(1), z.maxLength(2_000));

const instrument = z.strictObject({
  id,
  version: z.string().check(z.minLength(1), z.maxLength(200)),
  hash: z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/, 'hash')),
});

/** Why an entry is as it is, and what that rests on. */
const beside = { note: optional(text), source: optional(text) };

const statement = z.discriminatedUnion('kind', [
  /** The same question with the same answers, worth the same: only its id may be another. */
  z.strictObject({ kind: z.literal('same'), from: id, to: id, ...beside }),
  /** The same matter in other words, with other levels or another weight. `levels` says where each level went. */
  z.strictObject({ kind: z.literal('reworded'), from: id, to: id, levels: optional(z.record(id, id)), ...beside }),
  z.strictObject({ kind: z.literal('split'), from: id, to: ids, ...beside }),
  z.strictObject({ kind: z.literal('merged'), from: ids, to: id, ...beside }),
  z.strictObject({ kind: z.literal('dropped'), from: id, ...beside }),
  z.strictObject({ kind: z.literal('new'), to: id, ...beside }),
]);

export const crosswalkSchema = z.strictObject({
  format: z.literal(CROSSWALK_FORMAT),
  id,
  title: optional(text),
  from: instrument,
  to: instrument,
  /** Every statement of both sides, once. */
  statements: z.array(statement).check(z.maxLength(4_000)),
  /** Sections that go on. The whole always does; any other section that is not named here is dropped or new. */
  sections: optional(z.array(z.strictObject({ from: id, to: id, ...beside })).check(z.maxLength(4_000))),
});

export type Crosswalk = z.infer<typeof crosswalkSchema>;
/** What became of one statement or several. */
export type CrosswalkEntry = Crosswalk['statements'][number];
