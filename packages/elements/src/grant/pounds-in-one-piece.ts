import { inPounds } from '@send-reform/core/text';
import { html, type TemplateResult } from 'lit';

/** An amount that stays in one piece, its sign before it, whichever way the page is written. */
export const inOnePiece = (written: string): TemplateResult => html`<bdi dir="ltr">${written}</bdi>`;

/** An amount in pounds, in one piece. */
export const poundsInOnePiece = (amount: string): TemplateResult => inOnePiece(inPounds(amount));
