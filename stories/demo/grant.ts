/** The grant's page: the authorities as they stood when the letters were written, and an old figure to try it with. */
import { areasOn } from '@send-reform/core/areas';
import '@send-reform/elements/grant/register';
import { find } from './portal.js';

const grant = find<HTMLElementTagNameMap['send-grant']>('send-grant');
grant.areas = areasOn('2026-04-01').sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
