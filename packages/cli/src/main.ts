import { PLACE_KINDS } from '@send-reform/core/areas';
import { Command, CommanderError, Option } from 'commander';
import { version } from '../package.json';
import { agree, DRAFT_RULES, type AgreeFlags } from './commands/agree.js';
import { check } from './commands/check.js';
import { compare, COMPARED_BASES, type CompareFlags } from './commands/compare.js';
import { grant, type GrantFlags } from './commands/grant.js';
import { instrumentFromWorkbook, type InstrumentFromWorkbookFlags } from './commands/instrument-from-workbook.js';
import { planCheck, type PlanCheckFlags } from './commands/plan-check.js';
import { priorities, type PrioritiesFlags } from './commands/priorities.js';
import { returnCheck, type ReturnCheckFlags } from './commands/return-check.js';
import { returnFill, type ReturnFillFlags } from './commands/return-fill.js';
import { BASES, score, type ScoreFlags } from './commands/score.js';
import { sheetFromWorkbook, type SheetFromWorkbookFlags } from './commands/sheet-from-workbook.js';
import { sheetToWorkbook, type SheetToWorkbookFlags } from './commands/sheet-to-workbook.js';
import { template, type TemplateFlags } from './commands/template.js';
import { verify, type VerifyFlags } from './commands/verify.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import { SHIPPED_NAMES } from './load-instrument.js';
import { wrap, WIDTH } from './text/wrap.js';
import { WrongUse } from './wrong-use.js';

const NAME = 'send-reform';

/**
 * Runs the program once: arguments in, text out through `io`, and how it ended.
 *
 * @param args what follows the program's name.
 * @returns 0 when all is well, 1 when problems were found, 2 when the arguments make no sense.
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  let current: Command | undefined;
  const run = async (command: Command, work: Promise<ExitCode>): Promise<void> => {
    current = command;
    code = await work;
  };
  const program = programFor(io, run);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.wrongUse;
    if (!(error instanceof WrongUse)) throw error;
    io.err([...wrap(`error: ${error.message}`, WIDTH, 2), usageOf(current ?? program)].join('\n'));
    return EXIT.wrongUse;
  }
}

/** The names of the commands that lead to one, from the program's on. */
const namesOf = (command: Command): string[] => [...(command.parent === null ? [] : namesOf(command.parent)), command.name()];

const usageOf = (command: Command): string => `Usage: ${namesOf(command).join(' ')} ${command.usage()}\n`;

type Run = (command: Command, work: Promise<ExitCode>) => Promise<void>;

