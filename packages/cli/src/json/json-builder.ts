import { quote, type Path, type Quoted } from '@send-reform/core/problems';
import type { JsonNode } from './json-node.js';
import type { JsonProblem } from './json-problem.js';
import { scan, type Token, type TokenKind } from './json-scanner.js';
import type { LineTable, Position } from './line-table.js';

/** What a text comes to. */
export interface Built {
  readonly problems: readonly JsonProblem[];
  readonly content: { readonly value: unknown } | undefined;
  readonly root: JsonNode | undefined;
  /** Paths of values that could not be read and have another in their place. */
  readonly standIns: readonly Path[];
}

/** An object or array that has not been closed yet. */
interface Open {
  readonly value: Record<string, unknown> | unknown[];
  readonly children: Map<string | number, JsonNode>;
  readonly start: number;
  /** The key, or the position, of the member that is being read. */
  key: string | number;
  keyStart: number | undefined;
  /** What may come next; `next` is a member after a comma. */
  expects: 'first' | 'next' | 'colon' | 'value' | 'separator';
}

/** Keys that JavaScript takes for an object's own machinery. The core names them too, but then looks no further. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Numbers that other languages write into what they call JSON. */
const NOT_FINITE = /^[-+]?(?:nan|inf|infinity)$/i;

/** A file with more slips than this is no JSON at all. */
const MOST_PROBLEMS = 100;

const LITERALS: Readonly<Partial<Record<TokenKind, boolean | null>>> = { true: true, false: false, null: null };

/** Reads one text. A stack of its own takes the place of recursion, so that depth is only a number. */
export class JsonBuilder {
  readonly #text: string;
  readonly #lines: LineTable;
  readonly #limits: { readonly depth: number; readonly values: number };
  readonly #problems: JsonProblem[] = [];
  readonly #standIns: Path[] = [];
  readonly #open: Open[] = [];
  #token: Token;
  #values = 0;
  #root: JsonNode | undefined;
  #content: { value: unknown } | undefined;
  #hasStopped = false;

  constructor(text: string, lines: LineTable, limits: { readonly depth: number; readonly values: number }) {
    this.#text = text;
    this.#lines = lines;
    this.#limits = limits;
    this.#token = { kind: 'end', start: 0, end: 0, value: '' };
    this.#next();
  }

  build(): Built {
    while (!this.#hasStopped && (this.#root === undefined || this.#open.length > 0)) this.#step();
    if (!this.#hasStopped && this.#token.kind !== 'end') this.#unexpected('end of file');
    return {
      problems: this.#problems,
      content: this.#hasStopped ? undefined : this.#content,
      root: this.#root,
      standIns: this.#standIns,
    };
  }

  /** To the next token that means something. Comments mean something too: they are not JSON. */
  #next(): void {
    do {
      this.#token = scan(this.#text, this.#token.end);
      if (this.#token.kind === 'comment') this.#add('json.comment');
    } while (this.#token.kind === 'comment' && !this.#hasStopped);
  }

  #step(): void {
    const open = this.#open.at(-1);
    if (open === undefined || open.expects === 'value') this.#value();
    else if (open.expects === 'separator') this.#separator(open);
    else if (open.expects === 'colon') this.#colon(open);
    else if (this.#token.kind === '}' || this.#token.kind === ']') {
      if (open.expects === 'next') this.#add('json.trailing-comma');
      this.#close(open);
    } else if (Array.isArray(open.value)) this.#value();
    else this.#key(open);
  }

  #value(): void {
    const { kind, start, value } = this.#token;
    switch (kind) {
      case '{':
        return this.#begin({}, start);
      case '[':
        return this.#begin([], start);
      case 'text':
        return this.#isTextWhole() ? this.#finish(value, start) : undefined;
      case 'true':
      case 'false':
      case 'null':
        return this.#finish(LITERALS[kind], start);
      case 'number':
        return Number.isFinite(Number(value)) ? this.#finish(Number(value), start) : this.#standIn('json.not-finite');
      case 'word':
        return this.#standIn(NOT_FINITE.test(value) ? 'json.not-finite' : 'json.syntax');
      default:
        return this.#unexpected('value');
    }
  }

  /** A value in the place of one that could not be read, which is named, so that the rest can be checked. */
  #standIn(code: string): void {
    const { start, value } = this.#token;
    this.#add(code, { ...(code === 'json.syntax' ? { expected: 'value' } : {}), received: quote(value) });
    this.#standIns.push(this.#path());
    this.#finish(0, start);
  }

