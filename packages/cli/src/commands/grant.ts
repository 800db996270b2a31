import { calculateGrant } from '@send-reform/core/grant';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { checkFile, loadFile } from '../load-file.js';
import { describeGrantResult } from '../text/grant.js';
import { reportProblems } from '../text/report-problems.js';

export interface GrantFlags {
  readonly claim: string;
  readonly json?: boolean;
}

/** Works out the grant for a claim, for people or for machines. */
export async function grant(io: Io, flags: GrantFlags): Promise<ExitCode> {
  const { value, problems } = checkFile(await loadFile(io, flags.claim), 'claim', (json) => calculateGrant(json));
  if (value === undefined) {
    io.err(reportProblems(problems));
    return EXIT.problems;
  }
  io.out(flags.json === true ? `${JSON.stringify(value, null, 2)}\n` : describeGrantResult(value));
  return EXIT.ok;
}
