import { define } from '../shared/define.js';
import { SendComparison } from './send-comparison.js';

define('send-comparison', SendComparison);
