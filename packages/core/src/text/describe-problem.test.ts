import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../problems/index.js';
import { describeFinding, describeProblem } from './describe-problem.js';
import { findingEnglish } from './findings.en.js';
import { grantEnglish } from './grant.en.js';
import { problemEnglish } from './problems.en.js';

const SRC = new URL('../', import.meta.url);

/** Every source file in these folders, tests left out. */
const sources = (...folders: string[]): string =>
  folders
    .flatMap((folder) => readdirSync(new URL(folder, SRC), { withFileTypes: true }).map((file) => ({ folder, file })))
    .filter(({ file }) => file.isFile() && /^[^.]+\.ts$/.test(file.name))
    .map(({ folder, file }) => readFileSync(new URL(`${folder}${file.name}`, SRC), 'utf8'))
    .join('\n');

const codesIn = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))].toSorted();

const problem = (code: string, more: Partial<Problem> = {}): Problem => ({ code, path: [], ...more });

/** Codes that are put together from parts. */
const MADE = [
  ...['sheet', 'agreement'].flatMap((of) => ['id', 'version', 'hash'].map((part) => `${of}.other-${part}`)),
  ...['tie', 'no-position', 'not-asked', 'indicators-differ'].map((reason) => `agreement.${reason}`),
  ...['higher', 'lower'].map((direction) => `indicator.target-not-${direction}`),
  ...['name', 'role'].map((part) => `plan.${part}-missing`),
];

