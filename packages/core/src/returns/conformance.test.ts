import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quarterOf } from '../plan/quarter.js';
import { placeName } from './cell.js';
import { checkReturn, type ReturnInput, type ReturnProblem } from './check-return.js';
import { checkFileName } from './file-name.js';
import { isReturnLabel } from './label.js';
import { quarterOfVersion, returnVersionOn } from './version.js';

const casesOf = <Case>(name: string): readonly Case[] => {
  const text = readFileSync(new URL(`../../conformance/returns/${name}`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { cases: readonly Case[] }).cases;
};

const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code).sort();

describe('file-names.json', () => {
  interface Case { name: string; dfeCode: string; version: string; problems: string[]; warnings?: string[] }
  it.each(casesOf<Case>('file-names.json'))('$name', ({ name, problems, warnings = [], ...of }) => {
    const check = checkFileName(name, of);
    expect(codes(check.problems)).toEqual(problems.toSorted());
    expect(codes(check.warnings)).toEqual(warnings);
  });
});

describe('labels.json', () => {
  it.each(casesOf<{ label: string; valid: boolean }>('labels.json'))('“$label”', ({ label, valid }) => {
    expect(isReturnLabel(label)).toBe(valid);
  });
});

describe('quarter-ends.json', () => {
  it.each(casesOf<{ date: string; version: string; quarter: string }>('quarter-ends.json'))('$date', ({ date, version, quarter }) => {
    expect(returnVersionOn(date)).toBe(version);
    expect(quarterOf(date)).toBe(quarter);
    expect(quarterOfVersion(version)).toBe(quarter);
  });
});

describe('workbooks.json', () => {
  interface Expected { code: string; place?: string }
  interface Case extends ReturnInput { id: string; problems: Expected[]; warnings: Expected[] }
  const written = (problems: readonly ReturnProblem[]): string[] =>
    problems.map(({ code, place }) => `${code} ${place === undefined ? '' : placeName(place)}`).sort();
  const expected = (problems: readonly Expected[]): string[] => problems.map(({ code, place = '' }) => `${code} ${place}`).sort();

  it.each(casesOf<Case>('workbooks.json'))('$id', ({ problems, warnings, ...input }) => {
    const check = checkReturn(input);
    expect(written(check.problems)).toEqual(expected(problems));
    expect(written(check.warnings)).toEqual(expected(warnings));
    expect(JSON.parse(JSON.stringify(check))).toEqual(check);
  });
});
