import { expect, it } from 'vitest';
import { checkSheet } from './check-sheet.js';
import { emptySheet } from './empty-sheet.js';
import { compiledSmall } from './sheet.test-inputs.js';

it('is a sheet that checks out', () => {
  const compiled = compiledSmall();
  const sheet = emptySheet(compiled, 'somewhere');
  expect(sheet).toMatchObject({ id: 'somewhere', revision: 0, answers: {} });
  expect(checkSheet(compiled, sheet)).toEqual({ ok: true, value: sheet });
});
