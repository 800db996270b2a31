import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_STATUS_RULE, emptyPlan, PLAN_PARTS, type PlanMapping, type ReformPlan } from '../plan/index.js';
import { wholePlan } from '../plan/whole-plan.test-inputs.js';
import { documentInMarkdown, writePlan } from './write-plan.js';
import { inWords } from './write-values.js';

const headings = JSON.parse(readFileSync(new URL('../../../../docs/examples/plan-headings.json', import.meta.url), 'utf8')) as PlanMapping;
const every: PlanMapping = { format: 'send-reform/plan-mapping/1', headings: [...PLAN_PARTS, 'narrative.vision'].map((part) => ({ title: part, parts: [part] })) };

describe('writePlan', () => {
  it('writes the parts under the headings, says what is empty and what stands nowhere', () => {
    const { title, sections, empty, unplaced } = writePlan(wholePlan(), headings);
    expect(title).toBe('Made-up headings, to show the way');
    expect(sections.map((section) => [section.title, section.level, section.blocks.length])).toEqual([
      ['Where we want to be', 1, 2], ['Who we are', 1, 3], ['What we found', 1, 2], ['What we will do', 1, 0], ['Milestones', 2, 1],
      ['Experts at Hand', 2, 1], ['How we will know', 1, 6], ['Money', 1, 4], ['Risks', 1, 1], ['Who stands behind it', 1, 1],
    ]);
    expect(sections[8]!.blocks).toEqual([{ kind: 'paragraph', text: 'Nothing is written here yet.' }]);
    expect(empty).toEqual(['narrative.risks']);
    expect(unplaced).toEqual(['practice']);
  });

  it('leaves nothing of a plan out where every part has a heading', () => {
    const plan = wholePlan();
    const { sections, empty, unplaced } = writePlan(plan, every);
    expect([empty, unplaced]).toEqual([[], []]);
    const text = JSON.stringify(sections);
    const words = [
      ...plan.milestones.flatMap((one) => [one.title, one.owner, one.shownBy!]), ...plan.officers.map(({ name }) => name),
      ...plan.partnership.partners.map(({ name }) => name), ...plan.indicators.map(({ title, definition }) => `${title}","${definition}`),
      ...plan.signOffs.map(({ name, role }) => `${name}, ${role}`), plan.assessment!.hash, plan.practice[0]!.description, '£348,000.00',
      'Primary: 420; Secondary: 160', '2027-28: DSG deficit at the end of the year £52,600,000.00 with the plan, £59,900,000.00 without it',
      '28 September 2026', 'Every school says what it ordinarily provides', 'Established',
    ];
    for (const word of words) expect(text).toContain(word);
  });

  it('writes every word that somebody wrote into the plan', () => {
    const plan = wholePlan();
    const [milestone, ...milestones] = plan.milestones;
    const [indicator, ...indicators] = plan.indicators;
    const rule = { ...DEFAULT_STATUS_RULE, dueAfterDays: 77 };
    const filled: ReformPlan = {
      ...plan,
      milestones: [{ ...milestone!, done: { on: '2026-12-01', note: 'A note on it', evidence: [{ title: 'The rota', reference: 'ref 12/b', date: '2026-11-30' }] } }, ...milestones],
      indicators: [{ ...indicator!, unit: 'rate', per: '10,000 children', actuals: [{ quarter: '2026-27 Q1', value: '3', note: 'Two of them late' }] }, ...indicators],
      baseline: { agreedOn: '2026-05-28', agreedBy: 'The partnership board' },
      rule,
    };
    const written = JSON.stringify(writePlan(filled, every).sections);
    // What the assessment says of a priority stands there; ids, codes and figures are written in words of their own.
    const inCodes = new Set(['format', 'id', 'dfeCode', 'kind', 'partner', 'dependsOn', 'priority', 'principles', 'shifts', 'unit', 'direction', 'profession', 'route', 'year', 'quarter', 'body', 'priorities', 'rule', 'value', 'days', 'spend', 'planned', 'actual', 'withPlan', 'withoutPlan']);
    const inDays = new Set(['due', 'on', 'date', 'agreedOn', 'sealedOn']);
    const texts = (value: unknown): string[] =>
      Object.entries(value as object).flatMap(([key, one]): string[] => {
        if (typeof one === 'string') return inCodes.has(key) ? [] : inDays.has(key) ? [inWords(one)] : [one];
        return inCodes.has(key) || one === null ? [] : texts(one);
      });
    const { title: _title, ...rest } = filled;
    const wanted = texts(rest).flatMap((text) => text.split(/\n\s*\n/));
    expect(wanted.length).toBeGreaterThan(80);
    for (const text of wanted) expect(written).toContain(JSON.stringify(text).slice(1, -1));
    for (const text of ['rate per 10,000 children', 'Better when', '77 days', 'early help']) expect(written).toContain(text);
  });

  it('writes a plan that has just begun', () => {
    const { sections, empty, unplaced } = writePlan(emptyPlan({ id: 'plan', dfeCode: '893' }), every);
    expect(sections).toHaveLength(PLAN_PARTS.length + 1);
    expect(empty).toHaveLength(PLAN_PARTS.length);
    expect(unplaced).toEqual([]);
  });

  it('takes a host’s words', () => {
    const { sections } = writePlan(wholePlan(), every, { 'head.owner': 'Perchennog', 'profession.educational-psychologist': 'seicolegwyr', 'unit.percent': '{value} y cant' });
    expect(JSON.stringify(sections)).toContain('48.5 y cant');
    expect(JSON.stringify(sections)).toContain('Perchennog');
    expect(JSON.stringify(sections)).toContain('seicolegwyr');
  });
});

describe('documentInMarkdown', () => {
  it('writes headings, lists and tables', () => {
    const written = documentInMarkdown(writePlan(wholePlan(), headings));
    expect(written).toContain('# Made-up headings, to show the way\n\n## Where we want to be\n\nHelp comes when');
    expect(written).toContain('\n### Milestones\n\n| Milestone | Owner |');
    // A figure at the beginning is no number of a list.
    expect(written).toContain('| 2026-27 Q1 | 49% | 48% | 49.4% |');
    expect(written).toContain('\n- R. Okafor, Executive lead for SEND, Ambleford and Vale Integrated Care Board\n');
  });

  it('lets nothing that people wrote become markup', () => {
    const text = '<img src=x> | *a* [b](c)\n# d &lt;';
    const written = documentInMarkdown({
      title: '1. # x', empty: [], unplaced: [],
      sections: [{ title: '- y', level: 1, blocks: [{ kind: 'paragraph', text }, { kind: 'table', head: ['h'], rows: [[text]] }] }],
    });
    const safe = '\\<img src=x\\> \\| \\*a\\* \\[b\\](c) \\# d &amp;lt;';
    expect(written).toBe(`# 1\\. \\# x\n\n## \\- y\n\n${safe}\n\n| h |\n| --- |\n| ${safe} |\n`);
  });
});
