import { define } from '@send-reform/elements/parts';
import { SendReturnCheck } from './send-return-check.js';

define('send-return-check', SendReturnCheck);
