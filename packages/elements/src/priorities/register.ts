import { define } from '../shared/define.js';
import { SendPriorities } from './send-priorities.js';

define('send-priorities', SendPriorities);
