import { describe, expect, it } from 'vitest';
import { compiledSmall } from '../assessment/sheet.test-inputs.js';
import { checkSheet, type AnswerSheet } from '../assessment/index.js';
import { unwrap } from '../problems/index.js';
import { score } from '../scoring/index.js';
import { acceptProposal } from './accept-proposal.js';
import { agreementSheet } from './agreement-sheet.js';
import type { AgreedAnswer, Agreement } from './agreement.js';
import { checkAgreement } from './check-agreement.js';
import { draftAgreement, draftSheet } from './draft.js';
import { emptyAgreement, withAgreed, withoutAgreed } from './empty-agreement.js';
import { sheetWith } from './partnership.test-inputs.js';
import { sideBySide } from './side-by-side.js';

const compiled = compiledSmall((draft) => {
  draft.partners = ['education', 'health', 'care', 'parent-carers'].map((id) => ({ id, label: id }));
  draft.sections[0]!.statements[0]!.evidencePrompt = 'Minutes';
});
const from = (partner: string, answers: Parameters<typeof sheetWith>[2], more: Partial<AnswerSheet> = {}) =>
  sheetWith(compiled, `${partner}-${more.respondent ?? 'own'}`, answers, { partner, ...more });
const agreed: AgreedAnswer = {
  statement: 'a1', said: { state: 'answered', level: 'l2' }, agreedBy: ['education', 'health'], reason: 'Both saw it.', date: '2026-05-11',
  dissent: [{ partner: 'care', said: { state: 'answered', level: 'l1' }, words: 'Not where I work.' }],
};
const agreement: Agreement = withAgreed(emptyAgreement(compiled, 'may'), agreed);
const problems = (json: unknown): string[] => {
  const checked = checkAgreement(compiled, json);
  return checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} ${path.join('/')}`);
};
const withAnswer = (change: object): object => ({ ...agreement, answers: [{ ...agreed, ...change }] });

describe('checkAgreement', () => {
  it('gives a good one as it is', () => {
    expect(checkAgreement(compiled, agreement)).toEqual({ ok: true, value: agreement });
    expect(problems(withAnswer({ statement: 'b2', said: { state: 'answered', indicators: ['g1'], level: 'l3' }, dissent: [], proposedBy: 'median' }))).toEqual([]);
    expect(problems(withAnswer({ said: { state: 'not-applicable', reason: 'None here' }, dissent: [] }))).toEqual([]);
  });

  it.each<[object, string[]]>([
    [{ statement: 'z' }, ['answer.unknown-statement answers/0/statement']],
    [{ said: { state: 'answered', level: 'yes' } }, ['answer.unknown-level answers/0/said/level']],
    [{ said: { state: 'answered' } }, ['answer.level-missing answers/0/said/level']],
    [{ said: { state: 'not-applicable', reason: ' ' } }, ['agreement.reason-missing answers/0/said/reason']],
    [{ said: { state: 'not-yet' } }, ['one-of answers/0/said/state']],
    [{ agreedBy: [] }, ['agreement.nobody-agreed answers/0/agreedBy']],
    [{ agreedBy: ['nhs', 'care', 'care'] }, ['agreement.unknown-partner answers/0/agreedBy/0', 'duplicate-id answers/0/agreedBy/2']],
    [{ reason: '' }, ['agreement.reason-missing answers/0/reason']],
    [{ date: '2026-02-30' }, ['format answers/0/date']],
    [{ proposedBy: 'mean' }, ['one-of answers/0/proposedBy']],
    [
      { dissent: [{ words: ' ' }, { partner: 'nhs', words: 'No', said: { state: 'answered', level: 'l7' } }] },
      ['agreement.dissent-without-words answers/0/dissent/0/words', 'agreement.unknown-partner answers/0/dissent/1/partner', 'answer.unknown-level answers/0/dissent/1/said/level'],
    ],
    [{ statement: 'a2', dissent: [] }, ['answer.indicators-missing answers/0/said/indicators']],
  ])('names what is wrong with %j', (change, expected) => {
    expect(problems(withAnswer(change))).toEqual(expected);
  });

  it('names everything at once', () => {
    const answers = [{ ...agreed, agreedBy: [] }, { ...agreed, reason: '', extra: 1 }];
    expect(problems({ ...agreement, instrument: { ...agreement.instrument, version: '9.9.9' }, answers })).toEqual([
      'unknown-key answers/1/extra', 'agreement.other-version instrument/version', 'agreement.nobody-agreed answers/0/agreedBy',
      'duplicate-id answers/1/statement', 'agreement.reason-missing answers/1/reason',
    ]);
  });

  it('takes anybody by name where an instrument names no partners', () => {
    const nobodys = compiledSmall((draft) => { delete draft.partners; });
    const answers = [{ ...agreed, agreedBy: ['Head of service'], dissent: [] }];
    expect(checkAgreement(nobodys, { ...emptyAgreement(nobodys, 'may'), answers }).ok).toBe(true);
  });

  it('asks for the kind of place where the instrument does', () => {
    const byPlace = compiledSmall((draft) => { draft.sections[0]!.weight = { byKind: { county: '2' }, otherwise: '1' }; });
    expect(checkAgreement(byPlace, emptyAgreement(byPlace, 'may'))).toMatchObject({ problems: [{ code: 'agreement.place-kind-missing' }] });
    expect(checkAgreement(byPlace, emptyAgreement(byPlace, 'may', { kind: 'county' })).ok).toBe(true);
  });
});

describe('agreementSheet', () => {
  it('is a good sheet with the reason as its note, and scores as any other', () => {
    const sheet = agreementSheet(compiled, withAgreed(agreement, { ...agreed, statement: 'b1', date: '2026-05-12' }));
    expect(checkSheet(compiled, sheet)).toEqual({ ok: true, value: sheet });
    expect(sheet).toMatchObject({ id: 'may', revision: 2, date: '2026-05-12', answers: { a1: { level: 'l2', note: 'Both saw it.' } } });
    expect(score(compiled, sheet).overall).toMatchObject({ answered: 2, withheld: 'unanswered' });
  });

  it('holds what evidence anybody laid beside a statement, each piece once', () => {
    const minutes = { title: 'Minutes', date: '2026-04-30' };
    const beside = (partner: string, titles: readonly string[]) =>
      ({ ...from(partner, {}), answers: { a1: { state: 'not-yet' as const, evidence: titles.map((title) => ({ ...minutes, title })) } } });
    const sheets = [beside('health', ['Minutes', 'Audit']), beside('care', ['Minutes'])];
    const sheet = agreementSheet(compiled, agreement, sheets);
    expect(sheet.answers['a1']!.evidence!.map(({ title }) => title)).toEqual(['Minutes', 'Audit']);
    expect(score(compiled, sheet, { basis: 'evidenced' }).overall.answered).toBe(1);
    expect(score(compiled, agreementSheet(compiled, agreement), { basis: 'evidenced' }).overall.answered).toBe(0);
  });

  it('takes a later agreement in the place of an earlier one, and can be opened again', () => {
    const later = withAgreed(agreement, { ...agreed, said: { state: 'do-not-know' } });
    expect(agreementSheet(compiled, later).answers['a1']!.state).toBe('do-not-know');
    expect(later.answers).toHaveLength(1);
    expect(withoutAgreed(later, 'a1')).toMatchObject({ revision: 3, answers: [] });
    expect(withoutAgreed(later, 'b1')).toBe(later);
  });
});

const proposal = (rule: 'median' | 'lowest' | 'majority', levels: readonly (string | readonly string[])[], statement = 'a1') =>
  draftAgreement(compiled, ['education', 'health', 'care', 'parent-carers'].flatMap((partner, index) => {
    const level = levels[index];
    return level === undefined ? [] : [from(partner, { [statement]: level })];
  }), { rule }).find((one) => one.statement === statement)!;

describe('draftAgreement', () => {
  it.each<['median' | 'lowest' | 'majority', readonly string[], string | null, readonly string[]]>([
    ['median', ['l1', 'l2', 'l4'], 'l2', []],
    ['median', ['l1', 'l2', 'l2', 'l4'], 'l2', []],
    ['median', ['l1', 'l1', 'l4', 'l4'], null, ['l1', 'l4']],
    ['median', ['l3', '?', '-', 'l2'], null, ['l2', 'l3']],
    ['lowest', ['l3', 'l2', 'l4'], 'l2', []],
    ['majority', ['l3', 'l3', 'l1'], 'l3', []],
    ['majority', ['l3', 'l3', 'l1', 'l1'], null, ['l1', 'l3']],
    ['majority', ['l3', 'l3', 'l1', 'l2'], null, ['l1', 'l2', 'l3']],
    ['majority', ['l4'], 'l4', []],
  ])('by %s of %j proposes %s, and names the tie %j', (rule, levels, level, tie) => {
    const made = proposal(rule, levels);
    expect([made.level, made.tie, made.reason]).toEqual([level, tie, level === null ? 'tie' : null]);
    expect(made.said).toEqual(level === null ? null : { state: 'answered', level });
    expect([made.n, made.of]).toEqual([levels.filter((one) => one.startsWith('l')).length, 4]);
  });

  it('has each partner count once, however many sheets it has', () => {
    const sheets = [
      ...['l4', 'l4', 'l4'].map((level, index) => from('health', { a1: level }, { respondent: String(index) })),
      from('education', { a1: 'l1' }), from('care', { a1: 'l1' }),
    ];
    expect(draftAgreement(compiled, sheets, { rule: 'majority' })[0]).toMatchObject({ level: 'l1', n: 3, of: 4 });
    expect(draftAgreement(compiled, sheets, { rule: 'median' })[0]).toMatchObject({ level: 'l1', n: 3 });
  });

  it('says where nobody has a position', () => {
    expect(proposal('median', ['?', '-'])).toMatchObject({ said: null, reason: 'no-position', n: 0, tie: [] });
  });

  it('proposes ticked indicators only where those who stand there ticked the same', () => {
    expect(proposal('lowest', [['g1'], ['g1'], ['g1', 'g2']], 'a2')).toMatchObject({ level: 'l1', said: { state: 'answered', indicators: ['g1'] } });
    expect(proposal('lowest', [['g1'], ['g2'], ['g1', 'g2']], 'a2')).toMatchObject({ level: 'l1', said: null, reason: 'indicators-differ' });
  });

  it('asks those who speak for a partner which indicators hold, and nobody else', () => {
    const sheets = [from('health', { a2: ['g1'] }), from('health', { a2: ['g2'] }, { respondent: 'One' })];
    expect(draftAgreement(compiled, sheets, { rule: 'lowest' })[1]).toMatchObject({ said: { indicators: ['g1'] }, reason: null });
    const own = ['health-One'];
    expect(draftAgreement(compiled, sheets, { rule: 'lowest', own })[1]).toMatchObject({ said: { indicators: ['g2'] }, n: 1 });
    expect(draftSheet(compiled, sheets, { rule: 'lowest', own }).answers['a2']).toMatchObject({ indicators: ['g2'] });
  });

  it('says in its sheet what all say of a statement without a level, and nothing where they differ', () => {
    const sheets = [from('health', { a1: '-', b1: '?', b2: '-' }), from('care', { a1: '-', b2: '?' }), from('education', { a1: '-', b1: '?' })];
    const { answers } = draftSheet(compiled, sheets, { rule: 'median' });
    expect(answers).toEqual({ a1: { state: 'not-applicable' }, b1: { state: 'do-not-know' } });
    expect(draftAgreement(compiled, sheets, { rule: 'median' })[0]).toMatchObject({ said: null, reason: 'no-position' });
  });

  it('makes a good sheet, open where it proposes nothing', () => {
    const sheets = [from('health', { a1: 'l1', a2: ['g1'], b1: 'l2' }), from('care', { a1: 'l1', a2: ['g2'], b1: 'l3' })];
    const sheet = draftSheet(compiled, sheets, { rule: 'median' });
    expect(checkSheet(compiled, sheet)).toEqual({ ok: true, value: sheet });
    expect(Object.keys(sheet.answers)).toEqual(['a1', 'a2']);
  });
});

describe('acceptProposal', () => {
  const people = { agreedBy: ['health', 'care'], reason: 'Talked through.', date: '2026-05-11' };
  const accept = (...args: Parameters<typeof acceptProposal> extends [unknown, ...infer Rest] ? Rest : never) => acceptProposal(compiled, ...args);

  it('makes an agreed answer of it, by whom and why, and names the rule', () => {
    const accepted = unwrap(accept(emptyAgreement(compiled, 'may'), proposal('lowest', ['l2', 'l3']), people));
    expect(accepted).toMatchObject({ revision: 1, answers: [{ statement: 'a1', said: { level: 'l2' }, proposedBy: 'lowest', ...people, dissent: [] }] });
  });

  it('does not settle a tie by itself', () => {
    const tie = proposal('median', ['l2', 'l3']);
    expect(accept(agreement, tie, people)).toEqual({ ok: false, problems: [{ code: 'agreement.tie', path: ['said'], expected: ['l2', 'l3'] }] });
    const settled = unwrap(accept(agreement, tie, { ...people, said: { state: 'answered', level: 'l3' } }));
    expect(settled.answers[0]).not.toHaveProperty('proposedBy');
    expect(settled.answers[0]!.said).toEqual({ state: 'answered', level: 'l3' });
  });

  it('names every problem with what people say', () => {
    const refused = accept(agreement, proposal('lowest', ['l2']), { ...people, agreedBy: [], reason: '', dissent: [{ words: '' }] });
    expect(refused.ok ? [] : refused.problems.map(({ code, path }) => `${code} ${path.join('/')}`)).toEqual([
      'agreement.nobody-agreed agreedBy', 'agreement.reason-missing reason', 'agreement.dissent-without-words dissent/0/words',
    ]);
  });
});

describe('sideBySide', () => {
  it('scores each partner, each rule and what is agreed', () => {
    const full = (level: string) => ({ a1: level, a2: ['g1', 'g2'], b1: level, b2: ['g1', 'g2'] });
    const sheets = [from('education', full('l1')), from('health', full('l2')), from('care', full('l4')), from('care', full('l2'), { respondent: 'One' })];
    const { partners, drafts, agreed: together } = sideBySide(compiled, sheets, agreement);
    expect(partners.map(({ partner, sheets: count, result }) => [partner, count, result.overall.exact])).toEqual([
      ['education', 1, '5/2'], ['health', 1, '3'], ['care', 2, '4'],
    ]);
    expect(drafts.map(({ rule, ties, result }) => [rule, ties, result.overall.exact])).toEqual([['median', 0, '3'], ['lowest', 0, '5/2'], ['majority', 2, null]]);
    expect(together).toMatchObject({ statements: 1, result: { overall: { answered: 1, exact: null } } });
    expect(sideBySide(compiled, sheets).agreed).toBeNull();
  });

  it('takes for a partner’s own word what the host does', () => {
    const sheets = [from('care', { a1: 'l4' }, { respondent: 'Lead' }), from('care', { a1: 'l1' }, { respondent: 'One' })];
    const levelOf = (own?: string[]) => sideBySide(compiled, sheets, undefined, { own }).partners[0]!.result.statements[0]!.level;
    expect([levelOf(), levelOf(['care-Lead']), levelOf([])]).toEqual([null, 'l4', null]);
  });
});
