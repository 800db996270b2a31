import { define } from '../shared/define.js';
import { SendQuestion } from './send-question.js';

define('send-question', SendQuestion);
