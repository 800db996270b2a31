import { define } from '../shared/define.js';
import { SendHeatMap } from './send-heat-map.js';
import { SendRadar } from './send-radar.js';

define('send-radar', SendRadar);
define('send-heat-map', SendHeatMap);
