import { signPlan, type ReformPlan, type SignOff } from '@send-reform/core/plan';
import type { Problem } from '@send-reform/core/problems';
import { typedDay } from '../shared/typed-day.js';
import type { SignOffEntries, SignOffField, SignOffMistake } from './sign-off-entries.js';
import type { SigningText } from './signing-text.js';

/** The fields in the order of the page. */
const FIELDS: readonly SignOffField[] = ['body', 'organisation', 'name', 'role', 'on'];

function inWords({ code, expected }: Problem, field: SignOffField | undefined, text: SigningText): string {
  if (code !== 'too-big') {
    return { body: text.missingBody, organisation: text.missingOrganisation, name: text.missingName, role: text.missingRole, on: text.wrongDay }[field!];
  }
  return field === undefined ? text.tooMany(Number(expected)) : text.tooLong(text[field as 'organisation' | 'name' | 'role'], Number(expected));
}

/** The plan with the sign-off that was typed, or everything that is wrong, in the order of the form. */
export function readSignOff(
  plan: ReformPlan,
  { body, organisation, name, role, on }: SignOffEntries,
  asOf: string,
  text: SigningText,
): { readonly plan: ReformPlan; readonly signed: SignOff } | { readonly mistakes: readonly SignOffMistake[] } {
  const day = typedDay(on);
  const signed: SignOff = {
    // The rest is looked at too where nobody has been chosen yet.
    body: body === '' ? 'council' : body, name: name.trim(), role: role.trim(), on: day ?? '',
    ...(body === 'other' && { organisation: organisation.trim() }),
  };
  const result = signPlan(plan, signed);
  const mistakes: SignOffMistake[] = [
    ...(body === '' ? [{ field: 'body', text: text.missingBody } as const] : []),
    ...(result.ok ? [] : result.problems).map((problem) => {
      const field = FIELDS.find((one) => one === problem.path[0]);
      return { field, text: inWords(problem, field, text) };
    }),
    ...(day !== undefined && day > asOf ? [{ field: 'on', text: text.dayToCome } as const] : []),
  ];
  const place = ({ field }: SignOffMistake): number => (field === undefined ? FIELDS.length : FIELDS.indexOf(field));
  return result.ok && mistakes.length === 0
    ? { plan: result.value, signed }
    : { mistakes: mistakes.sort((one, other) => place(one) - place(other)) };
}
