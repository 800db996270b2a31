/** Flows with the text around it; whatever else starts a line of its own, as the design system styles it. */
const INLINE = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'span', 'strong', 'svg', 'path']);

/** What tells govuk-frontend's script what to do, and says nothing to anybody else. */
const FOR_SCRIPT =
  /^data-(module|govuk-.*-init|prevent-double-click|disable-auto-.*|behaviour|max(length|words)|threshold|count-type|i18n\..*)$/;

/** Names by which that script finds a part, and that no style has. */
const UNSTYLED = new Set(['govuk-js-character-count', 'govuk-character-count__status', 'govuk-character-count__sr-status']);

const REFERENCES = new Set(['for', 'aria-describedby', 'aria-labelledby', 'aria-controls']);

/**
 * What a tree says to those who use it, line by line, in a form in which two trees that say the same are equal: elements
 * with their attributes sorted, ids numbered as they appear and every reference by the number of what it points at, the
 * state of fields as the browser has it, white space that does not show left out.
 */
export function treeOf(root: ParentNode): string[] {
  const ids = new Map([...root.querySelectorAll('[id]')].map(({ id }, index) => [id, `id ${index + 1}`]));
  const lines: string[] = [];
  let written = false;
  let space = false;
  const breakLine = (): void => {
    written = false;
    space = false;
  };
  const write = (text: string): void => {
    for (const part of text.split(/(\s+)/)) {
      if (part.trim() === '') space ||= part !== '' && written;
      else {
        const last = lines.at(-1)!;
        const said = `${space ? ' ' : ''}${part}`;
        if (last.startsWith('“')) lines[lines.length - 1] = `${last}${said}`;
        else lines.push(`“${said}`);
        written = true;
        space = false;
      }
    }
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) write(node.data);
    if (!(node instanceof Element)) return;
    const name = node.localName;
    if (!INLINE.has(name)) breakLine();
    lines.push(`<${[name, ...attributesOf(node, ids)].join(' ')}>`);
    if (!(node instanceof HTMLTextAreaElement)) node.childNodes.forEach(visit);
    lines.push(`</${name}>`);
    if (!INLINE.has(name)) breakLine();
  };
  lines.push('');
  root.childNodes.forEach(visit);
  return lines.slice(1);
}

function attributesOf(element: Element, ids: ReadonlyMap<string, string>): string[] {
  const found = new Map(
    [...element.attributes].filter(({ name }) => !FOR_SCRIPT.test(name)).map(({ name, value }) => [name, value]),
  );
  const classes = [...element.classList].filter((name) => !UNSTYLED.has(name)).sort();
  if (classes.length > 0) found.set('class', classes.join(' '));
  const choice = element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type);
  if (choice) found.set('checked', String(element.checked));
  else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) found.set('value', element.value);
  else if (element instanceof HTMLOptionElement) found.set('selected', String(element.selected));
  return [...found].map(([name, value]) => `${name}=${JSON.stringify(said(name, value, ids))}`).sort();
}

function said(name: string, value: string, ids: ReadonlyMap<string, string>): string {
  const numbered = (id: string): string => ids.get(id) ?? id;
  if (name === 'id') return numbered(value);
  if (name === 'href' && ids.has(value.slice(1))) return `#${numbered(value.slice(1))}`;
  return REFERENCES.has(name) ? value.split(/\s+/).map(numbered).join(' ') : value;
}
