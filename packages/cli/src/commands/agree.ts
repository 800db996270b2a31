import { agreementStatistics, checkAgreement, draftAgreement, rollUp, sideBySide, type DraftRule } from '@send-reform/core/partnership';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { checkFile } from '../load-file.js';
import { loadInstrument } from '../load-instrument.js';
import { loadSheets } from '../load-sheets.js';
import { loadWith } from '../load-with.js';
import { describeAgreeing, type Agreeing } from '../text/agreeing.js';
import { refuse } from '../refuse.js';
import { WrongUse } from '../wrong-use.js';

export const DRAFT_RULES: readonly DraftRule[] = ['median', 'lowest', 'majority'];

export interface AgreeFlags {
  readonly instrument: string;
  readonly rule: DraftRule;
  readonly agreement?: string;
  readonly anonymous?: string;
  readonly json?: boolean;
}

/** Puts the sheets of a partnership together: who said what, how far they agree, what a rule proposes, and what is agreed. */
export async function agree(io: Io, files: readonly string[], flags: AgreeFlags): Promise<ExitCode> {
  const threshold = thresholdOf(flags);
  const instrument = await loadInstrument(io, flags.instrument);
  const compiled = instrument.value;
  const sheets = await loadSheets(io, files, compiled);
  const agreement = flags.agreement === undefined
    ? { value: null, problems: [] }
    : await loadWith(io, flags.agreement, compiled, (known, json) => checkFile(json, 'agreement', (value) => checkAgreement(known, value)));
  if (compiled === undefined || sheets.value === undefined || agreement.value === undefined) {
    return refuse(io, [...instrument.problems, ...sheets.problems, ...agreement.problems]);
  }
  const rolledUp = rollUp(compiled, sheets.value, threshold === undefined ? {} : { anonymous: { threshold } });
  const isNamed = threshold === undefined;
  const all: Agreeing = {
    rollUp: rolledUp,
    statistics: agreementStatistics(compiled, rolledUp),
    rule: flags.rule,
    proposals: isNamed ? draftAgreement(compiled, sheets.value, { rule: flags.rule }) : null,
    sideBySide: isNamed ? sideBySide(compiled, sheets.value, agreement.value ?? undefined) : null,
    agreement: agreement.value,
  };
  io.out(flags.json === true ? `${JSON.stringify(all, null, 2)}\n` : describeAgreeing(all, compiled));
  return EXIT.ok;
}

function thresholdOf({ anonymous }: AgreeFlags): number | undefined {
  if (anonymous === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(anonymous) || Number(anonymous) < 3) {
    throw new WrongUse('--anonymous takes a whole number from 3: below that a count held back gives itself away');
  }
  return Number(anonymous);
}
