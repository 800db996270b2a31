import { compileInstrument, lintInstrument, parseInstrument, type Instrument } from '@send-reform/core/instrument';
import { describe, expect, it } from 'vitest';
import { partnershipStarter, type SectionDocument, type StatementDocument } from './index.js';

const sectionsOf = ({ sections = [] }: { sections?: SectionDocument[] }): SectionDocument[] =>
  sections.flatMap((section) => [section, ...sectionsOf(section)]);

const sections = sectionsOf(partnershipStarter);
const statements: StatementDocument[] = sections.flatMap((section) => section.statements ?? []);
const levels = partnershipStarter.scales['maturity']!.levels.map(({ id }) => id);

describe('partnership-starter', () => {
  it('is an instrument as the core understands it', () => {
    const instrument: Instrument = partnershipStarter;
    expect(parseInstrument(structuredClone(instrument))).toEqual({ ok: true, value: instrument });
    expect(compileInstrument(instrument)).toMatchObject({ ok: true });
    expect(lintInstrument(instrument)).toEqual([]);
  });

  it('says that it is an example and nobody else’s', () => {
    expect(partnershipStarter.status).toBe('illustrative');
    expect(partnershipStarter.description).toContain('It is not the Department for Education');
  });

  it('asks a sitting’s worth of questions in three parts', () => {
    expect(partnershipStarter.sections).toHaveLength(3);
    expect(sections.filter((section) => section.statements)).toHaveLength(8);
    expect(statements).toHaveLength(36);
  });

  it('says what every level of every statement looks like, each time in other words', () => {
    for (const { id, descriptors } of statements) expect(Object.keys(descriptors), id).toEqual(levels);
    const descriptors = statements.flatMap((statement) => Object.values(statement.descriptors));
    expect(new Set(descriptors).size).toBe(levels.length * statements.length);
    for (const text of descriptors) {
      expect(text, text).toMatch(/^[A-Z].*\.$/u);
      expect(text.split(/\.\s/u).length, text).toBeLessThanOrEqual(2);
      for (const sentence of text.split(/\.\s/u)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(30);
    }
  });

  it('asks for evidence and names who each statement concerns', () => {
    for (const { id, evidencePrompt, partners, principles } of statements) {
      expect(evidencePrompt, id).toMatch(/^[A-Z].*\.$/u);
      expect(partners, id).not.toHaveLength(0);
      expect(principles, id).not.toHaveLength(0);
    }
  });

  it.each(['partners', 'principles'] as const)('uses all its %s', (kind) => {
    const used = new Set(statements.flatMap((statement) => statement[kind]));
    expect([...used].toSorted()).toEqual(partnershipStarter[kind].map(({ id }) => id).toSorted());
  });

  it('rests every statement on a source, and cites every source it lists', () => {
    const gates = sections.flatMap((section) => section.gates ?? []);
    const cited = new Set([...sections, ...gates, ...statements].map(({ source }) => source));
    expect([...cited].toSorted()).toEqual(partnershipStarter.sources.map(({ id }) => id).toSorted());
  });

  it('covers each of the nine starting points with a statement of its own', () => {
    const startingPoints = partnershipStarter.sources.filter(({ part }) => part.includes('starting point')).map(({ id }) => id);
    expect(startingPoints).toHaveLength(9);
    for (const id of startingPoints) expect(statements.filter(({ source }) => source === id), id).not.toHaveLength(0);
  });
});
