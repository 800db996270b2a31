import { pageOf } from '@send-reform/core/assessment';
import type { TemplateResult } from 'lit';
import { checkPage } from './check-page.js';
import { donePage } from './done-page.js';
import { questionPage } from './question-page.js';
import { startPage } from './start-page.js';
import { tasksPage } from './tasks-page.js';
import type { View } from './view.js';

/** The page of the step that somebody is on. */
export function stepPage(view: View): TemplateResult {
  switch (view.journey.step.at) {
    case 'start':
      return startPage(view);
    case 'question':
      return questionPage(view, pageOf(view.journey)!);
    case 'check':
      return checkPage(view);
    case 'done':
      return donePage(view);
    default:
      return tasksPage(view);
  }
}

/** What the page of a step is called. */
export function stepTitle({ journey, text }: Pick<View, 'journey' | 'text'>): string {
  const { step, by, compiled } = journey;
  switch (step.at) {
    case 'question':
      return by === 'section' ? pageOf(journey)!.page.section.section.title : compiled.statementById.get(step.statement)!.statement.text;
    case 'check':
      return text.checkHeading;
    case 'done':
      return text.doneHeading;
    default:
      return compiled.instrument.title;
  }
}
