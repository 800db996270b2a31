import { toPointer } from '@send-reform/core/problems';
import { describe, expect, it } from 'vitest';
import { readJson, type JsonDocument } from './read-json.js';

const read = (text: string): JsonDocument => readJson(new TextEncoder().encode(text));

/** Each problem as `line:column pointer code`. */
const named = (text: string): string[] =>
  read(text).problems.map(({ position: { line, column }, path, code }) => `${line}:${column} ${toPointer(path)} ${code}`);

const nested = (bytes: number, opening: string): string => opening.repeat(Math.ceil(bytes / opening.length));

describe('readJson', () => {
  it.each([
    ['', '1:1  json.empty'],
    [' \n\t', '1:1  json.empty'],
    ['{', '1:2  json.syntax'],
    ['{"a": [1,\n  2', '2:4 /a/1 json.syntax'],
    ['{"a": "never closed\n}', '1:7 /a json.syntax'],
    ['{"a" 1}', '1:6 /a json.syntax'],
    ['{"a": }', '1:7 /a json.syntax'],
    ['{a: 1}', '1:2  json.syntax'],
    ['[1}', '1:3 /0 json.syntax'],
    ['{} {}', '1:4  json.syntax'],
    ['[01]', '1:2 /0 json.syntax'],
    ['{"a": NaN}', '1:7 /a json.not-finite'],
    ['{"a": -Infinity}', '1:7 /a json.not-finite'],
    ['{"a": 1e999}', '1:7 /a json.not-finite'],
    ['{"a": "\\x"}', '1:7 /a json.text'],
    ['{"a": "tab\there"}', '1:7 /a json.text'],
    ['{"a": 1,}', '1:9  json.trailing-comma'],
    ['[1, /* two */ 2]', '1:5 /1 json.comment'],
    ['{"__proto__": {"a": 1}}', '1:2 /__proto__ unsafe-key'],
    ['{"a": 1,\n "a": 2}', '2:2 /a duplicate-key'],
  ])('names what is wrong with %j', (text, problem) => {
    expect(named(text)).toEqual([problem]);
  });

  it('names several things at once, and still gives a value to check', () => {
    const text = '{\n  "a": NaN, // none\n  "b": [1 "x",],\n  "a": True,\n  "__proto__": {}\n}';
    expect(named(text)).toEqual([
      '2:8 /a json.not-finite', '2:13  json.comment', '3:11 /b/0 json.syntax', '3:15 /b/2 json.trailing-comma',
      '4:3 /a duplicate-key', '4:8 /a json.syntax', '5:3 /__proto__ unsafe-key',
    ]);
    const { content, isNamed } = read(text);
    expect(content?.value).toEqual({ a: 0, b: [1, 'x'] });
    expect(isNamed({ code: 'type', path: ['a'] })).toBe(true);
    expect(isNamed({ code: 'type', path: ['b'] })).toBe(false);
  });

  it('says where the first of two keys stands, and what was never closed', () => {
    expect(read('{"a": 1,\n "a": 2}').problems[0]).toMatchObject({ received: 'a', related: { line: 1, column: 2 } });
    expect(read('{\n"a": [').problems[0]).toMatchObject({ received: 'end of file', related: { line: 2, column: 6 } });
    expect(read('[\n1}').problems[0]).toMatchObject({ expected: ']', received: '}', related: { line: 1, column: 1 } });
    expect(read('{"a": }').problems[0]).not.toHaveProperty('related');
  });

  it('knows where everything stands, and where what is missing should stand', () => {
    const { locate } = read('{\n  "a": [\n    10,\n    { "b": 1 }\n  ]\n}');
    expect(locate([])).toEqual({ line: 1, column: 1 });
    expect(locate(['a', 0])).toEqual({ line: 3, column: 5 });
    expect(locate(['a', 1, 'b'])).toEqual({ line: 4, column: 7 });
    expect(locate(['a', 1, 'missing'])).toEqual({ line: 4, column: 5 });
    expect(locate(['a', 7, 'b'])).toEqual({ line: 2, column: 3 });
  });

  it('leaves out the mark before UTF-8 and names other encodings', () => {
    expect(readJson(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d))).toMatchObject({ problems: [], content: { value: {} } });
    expect(readJson(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00)).problems).toMatchObject([{ code: 'json.encoding' }]);
    expect(readJson(Uint8Array.of(0x22, 0xc3, 0x28, 0x22)).problems).toMatchObject([{ code: 'json.encoding' }]);
  });

  it.each([
    ['[', 'too-deep'], ['{"a":', 'too-deep'], ['[1,', 'too-deep'], ['0', 'json.syntax'], ['{"a":1},', 'json.syntax'],
    ['\n', 'json.empty'], ['"', 'json.syntax'], ['/', 'json.comment'], ['-', 'json.syntax'], ['//\n', 'json.comment'],
  ])('answers 5 MB of %j in a moment', (opening, code) => {
    const bytes = new TextEncoder().encode(nested(5_000_000, opening));
    const started = performance.now();
    const { problems } = readJson(bytes);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(problems[0]?.code).toBe(code);
    expect(problems.length).toBeLessThanOrEqual(101);
  });

  it('says that it has stopped when there is no end of mistakes', () => {
    const { problems, content } = read('[1,//\n'.repeat(99) + '//\n//\n');
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ code: 'json.too-many', position: { line: 101 } });
    expect(content).toBeUndefined();
  });

  it('stops at its limits of size', () => {
    const small = { bytes: 100, depth: 3, values: 5 };
    const codes = (text: string): string[] => readJson(new TextEncoder().encode(text), small).problems.map(({ code }) => code);
    expect(codes('[1, 2, 3, 4]')).toEqual([]);
    expect(codes('[1, 2, 3, 4, 5, 6, 7]')).toEqual(['too-large']);
    expect(codes('[[[]]]')).toEqual([]);
    expect(codes('[[[[]]]]')).toEqual(['too-deep']);
    expect(codes(`"${'x'.repeat(100)}"`)).toEqual(['file.too-large']);
  });
});