  #begin(value: Open['value'], start: number): void {
    if (this.#open.length >= this.#limits.depth) {
      // A path this long helps nobody: name the limit and where the way down begins.
      const path = this.#path().slice(0, 4);
      return this.#stop({ code: 'too-deep', path, expected: this.#limits.depth, position: this.#position(start) });
    }
    this.#values += 1;
    this.#open.push({ value, children: new Map(), start, key: 0, keyStart: undefined, expects: 'first' });
    this.#next();
  }

  #key(open: Open): void {
    const { kind, value, start } = this.#token;
    if (kind !== 'text') return this.#unexpected('key');
    if (!this.#isTextWhole()) return;
    open.key = value;
    open.keyStart = start;
    open.expects = 'colon';
    const first = open.children.get(value);
    if (first !== undefined) {
      this.#add('duplicate-key', { received: quote(value), related: this.#position(first.keyStart ?? first.start) });
    }
    if (UNSAFE_KEYS.has(value)) this.#add('unsafe-key', { received: value });
    this.#next();
  }

  #colon(open: Open): void {
    if (this.#token.kind !== ':') return this.#unexpected('colon');
    open.expects = 'value';
    this.#next();
  }

  #separator(open: Open): void {
    const { kind } = this.#token;
    const isList = Array.isArray(open.value);
    if (kind === '}' || kind === ']') return this.#close(open);
    // A forgotten comma: what follows shows that another member was meant.
    const isForgotten = kind === 'text' || (isList && (kind === '{' || kind === '['));
    if (kind !== ',' && !isForgotten) return this.#unexpected('comma');
    if (isForgotten) this.#add('json.syntax', { expected: 'comma', received: this.#found() });
    open.expects = 'next';
    if (Array.isArray(open.value)) open.key = open.value.length;
    if (!isForgotten) this.#next();
  }

  #close(open: Open): void {
    const isList = Array.isArray(open.value);
    if ((this.#token.kind === ']') !== isList) return this.#unexpected(isList ? ']' : '}');
    this.#open.pop();
    this.#keep(open.value, open.start, open.children);
  }

  #finish(value: unknown, start: number): void {
    this.#values += 1;
    this.#keep(value, start, undefined);
  }

  /** Puts a whole value into what it is a member of. */
  #keep(value: unknown, start: number, children: JsonNode['children']): void {
    if (this.#values > this.#limits.values) {
      const { values } = this.#limits;
      return this.#stop({ code: 'too-large', path: [], expected: values, position: this.#position(start) });
    }
    const open = this.#open.at(-1);
    const node: JsonNode = { start, children, keyStart: open?.keyStart };
    if (open === undefined) {
      this.#root = node;
      this.#content = { value };
    } else {
      open.children.set(open.key, node);
      // Left out once named: the file is not accepted in any case, and the core can then check the rest of it.
      if (!UNSAFE_KEYS.has(String(open.key))) (open.value as Record<string | number, unknown>)[open.key] = value;
      open.expects = 'separator';
    }
    this.#next();
  }

  /** Whether the text or key under the reader ends. One with a bad character in it is named and read on. */
  #isTextWhole(): boolean {
    const { error, end } = this.#token;
    if (error === 'not-closed') {
      const received = end >= this.#text.length ? 'end of file' : 'end of line';
      this.#stop({
        code: 'json.syntax', path: this.#path(), expected: 'quotation mark', received, position: this.#position(this.#token.start),
      });
      return false;
    }
    if (error !== undefined) this.#add('json.text');
    return true;
  }

  #unexpected(expected: string): void {
    // What was opened last is to blame only where it should have been closed.
    const within = this.#token.kind === 'end' || expected === ']' || expected === '}' ? this.#open.at(-1) : undefined;
    this.#stop({
      code: 'json.syntax',
      path: this.#path(),
      expected,
      received: this.#found(),
      position: this.#position(this.#token.start),
      ...(within === undefined ? {} : { related: this.#position(within.start) }),
    });
  }

  /** What stands under the reader, in a few characters. */
  #found(): Quoted {
    const { kind, start, end } = this.#token;
    return kind === 'end' ? 'end of file' : quote(this.#text.slice(start, Math.min(end, start + 100)));
  }

  /** Where the reader is: an object between two members is the place itself. */
  #path(): Path {
    return this.#open
      .filter(({ value, expects }) => Array.isArray(value) || (expects !== 'first' && expects !== 'next'))
      .map(({ key }) => key);
  }

  #position(offset: number): Position {
    return this.#lines.positionOf(offset);
  }

  #add(code: string, more: Partial<JsonProblem> = {}): void {
    const position = this.#position(this.#token.start);
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push({ code, path: this.#path(), position, ...more });
    // The rest is not looked at, and that is said too.
    else this.#stop({ code: 'json.too-many', path: [], expected: MOST_PROBLEMS, position });
  }

  #stop(problem: JsonProblem): void {
    this.#problems.push(problem);
    this.#hasStopped = true;
  }
}
