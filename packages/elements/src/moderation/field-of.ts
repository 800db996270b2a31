import type { CompiledStatement } from '@send-reform/core/instrument';
import type { Problem } from '@send-reform/core/problems';
import { fieldOf as fieldOfQuestion, statementField } from '../question/field-id.js';

/** What the ids of one dissent's fields begin with. */
export const dissentField = (field: string, position: number): string => `${field}-dissent-${position + 1}`;

/** The field that a problem with a form is about; undefined for one that is about none. */
export function fieldOf(prefix: string, statement: CompiledStatement, problem: Problem): string | undefined {
  const field = statementField(prefix, statement);
  const [part, position, ...detail] = problem.path;
  switch (part) {
    case 'answers':
      return fieldOfQuestion(prefix, () => statement, problem);
    case 'agreedBy':
      return `${field}-agreed-by`;
    case 'reason':
      return `${field}-why`;
    case 'dissent': {
      const inQuestion = detail[0] === 'said' ? detail.slice(1) : detail;
      return [dissentField(field, Number(position)), ...inQuestion].join('-');
    }
    default:
      return undefined;
  }
}
