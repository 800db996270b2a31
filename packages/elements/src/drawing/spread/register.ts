import { define } from '../../shared/define.js';
import { SendSpread } from './send-spread.js';

define('send-spread', SendSpread);
