import '../drawing/register.js';
import { define } from '../shared/define.js';
import { SendProfile } from './send-profile.js';

define('send-profile', SendProfile);
