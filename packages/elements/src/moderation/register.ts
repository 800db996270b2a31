import { define } from '../shared/define.js';
import { SendModeration } from './send-moderation.js';

define('send-moderation', SendModeration);
