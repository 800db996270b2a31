import { rewriteDeclarations } from './declarations.mjs';

const SIDES = { left: 'start', right: 'end' };

/** Shapes drawn with the borders of a turned or clipped box: a tick, a chevron, an arrow. They are no side of anything. */
const isShape = (property, selector) => property.startsWith('border') && /::(?:before|after)/.test(selector);

/** The parts of a value, with what is inside brackets in one piece. */
const partsOf = (value) => value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g);

/** A shorthand whose left and right differ, as one for each axis. */
function axes(property, value) {
  const [top, right, bottom, left, ...rest] = partsOf(value);
  if (left === undefined || left === right || rest.length > 0) return [[property, value]];
  return [
    [`${property}-block`, top === bottom ? top : `${top} ${bottom}`],
    [`${property}-inline`, `${left} ${right}`],
  ];
}

/** What a declaration is called when the page may also run from right to left. */
function logical(property, value, selector) {
  if (isShape(property, selector)) return [[property, value]];
  if (property in SIDES) return [[`inset-inline-${SIDES[property]}`, value]];
  if (property === 'margin' || property === 'padding') return axes(property, value);
  if (property === 'text-align' && value in SIDES) return [[property, SIDES[value]]];
  const named = property.replace(/^(margin|padding|border)-(left|right)\b/, (_, kind, side) => `${kind}-inline-${SIDES[side]}`);
  return [[named, value]];
}

/**
 * CSS in terms of start and end in place of left and right, so that `dir="rtl"` mirrors it.
 *
 * @param {string} css as Sass prints it
 * @returns {string}
 */
export function logicalSides(css) {
  return rewriteDeclarations(css, logical);
}
