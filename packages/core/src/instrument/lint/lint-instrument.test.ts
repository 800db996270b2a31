import { describe, expect, it } from 'vitest';
import { describeFinding, findingEnglish } from '../../text/index.js';
import { FINDINGS } from './findings.test-inputs.js';
import { bandsFrom, gate, lint, withBands } from './lint.test-inputs.js';

describe('lintInstrument', () => {
  it('finds nothing where there is nothing', () => {
    expect(lint()).toEqual([]);
    expect(lint(withBands)).toEqual([]);
    expect(lint((draft) => gate(draft, {}))).toEqual([]);
  });

  it.each(Object.entries(FINDINGS))('finds %s, and nothing else', (code, [change, wanted]) => {
    const findings = lint(change);
    expect(findings).toEqual([{ code, values: {}, fix: null, ...wanted }]);
    expect(describeFinding(findings[0]!)).toMatch(/^[^{}]+[.?]$/);
  });

  it('has a test for every code that there are words for', () => {
    // All weights cannot be zero without each being zero.
    const known = [...Object.keys(FINDINGS), 'weights-all-zero'].toSorted();
    // Crosswalks and a plan's indicators have linters, and tests, of their own.
    const codes = Object.keys(findingEnglish).filter((key) => !/^(?:crosswalk|indicator)-/.test(key)).map((key) => key.split('.')[0]!);
    expect([...new Set(codes)].toSorted()).toEqual(known);
  });

  it('puts the gravest first, then goes in the order of the instrument', () => {
    const findings = lint((draft) => {
      FINDINGS['statement-cites-nothing']![0](draft);
      FINDINGS['one-level']![0](draft);
      draft.sections[1]!.weightsTotal = '1';
      draft.sections[1]!.statements[0]!.weight = '0.00';
      draft.sections[1]!.statements[1]!.weight = '2';
      draft.bands = bandsFrom('2', '2', '3', '4');
    });
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error bands-overlap', 'error bands-start-late', 'error weights-total',
      'warning band-out-of-reach', 'warning one-level', 'warning weight-zero',
      'advice statement-cites-nothing',
    ]);
  });
});
