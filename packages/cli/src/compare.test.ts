import { describe, expect, it } from 'vitest';
import { compileInstrument, parseInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { partnershipStarter } from '@send-reform/instruments';
import { NAMED, sheetAt, starter, widest, words } from './partnership.test-helper.js';
import { codesIn, run } from './run.test-helper.js';

const THEN = sheetAt('developing', { id: 'dec', date: '2025-12-19', but: { outreach: null } });
const NOW = sheetAt('developing', { id: 'jun', date: '2026-06-08', but: { 'lead-officer': 'established', 'plan-milestones': 'emerging' } });
const FILES = { 'then.json': THEN, 'now.json': NOW };
const compare = (args: readonly string[], files: Readonly<Record<string, unknown>> = {}) =>
  run(['compare', '--instrument', 'partnership-starter', ...args], { ...FILES, ...files });

describe('compare, within a version', () => {
  it('shows what rose, fell and is new, and compares no figure that there was not', async () => {
    const { code, out, err } = await compare(['then.json', 'now.json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(words(out)).toContain('Then: dec, revision 1, 19 December 2025; partnership-starter 1.0.0');
    expect(out).toMatch(/^lead-officer +Developing +Established +rose$/m);
    expect(out).toMatch(/^plan-milestones +Developing +Emerging +fell$/m);
    expect(out).toMatch(/^outreach +– +Developing +new$/m);
    expect(out).toMatch(/^Overall +– +2\.00 Developing +– {2}not comparable$/m);
    expect(words(out)).toContain('partnership-starter is not compared. There was no figure then: something was not answered.');
    expect(words(out)).toContain('Statements: 1 rose, 1 fell, 33 stayed, 1 new.');
    expect(widest(out)).toBeLessThanOrEqual(80);
  });

  it('gives a difference with its sign, exactly for machines', async () => {
    const args = ['now.json', 'then.json'];
    const files = { 'now.json': sheetAt('developing', { id: 'a' }), 'then.json': NOW };
    const { out } = await compare([...args], files);
    expect(out).toMatch(/^ {4}Leading as one team .*0\.00 {2}stayed$/m);
    const data = JSON.parse((await compare([...args, '--json'], files)).out) as { sections: { id: string; difference: string }[] };
    expect(data.sections.find(({ id }) => id === 'leading')?.difference).toBe('0');
    const risen = await compare(['a.json', 'b.json'], { 'a.json': sheetAt('developing', { id: 'a' }), 'b.json': sheetAt('established', { id: 'b' }) });
    expect(risen.out).toMatch(/^Overall .*\+1\.00 {2}rose$/m);
  });

  it('shows three dates or more as a series, and says where no line may be drawn', async () => {
    const { code, out } = await compare(['then.json', 'now.json', 'more.json'], { 'more.json': sheetAt('established', { id: 'sep', date: '2026-09-30' }) });
    expect(code).toBe(0);
    expect(out).toMatch(/^Section \(id\) +2025-12-19 {2}2026-06-08 {2}2026-09-30$/m);
    expect(out).toMatch(/^Overall \(partnership-starter\) +– +2\.00 +3\.00$/m);
    expect(words(out)).toContain('partnership-starter, 2026-06-08: no line from the one before. There is no figure before this one.');
  });

  it.each([[['then.json']], [[]], [['then.json', 'now.json', '--before', 'b.json']], [['then.json', 'now.json', '--basis', 'validated']]])(
    'answers wrong use with 2 and a usage line: %j', async (args) => {
      const result = await compare(args);
      expect(result).toMatchObject({ code: 2, out: '' });
      expect(result.err).toContain('Usage: send-reform compare --instrument F');
    });

  it('names what is wrong with either sheet', async () => {
    const result = await compare(['then.json', 'bad.json'], { 'bad.json': sheetAt('highest', { id: 'b' }) });
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(result.err).toMatch(/^bad\.json:1:\d+ \/answers\/lead-officer\/level$/m);
  });
});

describe('compare, across versions', () => {
  const later = { ...partnershipStarter, version: '1.1.0', title: 'The next version' };
  const compiled = unwrap(compileInstrument(unwrap(parseInstrument(later))));
  const to = { id: compiled.instrument.id, version: compiled.instrument.version, hash: compiled.hash };
  const statements = starter.statements.map(({ id }) => ({ kind: 'same', from: id, to: id }));
  const crosswalk = { format: 'send-reform/crosswalk/1', id: 'one-to-next', from: NAMED, to, statements };
  const after = { ...(sheetAt('established', { id: 'next' }) as object), instrument: to };
  const across = (walk: unknown) => run(
    ['compare', '--instrument', 'later.json', '--before', 'partnership-starter', '--crosswalk', 'c.json', 'a.json', 'b.json'],
    { 'later.json': later, 'c.json': walk, 'a.json': sheetAt('developing', { id: 'a' }), 'b.json': after },
  );

  it('compares by a crosswalk', async () => {
    const { code, out } = await across(crosswalk);
    expect(code).toBe(0);
    expect(words(out)).toContain('Basis: declared; crosswalk: one-to-next');
    expect(words(out)).toContain('Statements: 36 rose.');
  });

  it('refuses a crosswalk that leaves a statement out, and says which', async () => {
    const result = await across({ ...crosswalk, statements: statements.slice(1) });
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(result.err).toMatch(/^c\.json:1:\d+ \/statements/m);
    expect(words(result.err)).toContain('lead-officer');
    expect(codesIn(result.err).length).toBeGreaterThan(0);
  });

  it.each(['', '[', '{}', '7', { format: 'send-reform/crosswalk/9' }])('names what is wrong with what is no crosswalk: %j', async (walk) => {
    const result = await across(walk);
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(codesIn(result.err).length).toBeGreaterThan(0);
  });
});
