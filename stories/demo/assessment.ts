/** The questionnaire's page: the element keeps the answers, the page only says for whom they are. */
import { emptySheet } from '@send-reform/core/assessment';
import '@send-reform/elements/questionnaire/register';
import { partnershipStarter } from '@send-reform/instruments';
import { finishing } from './finishing.js';
import { sheetIdOf, storeOf } from './partners.js';
import { compiled, find, partnerName, store } from './portal.js';

const asked = new URLSearchParams(location.search);
/** An invitation of the partnership's: each partner has a place of its own for its answers. */
const invited = asked.get('invited') ?? undefined;
const isInvited = partnerName(invited) !== undefined;
const partner = isInvited ? invited : (asked.get('partner') ?? undefined);
const questionnaire = find<HTMLElementTagNameMap['send-questionnaire']>('send-questionnaire');

questionnaire.instrument = partnershipStarter;
// Answers that are kept already take the place of this one.
questionnaire.sheet = { ...emptySheet(compiled, isInvited ? sheetIdOf(partner!) : 'ambleford'), ...(partnerName(partner) === undefined ? {} : { partner }) };
questionnaire.store = isInvited ? storeOf(partner!) : store;
questionnaire.text = finishing;
