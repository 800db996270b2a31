import { define } from '../../shared/define.js';
import { SendChange } from './send-change.js';

define('send-change', SendChange);
