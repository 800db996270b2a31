import type { Instrument } from '@send-reform/core/instrument';

/** The four levels, as both sides offer them. */
export const LEVELS = ['Emerging', 'Developing', 'Established', 'Embedded'].map((label, index) => ({
  id: label.toLowerCase(),
  label,
  value: String(index + 1),
}));

export const OTHER_ANSWERS = { notApplicable: 'Not applicable', doNotKnow: 'I do not know' };

export const statementText = (section: number, statement: number): string =>
  `Partners in area ${section + 1} agree on matter ${statement + 1} and act on it together, in every setting.`;

export const descriptorOf = (level: number): string =>
  `What this looks like at step ${level + 1}: people, money and records are brought together as far as that.`;

export const statementId = (section: number, statement: number): string => `s${section}-${statement}`;

/** As many sections of as many statements, each with four levels and their descriptors. */
export function instrumentOf(sections: number, statements: number): Instrument {
  return {
    format: 'send-reform/instrument/1',
    id: `bench-${sections}-${statements}`,
    version: '1.0.0',
    title: 'Bench',
    status: 'illustrative',
    scales: { maturity: { levels: LEVELS } },
    scale: 'maturity',
    rule: { kind: 'weighted-mean' },
    bands: ['1', '1.5', '2.5', '3.5'].map((from, index) => ({ level: LEVELS[index]!.id, from })),
    sections: Array.from({ length: sections }, (_, section) => ({
      id: `s${section}`,
      title: `Section ${section + 1}`,
      statements: Array.from({ length: statements }, (_unused, statement) => ({
        id: statementId(section, statement),
        text: statementText(section, statement),
        descriptors: Object.fromEntries(LEVELS.map(({ id }, level) => [id, descriptorOf(level)])),
      })),
    })),
  };
}
