/** The smallest parts of a JSON text, and what people write by mistake for one. */
export type TokenKind =
  | '{' | '}' | '[' | ']' | ':' | ',' | 'text' | 'number' | 'true' | 'false' | 'null' | 'end'
  /** Something bare that JSON does not have, such as NaN, True or 'text'. */
  | 'word'
  | 'comment';

/** What keeps a text in quotation marks from being one. */
export type TextError = 'not-closed' | 'escape-or-control';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** What a text says, and what a number or a word looks like; empty for the rest. */
  readonly value: string;
  readonly error?: TextError;
}

const PUNCTUATION: ReadonlySet<string> = new Set(['{', '}', '[', ']', ':', ',']);
const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null']);
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** No number that means anything is longer, and the pattern is not run on what is. */
const LONGEST_NUMBER = 2_000;

const isSpace = (char: string): boolean => char === ' ' || char === '\n' || char === '\r' || char === '\t';
const endsWord = (char: string): boolean => isSpace(char) || PUNCTUATION.has(char) || char === '"' || char === '/';

/** The token at an offset or after the space there. Takes time in proportion to what it reads, whatever that is. */
export function scan(text: string, from: number): Token {
  let start = from;
  while (start < text.length && isSpace(text[start]!)) start += 1;
  const char = text[start];
  if (char === undefined) return { kind: 'end', start, end: start, value: '' };
  if (PUNCTUATION.has(char)) return { kind: char as TokenKind, start, end: start + 1, value: '' };
  if (char === '"') return scanText(text, start);
  if (text.startsWith('//', start)) return comment(start, text.slice(start).search(/[\r\n]|$/) + start);
  if (text.startsWith('/*', start)) {
    const end = text.indexOf('*/', start + 2);
    return comment(start, end === -1 ? text.length : end + 2);
  }
  return scanWord(text, start);
}

const comment = (start: number, end: number): Token => ({ kind: 'comment', start, end, value: '' });

function scanText(text: string, start: number): Token {
  let end = start + 1;
  while (end < text.length && text[end] !== '"' && text[end] !== '\n' && text[end] !== '\r') {
    end += text[end] === '\\' ? 2 : 1;
  }
  if (text[end] !== '"') {
    return { kind: 'text', start, end: Math.min(end, text.length), value: '', error: 'not-closed' };
  }
  end += 1;
  try {
    return { kind: 'text', start, end, value: JSON.parse(text.slice(start, end)) as string };
  } catch {
    return { kind: 'text', start, end, value: text.slice(start + 1, end - 1), error: 'escape-or-control' };
  }
}

function scanWord(text: string, start: number): Token {
  let end = start + 1;
  while (end < text.length && !endsWord(text[end]!)) end += 1;
  const value = text.slice(start, end);
  const kind = WORDS.has(value)
    ? (value as TokenKind)
    : value.length <= LONGEST_NUMBER && NUMBER.test(value) ? 'number' : 'word';
  return { kind, start, end, value };
}
