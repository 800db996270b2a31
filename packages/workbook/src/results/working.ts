import type { Fraction, Integer, Rounding } from '@send-reform/core/exact';
import type { ChildPlan, CompiledInstrument, CompiledSection, Plan, Policies, SectionPlan, StatementPlan } from '@send-reform/core/instrument';
import { quoted } from '../formulas/quoted.js';
import { MOST, placeInList, wholePart } from '../formulas/whole-numbers.js';
import type { AnswerCell } from '../sheet/sheet-to-workbook.js';
import type { NewCell } from '../xlsx/new-workbook.js';

/**
 * The working of every section as formulas, in whole numbers: a score is a numerator and a denominator, which are rounded
 * once, at the end. No formula divides before that, so that no double decides a tie.
 */

/** Statements have so many levels at most, for `CHOOSE` to list what each is worth. */
const MOST_LEVELS = 24;

/** The columns of a part's row. */
const PART = {
  id: 'A', position: 'B', numerator: 'C', denominator: 'D', weight: 'E', counts: 'F', reason: 'G', most: 'H', rank: 'I', amount: 'J', mostAmount: 'K', scaled: 'L',
} as const;
/** The columns of a section's row, after an empty one. */
const WHOLE = {
  common: 'N', total: 'O', mostTotal: 'P', weight: 'Q', withheld: 'R', rawNumerator: 'S', rawDenominator: 'T', divisor: 'U', numerator: 'V', denominator: 'W',
  scaled: 'X', guess: 'Y', quotient: 'Z', remainder: 'AA', units: 'AB', ungated: 'AC', level: 'AD', isSafe: 'AE',
} as const;

/** The headings of the working's columns. */
const HEADINGS: readonly string[] = [...Object.keys(PART), '', ...Object.keys(WHOLE)];

/** Where the result of a section stands, as formulas on another sheet write it: numerator, denominator and so on. */
export type WorkedSection = Readonly<Record<'withheld' | 'numerator' | 'denominator' | 'units' | 'level' | 'isSafe', string>>;

export interface Worked {
  readonly rows: readonly (readonly (NewCell | undefined)[])[];
  /** By section; none where a rule is not a formula here. */
  readonly sections: ReadonlyMap<number, WorkedSection>;
}

export interface WorkingInput {
  readonly compiled: CompiledInstrument;
  readonly plan: Plan;
  /** By statement: the cell of its answer, and the range of what can be chosen there, its levels first, then the two states. */
  readonly answers: ReadonlyMap<string, AnswerCell>;
  /** The name of the sheet with the working, as formulas write it. */
  readonly sheet: string;
}

/** What stands for a part that is waited for, and for one that is left out. */
const WAITS = quoted('W');
const LEFT_OUT = quoted('X');

const isSmall = (value: Integer): boolean => typeof value === 'number' && Math.abs(value) < MOST;

const STATE_REASONS = ['nothing-applies', 'do-not-know'] as const;
/** Reasons for having no figure, the first that holds being given. */
const REASONS = ['unanswered', 'do-not-know', 'nothing-applies', 'no-weight', 'no-maximum', 'no-total', 'not-asked'] as const;

/** Whether everything that a section's figure hangs on can be said by formulas, that of the sections within too. */
export function isLive(index: number, { compiled, plan, answers }: Pick<WorkingInput, 'compiled' | 'plan' | 'answers'>): boolean {
  const section = compiled.sections[index]!;
  const { statements, sections, weightScale, denominator } = plan.sections[index]!;
  const { rule, bands, gates } = section;
  if (rule.kind === 'none') return true;
  if (rule.kind === 'decision-table') return false;
  // The most that a section within could come to is not worked out by formulas.
  if (rule.kind === 'percentage' && sections.some((child) => !plan.sections[child.index]!.isSilent)) return false;
  const isPlain = ({ id, weight, terms, levelIds }: StatementPlan): boolean =>
    answers.has(id) && levelIds.length <= MOST_LEVELS && isSmall(weight) && terms.every((term) => isSmall(term.numerator) && isSmall(term.most));
  const numbers = [
    weightScale, denominator, ...sections.map(({ weight }) => weight),
    ...bands.flatMap(({ from, below }) => [from, ...(below === undefined ? [] : [below])]).flatMap((value) => [value.numerator, value.denominator]),
    ...sections.flatMap((child) => extentNumbers(plan.sections[child.index]!)),
    ...section.levelValues.flatMap((value) => [value.numerator, value.denominator]),
  ];
  const gateStatements = gates.flatMap((gate) => gate.statements).map((one) => compiled.statements[one.index]!);
  return statements.every(isPlain)
    && numbers.every(isSmall)
    && gateStatements.every(({ id, index: at, levels }) => plan.asked[at] !== true || (answers.has(id) && levels.length <= MOST_LEVELS))
    && sections.every((child) => isLive(child.index, { compiled, plan, answers }));
}