function programFor(io: Io, run: Run): Command {
  const instrument = (): Option =>
    new Option('--instrument <file>', `the instrument: a file, or by name: ${SHIPPED_NAMES.join(', ')}`);
  const json = (): Option => new Option('--json', 'print JSON for machines');

  const placeKind = (): Option => new Option('--place-kind <kind>', 'the kind of place').choices(PLACE_KINDS);

  const program = settled(new Command(NAME), io)
    .description('Checks, scores and compares self-assessments for SEND reform, and works out the High Needs Stability Grant.')
    .usage('<command> [options]')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', '\nExit codes: 0 all is well, 1 problems were found, 2 wrong use.');

  program.showHelpAfterError(usageOf(program).trimEnd());

  const add = (name: string, description: string, usage: string, parent = program): Command => {
    const command = settled(parent.command(name), io).description(description).usage(usage).helpOption('--help', 'print this help');
    return command.showHelpAfterError(usageOf(command).trimEnd());
  };

  const checking = add('check', 'Say what is wrong with an instrument, an answer sheet, a grant claim or a file of later years.', 'FILE [--instrument F]')
    .argument('<file>', 'the file to check')
    .addOption(instrument());
  checking.action((file: string, flags: { instrument?: string }) => run(checking, check(io, file, flags)));

  const scoring = add('score', 'Score an answer sheet.', '--instrument F --answers F [options]')
    .addOption(instrument().makeOptionMandatory())
    .requiredOption('--answers <file>', 'the answer sheet')
    .addOption(new Option('--basis <basis>', 'what counts as an answer').choices(BASES).default('declared'))
    .option('--validations <file>', 'validations, for the basis validated')
    .option('--explain <section>', "show how a section's figure comes about, by the section's id")
    .option('--out <file>', 'write the results into a new file instead: .csv, or .xlsx with live formulas')
    .addOption(json());
  scoring.action((flags: ScoreFlags) => run(scoring, score(io, flags)));

  const granting = add('grant', 'Work out the High Needs Stability Grant for a claim.', '--claim F [--scenarios [--later F]] [--json]')
    .requiredOption('--claim <file>', 'the claim')
    .option('--scenarios', 'the years to 2028-29, for each way in which approval of the plan can go')
    .option('--later <file>', 'what later years add, known or assumed; without it, what the claim says of them')
    .addOption(json());
  granting.action((flags: GrantFlags) => run(granting, grant(io, flags)));

  const agreeing = add('agree', 'Put the sheets of a partnership together: who said what, how far they agree, what a rule proposes.', '--instrument F SHEET SHEET... [options]')
    .argument('<sheets...>', 'the answer sheets, a file each')
    .addOption(instrument().makeOptionMandatory())
    .addOption(new Option('--rule <rule>', 'what proposes an answer').choices(DRAFT_RULES).default('median'))
    .option('--agreement <file>', 'what has been agreed so far')
    .option('--anonymous <threshold>', 'respondents are anonymous: hold back counts below this')
    .addOption(json());
  agreeing.addHelpText('after', '\nA proposal is agreed only when people accept it. A tie is theirs to settle.');
  agreeing.action((files: readonly string[], flags: AgreeFlags) => run(agreeing, agree(io, files, flags)));

  const comparing = add('compare', 'Say what changed from one sheet to another, or show several dates side by side.', '--instrument F THEN NOW [MORE...] [options]')
    .argument('<sheets...>', 'the answer sheets, the earliest first')
    .addOption(instrument().makeOptionMandatory())
    .option('--before <file>', 'the earlier version of the instrument, where the first sheet answers that')
    .option('--crosswalk <file>', 'what became of each statement from that version to this')
    .addOption(new Option('--basis <basis>', 'what counts as an answer').choices(COMPARED_BASES).default('declared'))
    .addOption(json());
  comparing.addHelpText('after', '\nA figure that came about another way is not compared, and the reason is given.');
  comparing.action((files: readonly string[], flags: CompareFlags) => run(comparing, compare(io, files, flags)));

  const ranking = add('priorities', 'Rank what lies below a target, and say what would lift a section.', '--instrument F --answers F (--profile ID | --level ID) [options]')
    .addOption(instrument().makeOptionMandatory())
    .requiredOption('--answers <file>', 'the answer sheet')
    .option('--profile <id>', 'the levels wanted: a profile of the instrument')
    .option('--level <id>', 'the level wanted of every statement that has it')
    .option('--sheets <files...>', "the partners' sheets, for how far they are apart")
    .option('--partner <id>', 'only what is for this partner')
    .option('--principle <id>', 'only what serves this principle')
    .option('--section <id>', 'only what lies within this section')
    .option('--lift <id>', "the fewest steps that lift this section; the instrument's own id is the whole")
    .addOption(new Option('--basis <basis>', 'what counts as an answer').choices(COMPARED_BASES).default('declared'))
    .addOption(json());
  ranking.action((flags: PrioritiesFlags) => run(ranking, priorities(io, flags)));

  const templating = add('template', 'Print an answer sheet to begin with.', '--instrument F [--place-kind KIND]')
    .addOption(instrument().makeOptionMandatory())
    .addOption(placeKind());
  templating.action((flags: TemplateFlags) => run(templating, template(io, flags)));

  const verifying = add('verify', 'Say whether a sealed record stands, or whether the figures of another tool come out here.', 'FILE [--hash H | --mapping F --instrument F] [options]')
    .argument('<file>', 'the sealed record, or the file of another tool')
    .option('--hash <hash>', 'the hash that was noted when the record was sealed')
    .option('--mapping <file>', "where another tool's figures stand in its file")
    .addOption(instrument())
    .option('--answers <file>', "the answer sheet; without it the mapping says where the answers are")
    .option('--all', 'every difference, not only the first')
    .addOption(json());
  verifying.addHelpText('after', '\nIt shows that nothing changed since sealing. It does not show who sealed it.');
  verifying.action((file: string, flags: VerifyFlags) => run(verifying, verify(io, file, flags)));

  /** Commands about one thing, such as `plan check`. */
  const group = (name: string, description: string): Command => add(name, description, '<command> [options]').helpCommand(false);

  const instruments = group('instrument', 'Make an instrument.');
  const mapping = add('from-workbook', 'Turn a maturity workbook (XLSX or CSV) into an instrument, by a mapping.', 'FILE [--mapping F] [--out F]', instruments)
    .argument('<file>', 'the workbook; it stays as it is')
    .option('--mapping <file>', 'where things stand in the workbook; without it, one is guessed and given to be put right')
    .option('--out <file>', 'the file to write; without it, the screen. One that is there already is left alone');
  mapping.addHelpText('after', '\nA rule, bands and gates are not in a workbook: look at the instrument before use.');
  mapping.action((file: string, flags: InstrumentFromWorkbookFlags) => run(mapping, instrumentFromWorkbook(io, file, flags)));

  const sheets = group('sheet', 'Answer without a connection: write a workbook to fill in, and read it back.');
  const writing = add('to-workbook', 'Write a workbook (XLSX or CSV) to fill in.', '--instrument F [--answers F | --place-kind KIND] --out F', sheets)
    .addOption(instrument().makeOptionMandatory())
    .option('--answers <file>', 'the answers to begin with')
    .addOption(placeKind())
    .requiredOption('--out <file>', 'the file to write, .xlsx or .csv; one that is there already is left alone');
  writing.action((flags: SheetToWorkbookFlags) => run(writing, sheetToWorkbook(io, flags)));

  const reading = add('from-workbook', 'Read the answers from a workbook (XLSX or CSV) that was filled in.', 'FILE --instrument F [--out F]', sheets)
    .argument('<file>', 'the workbook; it stays as it is')
    .addOption(instrument().makeOptionMandatory())
    .option('--out <file>', 'the file to write; without it, the screen. One that is there already is left alone');
  reading.action((file: string, flags: SheetFromWorkbookFlags) => run(reading, sheetFromWorkbook(io, file, flags)));

  const planning = group('plan', 'Work on a Local SEND Reform Plan.');
  const checkingPlan = add('check', 'Say what is wrong with a plan, and how far it meets what the letters expect.', 'FILE [--record F] [options]', planning)
    .argument('<file>', 'the plan')
    .option('--record <file>', 'the sealed assessment that it rests on')
    .option('--approval <file>', 'its way to approval')
    .option('--as-of <date>', 'the day on which to look at it; today without one')
    .addOption(json());
  checkingPlan.addHelpText('after', '\nIt is not the Department’s assessment: the mark that a plan has to reach is not\npublic.');
  checkingPlan.action((file: string, flags: PlanCheckFlags) => run(checkingPlan, planCheck(io, file, flags)));

  const returns = group('return', 'The quarterly return: check it before it is sent, or fill it in.');
  const quarter = (): Option =>
    new Option('--quarter <quarter>', 'September-2026, "2026-27 Q2", or a day in the quarter; without it, that of the published rules');

  const returnChecking = add('check', 'Say what the Department’s published checks would reject.', 'FILE --area CODE [--quarter Q] [--json]', returns)
    .argument('<file>', 'the workbook that is to be sent')
    .requiredOption('--area <code>', 'the DfE code of the authority')
    .addOption(quarter())
    .addOption(json());
  returnChecking.addHelpText('after', '\nThe file is read here and sent nowhere. Nothing is said of the figures.');
  returnChecking.action((file: string, flags: ReturnCheckFlags) => run(returnChecking, returnCheck(io, file, flags)));

  const filling = add('fill', 'Write values into your own blank copy, and change nothing else of it.', 'BLANK --mapping F (--values F | --plan F [--area CODE]) --out F', returns)
    .argument('<blank>', 'the blank copy; it stays as it is')
    .requiredOption('--mapping <file>', 'which cell gets what')
    .option('--values <file>', 'the values, with the authority and the version of the return')
    .option('--plan <file>', 'the plan, or its indicators alone, in place of values')
    .option('--area <code>', 'the DfE code of the authority, where --plan holds indicators alone')
    .addOption(quarter())
    .requiredOption('--out <file>', 'the file to write; one that is there already is left alone');
  filling.action((blank: string, flags: ReturnFillFlags) => run(filling, returnFill(io, blank, flags)));

  return program;
}

/** Commander ends the process and writes to the screen by itself unless it is told not to. */
function settled(command: Command, io: Io): Command {
  return command
    .exitOverride()
    .configureOutput({
      writeOut: io.out, writeErr: io.err, getOutHelpWidth: () => WIDTH, getErrHelpWidth: () => WIDTH,
      getOutHasColors: () => false, getErrHasColors: () => false,
    })
    .allowExcessArguments(false);
}
