import { define } from '../shared/define.js';
import { SendExplanation } from './send-explanation.js';

define('send-explanation', SendExplanation);
