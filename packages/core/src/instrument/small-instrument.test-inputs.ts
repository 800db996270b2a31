import type { Instrument, Section, Statement } from './format.js';

/** An instrument to spoil: its first sections and their statements are there, whatever else a change takes away. */
export type Draft = Instrument & { sections: (Section & { statements: Statement[] })[] };

const statement = (id: string): Statement => ({ id, text: `Statement ${id}` });

/**
 * An instrument with nothing wrong and nothing to find: sections `a` and `b` of two statements each, on a scale of four
 * levels worth 1 to 4, with means all the way up and no bands. A change makes it the one that a test is about.
 */
export function smallInstrument(change: (draft: Draft) => void = () => undefined): Draft {
  const draft: Draft = {
    format: 'send-reform/instrument/1', id: 'small', version: '1.0.0', status: 'illustrative', title: 'Small',
    scales: {
      four: { levels: [1, 2, 3, 4].map((value) => ({ id: `l${value}`, label: `Level ${value}`, value: String(value) })) },
      two: { levels: [{ id: 'no', label: 'No', value: '0' }, { id: 'yes', label: 'Yes', value: '1' }] },
    },
    scale: 'four',
    rule: { kind: 'weighted-mean' },
    sections: [
      { id: 'a', title: 'Section A', statements: [statement('a1'), statement('a2')] },
      { id: 'b', title: 'Section B', statements: [statement('b1'), statement('b2')] },
    ],
  };
  change(draft);
  return draft;
}

/** Sections within one another, the root among them, with a statement in the deepest. */
export function nestedInstrument(sections: number): Instrument {
  let inner: Section = { id: `s${sections}`, title: 'Deepest', statements: [statement('deep')] };
  for (let depth = sections - 1; depth > 1; depth -= 1) inner = { id: `s${depth}`, title: 'Section', sections: [inner] };
  return { ...smallInstrument(), sections: [inner] };
}
