import type { GrantOverTime } from '@send-reform/core/grant';
import { describeGrant, describeGrantOverTime, type GrantOverTimeCatalogue, type GrantSentence } from '@send-reform/core/text';
import type { NewSheet } from '../xlsx/new-workbook.js';
import { text } from '../xlsx/text-cell.js';
import type { GrantTexts } from './grant-texts.js';
import { Rows } from '../xlsx/rows.js';

const PARTS = ['eligibility', 'derivation', 'staysWithCouncil', 'payment', 'conditions', 'flags', 'assumptions'] as const;

/** Everything that the grant and its years say, in sentences, each with the document that it rests on. */
export function wordsSheet(result: GrantOverTime, { texts, catalogue, name }: { readonly texts: GrantTexts; readonly catalogue: GrantOverTimeCatalogue; readonly name: string }): NewSheet {
  const { say } = texts;
  const grant = describeGrant(result.grant, catalogue);
  const years = describeGrantOverTime(result, catalogue);
  const rows = new Rows();
  rows.add(text(say('sheet.words'), 'title'));
  rows.add(text(say('words.how')));
  const part = (title: string, sentences: readonly GrantSentence[]): void => {
    if (sentences.length === 0) return;
    rows.skip();
    rows.add(text(title, 'heading'), text(say('column.source'), 'heading'));
    for (const sentence of sentences) rows.add(text(sentence.text, 'wrapped'), text(sentence.source ?? '', 'quiet'));
  };
  for (const one of PARTS) part(say(`words.${one}`), grant[one]);
  for (const { title, standing, payment, overrideEnd } of years.scenarios) part(say('words.scenario', { title }), [...standing, ...payment, ...overrideEnd]);
  part(say('words.over-time-assumptions'), years.assumptions);
  part(say('words.over-time-not-known'), years.notKnown);
  part(say('words.over-time-published'), years.published);
  for (const { title, unknowns, joint } of years.sensitivity) part(say('words.sensitivity', { figure: title }), [...unknowns.map(({ sentence }) => sentence), joint]);
  part(say('words.not-ranged'), years.notRanged);
  return { name, widths: [110, 60], rows: rows.all };
}
