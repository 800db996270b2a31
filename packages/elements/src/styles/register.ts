/** Brings the stylesheet along with the elements, wherever they are put: no link in the page is needed. */
import { onElementsJoin } from '../shared/light-element.js';
import { adoptStyles } from './adopt.js';

onElementsJoin(adoptStyles);
