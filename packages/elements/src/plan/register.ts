import { define } from '../shared/define.js';
import { SendPlan } from './send-plan.js';

define('send-plan', SendPlan);
