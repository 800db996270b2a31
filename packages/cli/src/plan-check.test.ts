import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codesIn, run } from './run.test-helper.js';

const example = (name: string): string => fileURLToPath(new URL(`../../../docs/examples/${name}`, import.meta.url));
const read = (name: string): Record<string, unknown> => JSON.parse(readFileSync(example(name), 'utf8')) as Record<string, unknown>;

const PLAN = example('ambleford-plan.json');
const WITH = ['--record', example('early-help-record.json'), '--approval', example('plan-approval.json'), '--as-of', '2026-10-31'];

describe('plan check', () => {
  it('says how far a plan meets what the letters expect, and how its milestones stand', async () => {
    const { code, out, err } = await run(['plan', 'check', PLAN, ...WITH]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('as it stands on 31 October 2026\nFor Shropshire (893).\nOf 10 expectations of the letters: 8 met, 2 partly met, 0 missing.');
    expect(out).toContain('is not the Department’s assessment');
    expect(out).toContain('Partly met: There is an Experts at Hand offer\n  - Not offered: occupational therapists.');
    expect(out).toContain('Met: A Senior Responsible Officer is named\n  A letter asks it of the areas of most concern. That every plan needs it is our\n  reading.\n  (Letter');
    expect(out).toMatch(/^30 October .*Overdue$/m);
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });

  it('says where no authority holds the code of the plan', async () => {
    const { code, out } = await run(['plan', 'check', 'plan.json', '--as-of', '2026-10-31'], { 'plan.json': { ...read('ambleford-plan.json'), dfeCode: '909' } });
    expect(code).toBe(0);
    expect(out).toContain('\nNo authority is known to hold the DfE code 909 on that day.\n');
  });

  it('gives the same to machines', async () => {
    const { code, out } = await run(['plan', 'check', PLAN, ...WITH, '--json']);
    const { readiness, milestones } = JSON.parse(out) as { readiness: { asOf: string; counts: unknown }; milestones: { id: string }[] };
    expect(code).toBe(0);
    expect(readiness).toMatchObject({ asOf: '2026-10-31', counts: { met: 8, partly: 2, missing: 0 } });
    expect(milestones[0]).toMatchObject({ id: 'outreach-agreed', status: 'done' });
  });

  it('looks at a plan today where no day is given', async () => {
    const { out } = await run(['plan', 'check', PLAN, '--json']);
    const { readiness } = JSON.parse(out) as { readiness: { asOf: string } };
    expect(Math.abs(Date.parse(readiness.asOf) - Date.now())).toBeLessThan(2 * 86_400_000);
  });

  it('tells every problem with its line, in whichever file it is', async () => {
    const plan = { ...read('ambleford-plan.json'), officers: [] };
    const record = { ...read('early-help-record.json'), sealedOn: '2026-06-02' };
    const { code, out, err } = await run(['plan', 'check', 'plan.json', '--record', 'record.json', '--approval', 'approval.json'], {
      'plan.json': plan, 'record.json': record, 'approval.json': { ...read('plan-approval.json'), events: [{ type: 'approved', on: '2026-08-01' }] },
    });
    expect([code, out]).toEqual([1, '']);
    expect(codesIn(err)).toEqual(['approval.not-possible', 'plan.no-officer', 'plan.other-assessment', 'plan.assessment-falls']);
    expect(err).toMatch(/^approval\.json/m);
  });

  it('refuses another kind of file, and a day that is none', async () => {
    expect(codesIn((await run(['plan', 'check', example('grant-claim.json')])).err)).toEqual(['file.other-kind']);
    expect(codesIn((await run(['plan', 'check', PLAN, '--record', example('grant-claim.json')])).err)).toEqual(['file.other-kind']);
    const wrong = await run(['plan', 'check', PLAN, '--as-of', '31 October']);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('Usage: send-reform plan check FILE');
    expect((await run(['plan'])).code).toBe(2);
    expect((await run(['plan', 'check', '--help'])).out).toContain('Usage: send-reform plan check FILE');
  });
});
