/** The way through an assessment as a state machine: events in, journeys out, and what a page shows of one. */
export { advance, startJourney, type JourneyStart } from './advance.js';
export { answerStatement, type AnswerEvent } from './answer-statement.js';
export { evidenceFields, noteField, reasonField } from './fields.js';
export type { Journey, JourneyEvent } from './journey.js';
export { isUnsafeLink, linkOf } from './link.js';
export { pageOf, pagesOf, type Page, type PagePosition } from './pages.js';
export { problemsOn } from './problems-on.js';
export { remindersOn } from './reminders-on.js';
export { pathOf, stepAt, type Step } from './step.js';
export { tasksOf, type Task, type TaskStatus } from './tasks.js';
export { statementProblems } from './statement-problems.js';