const extentNumbers = ({ extent }: SectionPlan): Integer[] =>
  extent === undefined ? [] : [extent.lowest, extent.highest].flatMap(({ numerator, denominator }) => [numerator, denominator]);

type Treatment = Policies['unanswered'] | Policies['notApplicable'];

/** What stands in a cell for a part without a figure, by what its policy says. */
function treated(treatment: Treatment, by: { readonly zero: string; readonly lowest: string; readonly full: string }): string {
  switch (treatment) {
    case 'withhold':
      return WAITS;
    case 'exclude':
      return LEFT_OUT;
    default:
      return by[treatment];
  }
}

/** What a statement's row picks for each thing that can stand in its answer: nothing, each level, and the two states. */
const chooseBy = (position: string, open: string, levels: readonly string[], notApplicable: string, doNotKnow: string): string =>
  `CHOOSE(${position}+1,${[open, ...levels, notApplicable, doNotKnow].join(',')})`;

const positionIn = ({ cell, choices }: AnswerCell): string => placeInList(cell, choices);

/** What a part's row goes on with, whether it is a statement or a section. */
function amounts(row: number, common: string): string[] {
  const [counts, numerator, denominator, most, amount] = [PART.counts, PART.numerator, PART.denominator, PART.most, PART.amount].map((column) => `$${column}${row}`);
  const times = `(${common}/${denominator})`;
  return [`IF(${counts}=1,${numerator}*${times},0)`, `IF(${counts}=1,${most}*${times},0)`, `IF(${counts}=1,${amount},"")`];
}

function statementCells(statement: StatementPlan, { policies }: CompiledSection, row: number, { answers }: WorkingInput): string[] {
  const { id, terms, lowest, highest, weight } = statement;
  const position = `$${PART.position}${row}`;
  const byPolicy = (pick: (term: StatementPlan['zero']) => Integer): string => {
    const by = { zero: String(pick(statement.zero)), lowest: String(pick(terms[lowest]!)), full: String(pick(terms[highest]!)) };
    return chooseBy(position, treated(policies.unanswered, by), terms.map((term) => String(pick(term))), treated(policies.notApplicable, by), treated(policies.doNotKnow, by));
  };
  const counts = `$${PART.counts}${row}`;
  return [
    positionIn(answers.get(id)!),
    byPolicy((term) => term.numerator), `IF(${counts}=1,${String(terms[0]!.denominator)},1)`, String(weight),
    `IF(ISNUMBER($${PART.numerator}${row}),1,0)`,
    chooseBy(position, quoted('unanswered'), terms.map(() => '""'), ...STATE_REASONS.map(quoted) as [string, string]),
    byPolicy((term) => term.most), `IF(${counts}=1,${byPolicy((term) => term.rank)},"")`,
  ];
}

