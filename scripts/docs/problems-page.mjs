/** The page that lists every problem and finding, made from the catalogues, so that it cannot say otherwise. */

const INSTRUMENT = ['unknown-reference', 'unknown-level', 'row-length', 'duplicate-row', 'statements-only', 'both-scale-and-options'];

/** Headings, with the codes that stand under each; a code belongs to the first that takes it. */
const GROUPS = [
  ['Answer sheets', 'What `checkSheet` finds when a sheet and its instrument do not fit.', /^(?:sheet|answer)\./],
  ['Validations', 'What `checkValidations` finds.', /^validation\./],
  ['Partnerships and agreements', 'What `checkPartnership`, `checkAgreement` and `acceptProposal` find.', /^(?:partnership|agreement)\./],
  ['Series', 'What `series` finds.', /^series\./],
  ['Priorities', 'What `rankPriorities` finds.', /^priorities\./],
  ['Sealed records and stated figures', 'What `seal`, `verifyRecord` and `verifyStated` find.', /^(?:record|stated)\./],
  ['Journeys to approval', 'What `parseApproval` and `advanceApproval` find; the days are looked at by `paymentStanding` and in claims too.', /^approval\./],
  ['Grant claims', 'What `calculateGrant` and `parseClaim` find.', /^grant\./],
  ['Plans', 'What `parsePlan`, `checkPlan`, `markMilestone`, `signPlan` and `parsePlanMapping` find.', /^plan\./],
  ['Indicators', 'What `parseIndicators` and `recordActual` find.', /^indicator\./],
  ['Workbooks', 'What `readWorkbook` and `openZip` find. A path is that of a file within the workbook, or a sheet\'s name and a cell\'s address.', /^workbook\./],
  ['Instruments from workbooks', 'What `guessMapping` and `instrumentFromWorkbook` find, with a sheet\'s name and a cell\'s address. Some are only doubts, and told beside the instrument.', /^mapping\./],
  ['Answers in workbooks', 'What `sheetFromWorkbook` finds, with a sheet\'s name and a cell\'s address. Some are only told: an answer typed again, a number in place of a level.', /^answers\./],
  ['Plans in workbooks', 'What `planFromWorkbook` finds, with a sheet\'s name and a cell\'s address. Changes and doubts are only told.', /^plan-workbook\./],
  ['Files', 'What `send-reform` finds before the core sees anything.', /^file\./],
  ['JSON', 'What `send-reform` finds in a file that is not JSON as it should be, with line and column.', /^(?:json\.|duplicate-key$)/],
  ['Instruments', 'What the parts of an instrument say of one another and cannot be so.', new RegExp(`^(?:${INSTRUMENT.join('|')})(?:\\.|$)`)],
  [
    'The way through an assessment',
    'What `problemsOn` and `remindersOn` find on a step of a journey. The sentences stand beside fields and have no full stop.',
    /^(?:place|answer|level|reason|note|evidence)-/,
  ],
  ['Any input', 'Instruments, sheets, validations and claims.', /./],
];

const ORDER = ['Any input', 'Instruments', 'Answer sheets', 'The way through an assessment', 'Validations', 'Partnerships and agreements', 'Series', 'Priorities', 'Sealed records and stated figures', 'Journeys to approval', 'Grant claims', 'Plans', 'Indicators', 'Workbooks', 'Instruments from workbooks', 'Answers in workbooks', 'Plans in workbooks', 'JSON', 'Files'];

const INTRODUCTION = `# Problems

Bad input gives every problem at once, as data:

\`\`\`ts
import { parseClaim } from '@send-reform/core/grant';
import { toPointer } from '@send-reform/core/problems';
import { describeProblem } from '@send-reform/core/text';

const parsed = parseClaim({
  format: 'send-reform/grant-claim/1',
  deficits: { dsgNote: { amount: 40900000, status: 'final' } },
  ineligible: [],
  differencesExplained: false,
  plan: { status: 'submitted' },
});
const problems = parsed.ok ? [] : parsed.problems;
console.log(problems.map(({ code }) => code));                 // → ['grant.number-for-money', 'one-of']
console.log(problems.map(({ path }) => toPointer(path)));      // → ['/deficits/dsgNote/amount', '/deficits/dsgNote/status']
console.log(problems[1]?.expected);                            // → ['draft', 'audited']
console.log(describeProblem(problems[1]!));                    // → '“final” is not allowed here. It must be one of: draft, audited.'
\`\`\`

- \`code\` is stable: use it in a program. Sentences are not.
- \`path\` says where, from the top of the input.
- \`expected\` and \`received\` are what would have been right and what was there; places in the sentences below are these.
- A code that asks for several kinds of thing has a sentence for each: \`format.date\` is the code \`format\` where \`expected\` is \`date\`. Other endings are for other cases of one code.

Problems come in steps, and a step is taken only when the one before found nothing: size, depth and unsafe names; the shape; what the parts say of one another. So mending some may bring others to light.

This page is made from the catalogues. After a change there, \`npx vitest run --project unit scripts/docs.test.mjs -u\` writes it anew.
`;

const cell = (text) => String(text).replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;');

const table = (head, entries) =>
  [`| ${head} | says |`, '|---|---|', ...entries.map(([code, text]) => `| \`${code}\` | ${cell(text)} |`)].join('\n');

/** The whole page, from the sentences about problems and those about findings. */
export function problemsPage(problems, findings) {
  const byGroup = new Map(ORDER.map((title) => [title, []]));
  for (const [code, text] of Object.entries(problems)) byGroup.get(GROUPS.find(([, , takes]) => takes.test(code))[0]).push([code, text]);
  const parts = ORDER.map((title) => `## ${title}\n${GROUPS.find(([name]) => name === title)[1]}\n\n${table('code', byGroup.get(title))}\n`);
  const isOfCrosswalks = ([code]) => code.startsWith('crosswalk-');
  const isOfIndicators = ([code]) => code.startsWith('indicator-');
  const found = Object.entries(findings);
  const linter = `## Findings of the linter\nWhat can be scored, and hardly meant. None of them stops scoring; \`send-reform check\` fails on an \`error\`.\n\n${table('code', found.filter((entry) => !isOfCrosswalks(entry) && !isOfIndicators(entry)))}\n`;
  const crosswalks = `## Findings about crosswalks\nWhat \`lintCrosswalk\` finds. With an \`error\` nothing can be compared.\n\n${table('code', found.filter(isOfCrosswalks))}\n`;
  const indicators = `## Findings about indicators\nWhat \`lintIndicators\` finds. None of them stops anything.\n\n${table('code', found.filter(isOfIndicators))}\n`;
  return [INTRODUCTION, ...parts, linter, crosswalks, indicators].join('\n');
}
