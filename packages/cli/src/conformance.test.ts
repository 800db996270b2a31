import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesIn, conformanceFile, run } from './run.test-helper.js';

const casesIn = <Case>(file: string): readonly Case[] =>
  (JSON.parse(readFileSync(conformanceFile(file), 'utf8')) as { cases: readonly Case[] }).cases;

/** What a result holds at a JSON Pointer. */
const at = (result: unknown, pointer: string): unknown =>
  pointer.split('/').slice(1).reduce((value, key) => (value as Record<string, unknown>)[key], result);

interface ScoreCase {
  readonly name: string;
  readonly sheet: { readonly answers: unknown };
  readonly expected: { readonly overall: object; readonly sections: Readonly<Record<string, object>> };
}

describe('send-reform score on the published SAMM cases', async () => {
  const instrument = conformanceFile('samm/instrument.json');
  const blank = JSON.parse((await run(['template', '--instrument', instrument])).out) as object;
  const scored = async (sheet: object, ...flags: string[]) => {
    const files = { 'sheet.json': { ...blank, ...sheet } };
    const { code, out, err } = await run(['score', '--instrument', instrument, '--answers', 'sheet.json', ...flags], files);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out;
  };

  it.each(casesIn<ScoreCase>('samm/cases.json'))('$name', async ({ sheet, expected }) => {
    const { overall, sections } = JSON.parse(await scored(sheet, '--json')) as { overall: unknown; sections: { id: string }[] };
    expect(overall).toMatchObject(expected.overall);
    for (const [id, wanted] of Object.entries(expected.sections)) {
      expect(sections.find((section) => section.id === id), id).toMatchObject(wanted);
    }
  });

  it('prints sections in tree order, and 31/24 as 1.29', async () => {
    const { sheet } = casesIn<ScoreCase>('samm/cases.json').find(({ name }) => name === 'cycle-0123')!;
    const { sections } = JSON.parse(await scored(sheet, '--json')) as { sections: { id: string; parent: string }[] };
    for (const [index, { parent }] of sections.entries()) {
      expect(['samm-shape', ...sections.slice(0, index).map(({ id }) => id)]).toContain(parent);
    }
    expect(await scored(sheet)).toMatch(/^Overall \(samm-shape\) +1\.29 +31\/24 +– +90 of 90$/m);
  });
});

interface GrantCase {
  readonly id: string;
  readonly claim: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

describe.each(['grant/rule-cases.json', 'grant/choice-cases.json'])('send-reform grant on %s', (file) => {
  it.each(casesIn<GrantCase>(file))('$id', async ({ claim, expected }) => {
    const { code, out, err } = await run(['grant', '--claim', 'claim.json', '--json'], { 'claim.json': claim });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const result: unknown = JSON.parse(out);
    expect(Object.fromEntries(Object.keys(expected).map((pointer) => [pointer, at(result, pointer)]))).toEqual(expected);
  });
});

interface BadClaim {
  readonly id: string;
  readonly claim: unknown;
  readonly problems: readonly { readonly code: string; readonly pointer: string }[];
}

describe('send-reform grant on grant/bad-claims.json', () => {
  it.each(casesIn<BadClaim>('grant/bad-claims.json'))('$id', async ({ claim, problems }) => {
    const text = JSON.stringify(claim, null, 2);
    const { code, out, err } = await run(['grant', '--claim', 'claim.json'], { 'claim.json': text });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(codesIn(err).toSorted()).toEqual(problems.map((problem) => problem.code).toSorted());
    for (const { pointer } of problems) expect(err).toContain(` ${pointer}\n`);
  });
});