function childCells(child: ChildPlan, { policies }: CompiledSection, row: number, plan: Plan, wholeRow: number): string[] {
  const { extent } = plan.sections[child.index]!;
  const cell = (column: string): string => `$${column}$${wholeRow}`;
  const withheld = cell(WHOLE.withheld);
  const byPolicy = (figure: string, of: (value: Fraction) => string, zero: string): string => {
    const by = extent === undefined ? { zero: LEFT_OUT, lowest: LEFT_OUT, full: LEFT_OUT } : { zero, lowest: of(extent.lowest), full: of(extent.highest) };
    const otherwise = [['unanswered', policies.unanswered], ['do-not-know', policies.doNotKnow], ['nothing-applies', policies.notApplicable]] as const;
    return otherwise.reduceRight((rest, [reason, treatment]) => `IF(${withheld}=${quoted(reason)},${treated(treatment, by)},${rest})`, LEFT_OUT)
      .replace(/^/, `IF(${withheld}="",${figure},`).concat(')');
  };
  const rank = (treatment: Treatment): string => (treatment === 'full' ? String(child.levels - 1) : '0');
  const counts = `$${PART.counts}${row}`;
  return [
    '""',
    byPolicy(cell(WHOLE.numerator), ({ numerator }) => String(numerator), '0'),
    `IF(${counts}=1,${byPolicy(cell(WHOLE.denominator), ({ denominator }) => String(denominator), '1')},1)`, String(child.weight),
    `IF(ISNUMBER($${PART.numerator}${row}),1,0)`, withheld, '0',
    `IF(${counts}=1,IF(${withheld}="",${cell(WHOLE.level)}-1,IF(${withheld}="nothing-applies",${rank(policies.notApplicable)},0)),"")`,
  ];
}

/** Rounds the size of a score, in units of its last place: what sends a remainder to the next one. */
function roundsAway(remainder: string, denominator: string, quotient: string, mode: Rounding['mode']): string {
  const half = `2*${remainder}`;
  switch (mode) {
    case 'half-up':
      return `IF(${half}>=${denominator},1,0)`;
    case 'half-down':
      return `IF(${half}>${denominator},1,0)`;
    case 'half-even':
      return `IF(OR(${half}>${denominator},AND(${half}=${denominator},${quotient}-2*INT(${quotient}/2)=1)),1,0)`;
    case 'up':
      return `IF(${remainder}>0,1,0)`;
    case 'down':
      return '0';
  }
}

/** How the rule of a section makes a numerator and a denominator of its parts. */
function combined(section: CompiledSection, plan: SectionPlan, cell: (column: string) => string, range: (column: string) => string): [string, string] {
  const { rule } = section;
  const scaled = range(PART.scaled);
  switch (rule.kind) {
    case 'weighted-mean':
      return [cell(WHOLE.total), `${cell(WHOLE.common)}*${cell(WHOLE.weight)}`];
    case 'sum':
      return [cell(WHOLE.total), `${cell(WHOLE.common)}*${String(plan.weightScale)}`];
    case 'percentage':
      return [`100*${cell(WHOLE.total)}`, cell(WHOLE.mostTotal)];
    case 'minimum':
      return [`MIN(${scaled})`, cell(WHOLE.common)];
    case 'maximum':
      return [`MAX(${scaled})`, cell(WHOLE.common)];
    case 'median': {
      const count = `COUNT(${scaled})`;
      const lower = `SMALL(${scaled},INT((${count}+1)/2))`;
      const upper = `SMALL(${scaled},INT(${count}/2)+1)`;
      if (rule.between === 'mean') return [`${lower}+${upper}`, `2*${cell(WHOLE.common)}`];
      return [rule.between === 'lower' ? lower : upper, cell(WHOLE.common)];
    }
    case 'level-reached': {
      const level = cell(WHOLE.ungated);
      const list = (part: 'numerator' | 'denominator'): string => `CHOOSE(${level},${section.levelValues.map((value) => String(value[part])).join(',')})`;
      return [list('numerator'), list('denominator')];
    }
    default:
      return ['0', '1'];
  }
}

