/** The start page: who answers, or how to carry on. */
import { startJourney, tasksOf } from '@send-reform/core/assessment';
import { compiled, find, keptAnswers, partnerName } from './portal.js';

const { sheet } = await keptAnswers();
const tasks = sheet === undefined ? [] : tasksOf(startJourney(compiled, { sheet }));
const done = tasks.reduce((sum, task) => sum + task.done, 0);

if (sheet !== undefined) {
  const of = tasks.reduce((sum, task) => sum + task.of, 0);
  const whom = partnerName(sheet.partner);
  find('#underway-text').textContent =
    `You have dealt with ${done} of ${of} statements${whom === undefined ? '' : ` for ${whom.toLowerCase()}`}. Your answers are kept in this browser.`;
  find('#underway').hidden = false;
  find('#begin').hidden = true;
}

export {};
