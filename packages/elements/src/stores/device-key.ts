import type { CompiledInstrument } from '@send-reform/core/instrument';

/**
 * The name under which a device keeps the answers to an instrument. Another name keeps another sheet: one for each
 * partner, say, or for each person who shares the device.
 *
 * @example
 * browserStore(deviceKey(compiled, 'health'));
 */
export const deviceKey = ({ instrument: { id, version } }: CompiledInstrument, name = ''): string =>
  `send-reform/${[id, version, name].map(encodeURIComponent).join('/')}`;
