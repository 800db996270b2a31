import { inPounds } from '@send-reform/core/text';
import { html, type TemplateResult } from 'lit';

/** An amount in pounds that stays in one piece, its sign before it, whichever way the page is written. */
export const poundsInOnePiece = (amount: string): TemplateResult => html`<bdi dir="ltr">${inPounds(amount)}</bdi>`;
