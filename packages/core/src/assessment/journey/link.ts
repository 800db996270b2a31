/** Whatever stands for nothing on a page or in an address: spaces, controls and characters without width. */
const UNSEEN = /[\s\p{C}\p{Z}]/gu;

/** A word and a colon with something straight after it, as an address begins. */
const SCHEME = /^([a-z][a-z\d+.-]*):(?=\S)/i;

/** What runs or shows something of its own making: refused however it is spaced. */
const RUNS = /^(?:javascript|vbscript|livescript|data|blob|filesystem|view-source):/i;

/** A drive of Windows, as in `S:\Board\minutes.docx`. */
const DRIVE = /^[a-z]:[\\/]/i;

const LINK = /^(?:https?:\/\/|mailto:)/i;

/**
 * Whether a reference begins with a scheme that is not for a link: anything but `http:`, `https:` and `mailto:`. A
 * reference without a scheme is plain text, and so is a word, a colon and a space, unless the word is one that runs.
 *
 * @example
 * isUnsafeLink('javascript:alert(1)'); // true
 * isUnsafeLink('Minutes: item 4'); // false
 * isUnsafeLink('https://example.org/minutes'); // false
 */
export function isUnsafeLink(reference: string): boolean {
  // Browsers leave out tabs, new lines and leading controls before they look for a scheme; what has no width goes too.
  const bare = reference.replace(/\p{C}/gu, '').trim();
  if (RUNS.test(reference.replace(UNSEEN, ''))) return true;
  return SCHEME.test(bare) && !LINK.test(bare) && !DRIVE.test(bare);
}

/**
 * What a reference may be linked to: its address where it is one for `http:`, `https:` or `mailto:`; undefined for the
 * name of a document and for anything unsafe, which are shown as text.
 *
 * @example
 * linkOf('https://example.org/minutes'); // 'https://example.org/minutes'
 * linkOf('Minutes, item 4'); // undefined
 */
export function linkOf(reference: string): string | undefined {
  const address = reference.trim();
  return LINK.test(address) && !isUnsafeLink(address) ? address : undefined;
}
