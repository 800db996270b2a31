/** Values as documentation writes them, and whether what came out is what was written. */
import ts from 'typescript';

/** Stands for whatever is left out. */
const DOTS = '…';

/**
 * The value that a comment begins with: a literal, and perhaps words after it. `…` leaves out the rest of a text, of a
 * list or of an object. Undefined when the comment is only words.
 *
 * @returns {{ value: unknown, partial: boolean } | undefined}
 */
export function literalOf(comment) {
  const partial = comment.includes(DOTS);
  const plain = comment.replace(/(\w+:\s*)?…(?=\s*[,}\]])/g, '').replace(/,\s*(?=[}\]])/g, ' ').replace(/\[\s*,/g, '[');
  const file = ts.createSourceFile('literal.ts', `(${plain}`, ts.ScriptTarget.Latest, true);
  const statement = file.statements[0];
  if (statement === undefined || !ts.isExpressionStatement(statement)) return undefined;
  let expression = statement.expression;
  while (ts.isParenthesizedExpression(expression)) expression = expression.expression;
  while (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.CommaToken) expression = expression.left;
  const value = evaluate(expression);
  return value === NONE ? undefined : { value, partial };
}

const NONE = Symbol('no literal');

function evaluate(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isBigIntLiteral(node)) return BigInt(node.text.slice(0, -1));
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand)) return -Number(node.operand.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isIdentifier(node) && node.text === 'undefined') return undefined;
  if (ts.isArrayLiteralExpression(node)) {
    const items = node.elements.map(evaluate);
    return items.includes(NONE) ? NONE : items;
  }
  if (ts.isObjectLiteralExpression(node)) {
    const entries = node.properties.map((property) =>
      ts.isPropertyAssignment(property) && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))
        ? [property.name.text, evaluate(property.initializer)]
        : [undefined, NONE]);
    return entries.some(([, value]) => value === NONE) ? NONE : Object.fromEntries(entries);
  }
  return NONE;
}

/** Whether a value is what was written. With something left out, what was written must be there, and more may be. */
export function isAsWritten(actual, { value, partial }) {
  return fits(actual, value, partial);
}

function fits(actual, written, partial) {
  if (typeof written === 'string' && typeof actual === 'string') {
    const dots = written.indexOf(DOTS);
    return dots === -1 ? actual === written : actual.startsWith(written.slice(0, dots)) && actual.endsWith(written.slice(dots + 1));
  }
  if (Array.isArray(written)) {
    return Array.isArray(actual) && (partial ? actual.length >= written.length : actual.length === written.length) &&
      written.every((item, index) => fits(actual[index], item, partial));
  }
  if (typeof written === 'object' && written !== null) {
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return false;
    const keys = Object.keys(written);
    return (partial || Object.keys(actual).filter((key) => actual[key] !== undefined).length === keys.length) &&
      keys.every((key) => fits(actual[key], written[key], partial));
  }
  return Object.is(actual, written);
}
