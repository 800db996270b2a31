import { calculateGrant, grantOverTime, parseClaim, parseLaterYears } from '@send-reform/core/grant';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { checkFile, loadFile } from '../load-file.js';
import { describeGrantResult } from '../text/grant.js';
import { describeGrantOverTimeResult } from '../text/grant-over-time.js';
import { refuse } from '../refuse.js';
import { WrongUse } from '../wrong-use.js';

export interface GrantFlags {
  readonly claim: string;
  readonly scenarios?: boolean;
  readonly later?: string;
  readonly json?: boolean;
}

/** Works out the grant for a claim, or how it goes over time, for people or for machines. */
export async function grant(io: Io, flags: GrantFlags): Promise<ExitCode> {
  if (flags.later !== undefined && flags.scenarios !== true) throw new WrongUse('--later needs --scenarios');
  if (flags.scenarios === true) return scenarios(io, flags);
  const { value, problems } = checkFile(await loadFile(io, flags.claim), 'claim', (json) => calculateGrant(json));
  if (value === undefined) return refuse(io, problems);
  io.out(flags.json === true ? `${JSON.stringify(value, null, 2)}\n` : describeGrantResult(value));
  return EXIT.ok;
}

/** Both files are checked before either counts, so that all that is wrong is told at once. */
async function scenarios(io: Io, { claim: claimFile, later: laterFile, json: asJson }: GrantFlags): Promise<ExitCode> {
  const claimJson = await loadFile(io, claimFile);
  const claim = checkFile(claimJson, 'claim', parseClaim);
  const later = laterFile === undefined ? undefined : checkFile(await loadFile(io, laterFile), 'later-years', parseLaterYears);
  const found = [...claim.problems, ...(later?.problems ?? [])];
  const result = found.length > 0 ? undefined : grantOverTime({ claim: claim.value, later: later?.value });
  // Each file is good by itself, so that what is wrong is a part of the claim that the other file gives too.
  const together = result?.ok === false ? result.problems.map(({ path, ...problem }) => claimJson.locate({ ...problem, path: path.slice(1) })) : [];
  if (result?.ok !== true) return refuse(io, [...found, ...together]);
  io.out(asJson === true ? `${JSON.stringify(result.value, null, 2)}\n` : describeGrantOverTimeResult(result.value));
  return EXIT.ok;
}
