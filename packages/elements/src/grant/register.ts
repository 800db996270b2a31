import { define } from '../shared/define.js';
import { SendGrant } from './send-grant.js';

define('send-grant', SendGrant);