describe('the catalogue of problems', () => {
  const code = sources('problems/', 'instrument/', 'assessment/', 'assessment/journey/', 'partnership/', 'comparison/', 'priorities/', 'record/', 'approval/', 'grant/', 'plan/', 'returns/');
  // Reasons, conditions and steps of a derivation have codes too; the codes of problems stand before a path.
  const codes = codesIn(code, /code: '([a-z.-]+)',\s*path/g);
  const besideFields = codesIn(sources('assessment/journey/'), /code: '([a-z.-]+)',\s*path/g);

  it('is looked up by more than forty codes', () => {
    expect(codes.length).toBeGreaterThan(40);
    expect(codes).toEqual(expect.arrayContaining(['missing', 'answer.unknown-level', 'row-length', 'grant.no-evidence', 'approval.date']));
  });

  it.each([...codes, ...MADE])('has a sentence for %s', (name) => {
    const filled = describeProblem(problem(name, { expected: ['one', 'other'], received: 'this' }));
    // What stands beside a field has no full stop.
    expect(filled).toMatch(besideFields.includes(name) ? /^[A-Z].*[^.]$/ : /^[A-Z“].*\.$/);
    expect(filled).not.toMatch(/[{}]/);
    expect(describeProblem(problem(name))).not.toMatch(/[{}]|undefined/);
  });

  it.each(codesIn(code, /z\.regex\([^']*'([a-z-]+)'\)/g))('has a sentence for the format %s', (format) => {
    expect(problemEnglish).toHaveProperty([`format.${format}`]);
  });

  it('knows every format by a name', () => {
    expect(codesIn(code, /(z\.regex\([^,()]*(?:\([^()]*\)[^,()]*)*\))/g)).toEqual([]);
  });

  it('has no sentence that nobody asks for', () => {
    const parts = /^(format|kind|thing|list)\.|\.none$|^missing\.|^evidence-date-[a-z-]+\./;
    const known = new Set([...codes, ...MADE]);
    expect(Object.keys(problemEnglish).filter((key) => !parts.test(key) && !known.has(key))).toEqual([]);
    expect(Object.keys(grantEnglish).filter((key) => /^(grant|approval)\./.test(key) && !known.has(key))).toEqual([]);
  });
});

describe('describeProblem', () => {
  it.each<[string, Problem]>([
    ['This must be a text or a group of named values, and is a number.',
      problem('type', { expected: ['string', 'object'], received: 'number' })],
    ['This must be a list or a group of named values, and is empty (null).',
      problem('type', { expected: ['array', 'object'], received: 'null' })],
    ['This must be a whole number, and is a number.', problem('type', { expected: 'integer', received: 'number' })],
    ['Something is missing here: a text.', problem('missing', { expected: 'string' })],
    ['Something is missing here: illustrative, local or official.', problem('missing', { expected: ['illustrative', 'local', 'official'] })],
    ['Something is missing here: –.', problem('missing')],
    ['An amount is missing here, in pounds with at most two decimals, such as "44910000.00".', problem('missing', { expected: '0.00' })],
    ['“left” is not allowed here. It must be one of: up, down.', problem('one-of', { expected: ['up', 'down'], received: 'left' })],
    ['“string” is not allowed here. It must be one of: rule.', problem('one-of', { expected: ['rule'], received: 'string' })],
    ['“12” is not a DfE code: three digits, such as 893.', problem('format', { expected: 'dfe-code', received: '12' })],
    ['“x” is not written as it must be: colour.', problem('format', { expected: 'colour', received: 'x' })],
    ['This is not a value that JSON has: an object of a class, such as a date or a map.',
      problem('not-json', { expected: 'json', received: 'instance' })],
    ['“a1” stands twice. Each section or statement needs an id of its own.', problem('duplicate-id', { expected: 'part', received: 'a1' })],
    ['There is nothing by the name “law”. Expected here: the id of a source.',
      problem('unknown-reference', { expected: 'source', received: 'law' })],
    ['“l1” cannot be a level here, because no scale is in force.', problem('unknown-level', { expected: [], received: 'l1' })],
    ['This instrument names no partners, so “health” is not one.', problem('sheet.unknown-partner', { expected: [], received: 'health' })],
    ['This is too short or too small: at least 1, and it is 0.', problem('too-small', { expected: 1, received: 0 })],
  ])('says: %s', (sentence, found) => {
    expect(describeProblem(found)).toBe(sentence);
  });

  it('gives a code that nobody has words for as it is, also one that every object answers to', () => {
    expect(describeProblem(problem('host.own', { expected: 'x' }))).toBe('host.own');
    expect(describeProblem(problem('toString'))).toBe('toString');
    expect(describeProblem(problem('constructor', { expected: 'name' }))).toBe('constructor');
  });

  it('does not fill in what a value brings along', () => {
    expect(describeProblem(problem('unknown-key', { received: '{expected} $& $1' }))).toBe(
      '“{expected} $& $1” is not known here. Check the spelling, or take it out.',
    );
  });

  it('takes a part of a catalogue, and sentences for codes of the host', () => {
    const catalogue = {
      'unknown-key': 'Beth yw “{received}”?',
      'host.own': ({ expected }: Record<string, unknown>) => `Own: ${String(expected)}`,
    };
    expect(describeProblem(problem('unknown-key', { received: 'x' }), catalogue)).toBe('Beth yw “x”?');
    expect(describeProblem(problem('host.own', { expected: 'y' }), catalogue)).toBe('Own: y');
    expect(describeProblem(problem('too-small', { expected: 1, received: 0 }), catalogue)).toMatch(/^This is too short/);
  });

  it('takes a sentence given as undefined for one that is not given', () => {
    const catalogue = { custom: undefined } as unknown as Parameters<typeof describeProblem>[1];
    expect(describeProblem(problem('custom', { expected: 'x' }), catalogue)).toBe('This does not hold here: x.');
  });

  it('writes nothing of its own: all but the values comes from the catalogue', () => {
    const pseudo = Object.fromEntries(Object.entries({ ...grantEnglish, ...problemEnglish }).map(([key, text]) => [key, `⟦${String(text)}⟧`]));
    expect(describeProblem(problem('type', { expected: ['string', 'array', 'object'], received: 'null' }), pseudo)).toBe(
      '⟦This must be ⟦⟦⟦a text⟧, ⟦a list⟧⟧ or ⟦a group of named values⟧⟧, and is ⟦empty (null)⟧.⟧',
    );
    expect(describeProblem(problem('one-of', { expected: ['a', 'b'], received: 'c' }), pseudo)).toBe(
      '⟦“c” is not allowed here. It must be one of: ⟦a, b⟧.⟧',
    );
  });
});

describe('describeFinding', () => {
  const codes = codesIn(sources('instrument/lint/', 'instrument/crosswalk/', 'plan/'), /finding\(\s*'(?:error|warning|advice)',\s*(?:[^,]*\? '[a-z-]+' : )?'([a-z-]+)'/g);
  const finding = (code: string, values: Record<string, string | number | string[]>) =>
    ({ code, severity: 'error', path: [], values, fix: null }) as const;

  it.each([...codes, 'bands-gap'])('has a sentence for %s', (code) => {
    expect(findingEnglish).toHaveProperty([code]);
  });

  it('has no sentence that nobody asks for', () => {
    const known = new Set([...codes, 'bands-gap']);
    expect(Object.keys(findingEnglish).filter((key) => !known.has(key.split('.')[0]!))).toEqual([]);
  });

  it('says for which kinds of place something holds', () => {
    expect(describeFinding(finding('weight-zero', { part: 'a1', kinds: [] }))).toBe(
      'The weight of “a1” is zero, so its answer changes nothing.',
    );
    expect(describeFinding(finding('weight-zero', { part: 'a1', kinds: ['county', 'london'] }))).toBe(
      'The weight of “a1” is zero for some kinds of place (county, london), so there its answer changes nothing.',
    );
    expect(describeFinding(finding('weights-total', { kind: 'county', total: '99', expected: '100' }))).toBe(
      'For one kind of place (county) the weights add up to 99 and should add up to 100.',
    );
  });

  it('tells lists of lists apart', () => {
    expect(describeFinding(finding('table-uncovered', { count: 2, patterns: ['all,none', 'some,none'] }))).toMatch(/such as: all,none; some,none\.$/);
  });

  it('takes a part of a catalogue, and gives a code that nobody has words for as it is', () => {
    const found = finding('one-level', {});
    expect(describeFinding(found, { 'one-level': 'Un lefel.' })).toBe('Un lefel.');
    expect(describeFinding(found, { 'weight-zero': 'Dim.' })).toBe('There is only one level, so there is nothing to choose.');
    expect(describeFinding(finding('toString', {}))).toBe('toString');
  });
});
