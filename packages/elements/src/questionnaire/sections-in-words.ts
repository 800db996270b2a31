import { answerTo, pagesOf, type Journey, type Page } from '@send-reform/core/assessment';
import type { CompiledStatement } from '@send-reform/core/instrument';
import { html, type TemplateResult } from 'lit';
import { summaryList, type SummaryListRow } from '../design-system/summary-list.js';
import { answerInWords } from './answer-in-words.js';
import type { View } from './view.js';
import { partHeading, whoseHeading } from './whose.js';

/** The sections of a journey with their statements, in its order. */
export const sectionsOf = (journey: Journey): Page[] => pagesOf({ ...journey, by: 'section' });

/** All answers, section by section, with what may be done about each. */
export const sectionsInWords = (view: View, row: (statement: CompiledStatement) => Partial<SummaryListRow>): TemplateResult[] =>
  sectionsOf(view.journey).map(
    ({ section, statements }, index, parts) => html`
      ${whoseHeading(view, parts, index)} ${partHeading(parts, section.section.title)}
      ${summaryList({
        rows: statements.map((statement) => ({
          key: statement.statement.text,
          value: answerInWords(statement, answerTo(view.journey.sheet, statement.id), view),
          ...row(statement),
        })),
      })}
    `
  );
