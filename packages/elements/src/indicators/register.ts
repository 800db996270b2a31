import { SendTrajectory } from '../drawing/send-trajectory.js';
import { define } from '../shared/define.js';
import { SendIndicators } from './send-indicators.js';

define('send-trajectory', SendTrajectory);
define('send-indicators', SendIndicators);
