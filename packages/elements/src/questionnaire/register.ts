import { define } from '../shared/define.js';
import { SendQuestionnaire } from './send-questionnaire.js';

define('send-questionnaire', SendQuestionnaire);
