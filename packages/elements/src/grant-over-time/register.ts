import { define } from '../shared/define.js';
import { SendGrantOverTime } from './send-grant-over-time.js';
import { SendGrantTimeline } from './send-grant-timeline.js';

define('send-grant-timeline', SendGrantTimeline);
define('send-grant-over-time', SendGrantOverTime);
