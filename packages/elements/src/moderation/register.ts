import { SendSpread } from '../drawing/send-spread.js';
import { define } from '../shared/define.js';
import { SendModeration } from './send-moderation.js';

define('send-spread', SendSpread);
define('send-moderation', SendModeration);
