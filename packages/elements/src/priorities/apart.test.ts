import { compileInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { expect, it } from 'vitest';
import { example, exampleSheet } from '../testing/example.test-helper.js';
import { levelsApart } from './apart.js';

const compiled = unwrap(compileInstrument(example));
const answer = (level: string) => ({ state: 'answered' as const, level });

it('counts how many levels partners are apart, and leaves out who has no level', () => {
  const sheets = [
    exampleSheet({ lead: answer('low'), listen: answer('middle'), plan: answer('high') }),
    exampleSheet({ lead: answer('high'), listen: answer('middle'), plan: { state: 'do-not-know' } }),
  ];
  expect(levelsApart(compiled, sheets)).toEqual({ lead: 2 });
  expect(levelsApart(compiled, [])).toEqual({});
});
