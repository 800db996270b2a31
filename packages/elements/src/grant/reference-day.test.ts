import { highNeedsStabilityGrant2026 } from '@send-reform/core/grant';
import { expect, it } from 'vitest';
import { REFERENCE_DAY } from './reference-day.js';

it('is the day of the published rules', () => {
  expect(REFERENCE_DAY).toBe(highNeedsStabilityGrant2026.referenceDate.value);
});
