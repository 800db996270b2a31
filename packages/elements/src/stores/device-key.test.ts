import { expect, it } from 'vitest';
import { deviceKey } from './device-key.js';
import { compiled } from './stores.test-helper.js';

it('names the instrument, its version and the sheet, each apart from the others whatever is in it', () => {
  expect(deviceKey(compiled)).toBe('send-reform/example/1.0.0/');
  expect(deviceKey(compiled, 'health')).toBe('send-reform/example/1.0.0/health');
  expect(deviceKey(compiled, 'a/b:c')).toBe('send-reform/example/1.0.0/a%2Fb%3Ac');
});
