import type { CompiledInstrument } from '@send-reform/core/instrument';
import { rollUp } from '@send-reform/core/partnership';
import { filterPriorities, rankPriorities, smallestLift, type Priorities, type PriorityTarget } from '@send-reform/core/priorities';
import type { Basis } from '@send-reform/core/scoring';
import { describeProblem } from '@send-reform/core/text';
import { checkSheetFile } from '../check-sheet-file.js';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { loadInstrument } from '../load-instrument.js';
import { loadSheets } from '../load-sheets.js';
import { loadWith } from '../load-with.js';
import { printable } from '../text/printable.js';
import { describePriorities } from '../text/priorities.js';
import { refuse } from '../refuse.js';
import { WrongUse } from '../wrong-use.js';

export interface PrioritiesFlags {
  readonly instrument: string;
  readonly answers: string;
  readonly profile?: string;
  readonly level?: string;
  readonly sheets?: readonly string[];
  readonly partner?: string;
  readonly principle?: string;
  readonly section?: string;
  readonly lift?: string;
  readonly basis: Exclude<Basis, 'validated'>;
  readonly json?: boolean;
}

/** Ranks what lies below a target, and says what would lift a section by the fewest steps. */
export async function priorities(io: Io, flags: PrioritiesFlags): Promise<ExitCode> {
  const target = targetOf(flags);
  const instrument = await loadInstrument(io, flags.instrument);
  const compiled = instrument.value;
  const sheet = await loadWith(io, flags.answers, compiled, checkSheetFile);
  const sheets = await loadSheets(io, flags.sheets ?? [], compiled);
  if (compiled === undefined || sheet.value === undefined || sheets.value === undefined) {
    return refuse(io, [...instrument.problems, ...sheet.problems, ...sheets.problems]);
  }
  refuseUnknown(compiled, flags);
  const { basis } = flags;
  const rolledUp = rollUp(compiled, sheets.value);
  const disagreement = Object.fromEntries(rolledUp.statements.map(({ statement, apart }) => [statement, apart ?? 0]));
  const ranked = rankPriorities(compiled, sheet.value, { target, basis, disagreement });
  // Only the target is left to be wrong, and that is an argument, not a file.
  if (!ranked.ok) throw new WrongUse(ranked.problems.map((problem) => describeProblem(problem)).join(' '));
  const shown = only(ranked.value, flags);
  const lift = flags.lift === undefined ? null : (smallestLift(compiled, sheet.value, flags.lift, { basis }) ?? null);
  io.out(flags.json === true
    ? `${JSON.stringify(lift === null ? shown : { ...shown, lift }, null, 2)}\n`
    : describePriorities(shown, lift, compiled));
  return EXIT.ok;
}

function targetOf({ profile, level }: PrioritiesFlags): PriorityTarget {
  if ((profile === undefined) === (level === undefined)) throw new WrongUse('Say what is wanted: either --profile or --level');
  return profile === undefined ? { level: level! } : { profile };
}

/** A filter that nothing can fit is a slip of the pen. */
function refuseUnknown(compiled: CompiledInstrument, { partner, principle, section, lift }: PrioritiesFlags): void {
  const { partners = [] } = compiled.instrument;
  const sections = [...compiled.sectionById.keys()];
  const principles = [...new Set(compiled.statements.flatMap(({ statement }) => statement.principles ?? []))];
  const known = { partner: [partner, partners.map(({ id }) => id)], principle: [principle, principles], section: [section, sections], lift: [lift, sections] } as const;
  for (const [name, [value, ids]] of Object.entries(known)) {
    if (value === undefined || ids.includes(value)) continue;
    const list = ids.length === 0 ? 'This instrument has none.' : `It knows: ${ids.map(printable).join(', ')}`;
    throw new WrongUse(`--${name}: there is no ${printable(value)} in this instrument. ${list}`);
  }
}

function only(all: Priorities, { partner, principle, section }: PrioritiesFlags): Priorities {
  const filter = {
    ...(partner === undefined ? {} : { partner }), ...(principle === undefined ? {} : { principle }), ...(section === undefined ? {} : { section }),
  };
  return { ...all, gaps: filterPriorities(all.gaps, filter), toFindOut: filterPriorities(all.toFindOut, filter) };
}
