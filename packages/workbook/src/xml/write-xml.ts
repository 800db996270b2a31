/** What XML cannot hold, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** A text with `\uFFFD` in place of every character that XML does not have. */
export const writable = (text: string): string => text.replace(FORBIDDEN, '\uFFFD');

/** A text as XML writes it, between tags or in an attribute. A character that XML does not have becomes `\uFFFD`. */
export const escapeXml = (text: string): string =>
  writable(text).replace(/[&<>"\t\n\r]/g, (letter) => ESCAPES[letter]!);

/** What attributes may be given: those that are undefined are left out. */
type Given = Readonly<Record<string, string | number | undefined>>;

/**
 * An element of XML.
 *
 * @param content XML, not text: texts are escaped first, by {@link escapeXml}.
 * @example
 * xml('c', { r: 'A1', t: 'str' }, xml('v', {}, escapeXml('a < b'))); // '<c r="A1" t="str"><v>a &lt; b</v></c>'
 */
export function xml(name: string, attributes: Given = {}, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
