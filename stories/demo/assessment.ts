/** The questionnaire's page: the element keeps the answers, the page only says for whom they are. */
import { emptySheet } from '@send-reform/core/assessment';
import '@send-reform/elements/questionnaire/register';
import { partnershipStarter } from '@send-reform/instruments';
import { finishing } from './finishing.js';
import { compiled, find, partnerName, store } from './portal.js';

const partner = new URLSearchParams(location.search).get('partner') ?? undefined;
const questionnaire = find<HTMLElementTagNameMap['send-questionnaire']>('send-questionnaire');

questionnaire.instrument = partnershipStarter;
// Answers that are kept already take the place of this one.
questionnaire.sheet = { ...emptySheet(compiled, 'ambleford'), ...(partnerName(partner) === undefined ? {} : { partner }) };
questionnaire.store = store;
questionnaire.text = finishing;
