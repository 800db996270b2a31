/** Gives every element of this package its tag name. Importing it a second time, or another copy of it, does nothing. */
import './drawing/register.js';
import './explanation/register.js';
import './grant/register.js';
import './profile/register.js';
import './question/register.js';
import './questionnaire/register.js';
