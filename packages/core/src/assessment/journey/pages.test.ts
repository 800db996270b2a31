import { describe, expect, it } from 'vitest';
import { sheetWith, journeyThrough } from './journey.test-inputs.js';
import { pageOf, pagesOf, type Page } from './pages.js';
import { compiledSmall } from '../sheet.test-inputs.js';

const written = (pages: readonly Page[]): string[] =>
  pages.map(({ statements, section, own }) => `${own ? 'own ' : ''}${section.id}: ${statements.map(({ id }) => id).join(' ')}`);

const forPartners = compiledSmall((draft) => {
  draft.sections[0]!.statements[1]!.partners = ['health'];
  draft.sections[1]!.statements[0]!.partners = ['education', 'health'];
});

describe('pagesOf', () => {
  it('holds one statement, or those of one section', () => {
    expect(written(pagesOf(journeyThrough()))).toEqual(['a: a1', 'a: a2', 'b: b1', 'b: b2']);
    expect(written(pagesOf(journeyThrough(undefined, { by: 'section' })))).toEqual(['a: a1 a2', 'b: b1 b2']);
  });

  it("begins with a partner's own statements", () => {
    const sheet = sheetWith(forPartners, { partner: 'health' });
    expect(written(pagesOf({ compiled: forPartners, sheet, by: 'question' }))).toEqual(['own a: a2', 'own b: b1', 'a: a1', 'b: b2']);
    expect(written(pagesOf({ compiled: forPartners, sheet, by: 'section' }))).toEqual(['own a: a2', 'own b: b1', 'a: a1', 'b: b2']);
    const all = sheetWith(forPartners);
    expect(written(pagesOf({ compiled: forPartners, sheet: all, by: 'section' }))).toEqual(['a: a1 a2', 'b: b1 b2']);
  });

  it('leaves out what the place is not asked', () => {
    const compiled = compiledSmall((draft) => {
      draft.sections[0]!.appliesTo = { kind: ['county'] };
      draft.sections[1]!.statements[1]!.appliesTo = { kind: ['london'] };
    });
    const pages = (kind: 'county' | 'london') => written(pagesOf({ compiled, sheet: sheetWith(compiled, { place: { kind } }), by: 'section' }));
    expect(pages('county')).toEqual(['a: a1 a2', 'b: b1']);
    expect(pages('london')).toEqual(['b: b1 b2']);
  });

  it('goes down into sections within, in the order of the instrument', () => {
    const journey = journeyThrough((draft) => {
      draft.sections[0]!.sections = [{ id: 'inner', title: 'Inner', statements: [{ id: 'deep', text: 'Deep' }] }];
    }, { by: 'section' });
    expect(written(pagesOf(journey))).toEqual(['a: a1 a2', 'inner: deep', 'b: b1 b2']);
  });
});

describe('pageOf', () => {
  it('says where somebody is among the pages', () => {
    const at = (by: 'question' | 'section') => pageOf(journeyThrough(undefined, { by, step: { at: 'question', statement: 'b2' } }));
    expect(at('question')).toMatchObject({ position: 4, of: 4, page: { statements: [{ id: 'b2' }] } });
    expect(at('section')).toMatchObject({ position: 2, of: 2, page: { statements: [{ id: 'b1' }, { id: 'b2' }] } });
    expect(pageOf(journeyThrough())).toBeUndefined();
  });
});