/** The position of the level, counted from 1, before gates; 0 for none. */
function ungated(section: CompiledSection, plan: SectionPlan, cell: (column: string) => string, range: (column: string) => string, first: number): string {
  const { rule, bands, levelValues } = section;
  const numerator = cell(WHOLE.numerator);
  const denominator = cell(WHOLE.denominator);
  if (rule.kind === 'level-reached') {
    const limits = plan.statements.map(({ id }, index) => {
      const { level, met } = rule.parts.get(id)!;
      const row = first + index;
      return `IF(AND($${PART.counts}$${row}=1,N($${PART.rank}$${row})<${met}),${Math.max(level - 1, 0) + 1},${levelValues.length})`;
    });
    return `MIN(${[String(levelValues.length), ...limits].join(',')})`;
  }
  if (bands.length > 0) {
    return bands.reduce((lower, { from, below, level }) => {
      const reached = below === undefined
        ? String(level + 1)
        : `IF(${numerator}*${String(below.denominator)}<${String(below.numerator)}*${denominator},${level + 1},0)`;
      return `IF(${numerator}*${String(from.denominator)}>=${String(from.numerator)}*${denominator},${reached},${lower})`;
    }, '0');
  }
  if ((rule.kind === 'minimum' || rule.kind === 'maximum') && rule.sharesScale) {
    const extreme = rule.kind === 'minimum' ? 'MIN' : 'MAX';
    return `${extreme}(${range(PART.rank)})+1`;
  }
  return '0';
}

/** The level after gates: each that fails caps it. */
function gated(section: CompiledSection, { compiled, plan, answers }: WorkingInput, level: string): string {
  const caps = section.gates.map((gate) => {
    const fails = gate.statements.map(({ id, index, rank, atLeast }) => {
      const bad = (isBad: boolean): string => (isBad ? '1' : '0');
      if (plan.asked[index] !== true) return bad(!gate.passesNotApplicable);
      const levels = compiled.statements[index]!.levels.map((_, position) => bad(rank[position]! < atLeast));
      return chooseBy(positionIn(answers.get(id)!), bad(!gate.passesUnknown), levels, bad(!gate.passesNotApplicable), bad(!gate.passesUnknown));
    });
    return `IF(${fails.join('+')}>0,${gate.capAt + 1},${level})`;
  });
  return caps.length === 0 ? level : `IF(${level}=0,0,MIN(${[level, ...caps].join(',')}))`;
}

/** A section's own row, once it is known where its parts stand. */
function wholeCells(section: CompiledSection, input: WorkingInput, row: number, first: number, last: number): string[] {
  const { rule, rounding, bands } = section;
  const plan = input.plan.sections[section.index]!;
  const cell = (column: string): string => `$${column}$${row}`;
  const range = (column: string): string => `$${column}$${first}:$${column}$${last}`;
  const isEmpty = last < first;
  const when = (formula: string): string => `IF(${cell(WHOLE.withheld)}="",${formula},"")`;
  const power = 10 ** rounding.places;
  const found = (sign: string): string => REASONS.map((reason) => `IF(COUNTIFS(${range(PART.numerator)},${quoted(sign)},${range(PART.reason)},${quoted(reason)})>0,${quoted(reason)},`).join('');
  const ends = ')'.repeat(REASONS.length);
  const own = rule.kind === 'weighted-mean' ? `IF(${cell(WHOLE.weight)}=0,"no-weight","")` : rule.kind === 'percentage' ? `IF(${cell(WHOLE.mostTotal)}<=0,"no-maximum","")` : '""';
  const withheld = rule.kind === 'none' ? '"no-total"' : isEmpty ? '"not-asked"'
    : `IF(COUNTIF(${range(PART.numerator)},"W")>0,${found('W')}""${ends},IF(SUM(${range(PART.counts)})>0,${own},${found('X')}"not-asked"${ends}))`;
  const isIdle = isEmpty || rule.kind === 'none';
  const products = (column: string): string => (isIdle ? '0' : `SUMPRODUCT(${range(PART.weight)},${range(column)})`);
  const [numerator, denominator] = combined(section, plan, cell, range);
  const sized = [2 * power, ...bands.flatMap(({ from, below }) => [from, below ?? from]).flatMap((value) => [Math.abs(Number(value.numerator)), Number(value.denominator)])];
  const limit = `${MOST}/${Math.max(...sized)}`;
  const all = [WHOLE.common, WHOLE.total, WHOLE.mostTotal, WHOLE.rawNumerator, WHOLE.rawDenominator];
  const isSafe = [...all.map((column) => `ABS(${cell(column)})<${MOST}`), `ABS(${cell(WHOLE.numerator)})<${limit}`, `${cell(WHOLE.denominator)}<${limit}`];
  const size = `ABS(${cell(WHOLE.numerator)})*${power}`;
  return [
    isIdle ? '1' : `LCM(${range(PART.denominator)})`, products(PART.amount), products(PART.mostAmount), products(PART.counts),
    withheld, when(numerator), when(denominator), when(`GCD(ABS(${cell(WHOLE.rawNumerator)}),${cell(WHOLE.rawDenominator)})`),
    when(`${cell(WHOLE.rawNumerator)}/${cell(WHOLE.divisor)}`), when(`${cell(WHOLE.rawDenominator)}/${cell(WHOLE.divisor)}`),
    when(size), when(`INT(${cell(WHOLE.scaled)}/${cell(WHOLE.denominator)})`),
    when(wholePart(cell(WHOLE.scaled), cell(WHOLE.denominator), cell(WHOLE.guess))),
    when(`${cell(WHOLE.scaled)}-${cell(WHOLE.quotient)}*${cell(WHOLE.denominator)}`),
    when(`SIGN(${cell(WHOLE.numerator)})*(${cell(WHOLE.quotient)}+${roundsAway(cell(WHOLE.remainder), cell(WHOLE.denominator), cell(WHOLE.quotient), rounding.mode)})`),
    `IF(${cell(WHOLE.withheld)}="",${ungated(section, plan, cell, range, first)},0)`, gated(section, input, cell(WHOLE.ungated)),
    `IF(${cell(WHOLE.withheld)}="",AND(${isSafe.join(',')}),TRUE)`,
  ];
}

