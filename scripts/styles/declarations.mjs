/**
 * Rewrites each declaration of CSS as Sass prints it: one declaration a line, and a rule's selectors on the lines before
 * its brace. That is all the parsing that our own few changes need.
 *
 * @param {string} css
 * @param {(property: string, value: string, selector: string) => [property: string, value: string][]} rewrite what stands
 *   in a declaration's place: nothing, itself, or several
 * @returns {string}
 *
 * @example
 * rewriteDeclarations('a {\n  left: 0;\n}', () => [['inset-inline-start', '0']]); // 'a {\n  inset-inline-start: 0;\n}'
 */
export function rewriteDeclarations(css, rewrite) {
  const open = [];
  let pending = '';
  const lines = css.split('\n').flatMap((line) => {
    const text = line.trim();
    if (text.endsWith('{')) {
      open.push(pending + text.slice(0, -1).trim());
      pending = '';
      return [line];
    }
    if (text === '}') {
      open.pop();
      return [line];
    }
    const [, indent, property, value] = /^(\s*)([\w-]+): (.+);$/.exec(line) ?? [];
    if (property === undefined) {
      pending += text;
      return [line];
    }
    return rewrite(property, value, open.at(-1) ?? '').map(([name, given]) => `${indent}${name}: ${given};`);
  });
  return lines.join('\n');
}
