import { define } from '../shared/define.js';
import { SendMilestones } from './send-milestones.js';

define('send-milestones', SendMilestones);
