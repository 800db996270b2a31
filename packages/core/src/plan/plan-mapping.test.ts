import { expect, it } from 'vitest';
import { parsePlanMapping } from './plan-mapping.js';

it('names a part that no plan has', () => {
  const parsed = parsePlanMapping({ format: 'send-reform/plan-mapping/1', headings: [{ title: 'A', parts: ['risks', 'milestones', 'narrative.'] }] });
  expect(parsed.ok ? [] : parsed.problems.map(({ code, path, received }) => [code, path.join('/'), received])).toEqual([
    ['plan.unknown-part', 'headings/0/parts/0', 'risks'], ['plan.unknown-part', 'headings/0/parts/2', 'narrative.'],
  ]);
});