/**
 * The working of all sections, each with a row of its own and a row for each of its parts.
 *
 * @param input what the formulas look at.
 */
export function worked(input: WorkingInput): Worked {
  const { compiled, plan, sheet } = input;
  const live = compiled.sections.filter(({ index }) => isLive(index, input));
  const starts = new Map<number, number>();
  let next = 2;
  for (const { index } of live) {
    starts.set(index, next);
    next += 1 + plan.sections[index]!.statements.length + plan.sections[index]!.sections.length;
  }
  const formula = (written: string): NewCell => ({ formula: written, shows: '' });
  const text = (written: string): NewCell => ({ text: written, look: 'quiet' });
  const rows: (NewCell | undefined)[][] = [HEADINGS.map((heading): NewCell => ({ text: heading, look: 'heading' }))];
  for (const section of live) {
    const start = starts.get(section.index)!;
    const { statements, sections } = plan.sections[section.index]!;
    const first = start + 1;
    const own = wholeCells(section, input, start, first, start + statements.length + sections.length);
    const common = `$${WHOLE.common}$${start}`;
    rows.push([text(section.id), ...Array.from({ length: HEADINGS.indexOf('common') - 1 }, () => undefined), ...own.map(formula)]);
    for (const [at, statement] of statements.entries()) {
      const row = first + at;
      rows.push([text(statement.id), ...[...statementCells(statement, section, row, input), ...amounts(row, common)].map(formula)]);
    }
    for (const [at, child] of sections.entries()) {
      const row = first + statements.length + at;
      rows.push([text(child.id), ...[...childCells(child, section, row, plan, starts.get(child.index)!), ...amounts(row, common)].map(formula)]);
    }
  }
  const at = (row: number, column: keyof typeof WHOLE): string => `${sheet}!$${WHOLE[column]}$${row}`;
  const sections = new Map(live.map(({ index }) => {
    const row = starts.get(index)!;
    const cells = (['withheld', 'numerator', 'denominator', 'units', 'level', 'isSafe'] as const).map((column) => [column, at(row, column)]);
    return [index, Object.fromEntries(cells)];
  }));
  return { rows, sections };
}
