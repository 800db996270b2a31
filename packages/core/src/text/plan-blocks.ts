import type { Actual, Indicator, Milestone, PlanPart, ReformPlan } from '../plan/index.js';
import { describeStatusRule, inUnit } from './describe-indicator.js';
import { fillTemplate, type Template } from './fill-template.js';
import type { IndicatorTextKey } from './indicators.en.js';
import { planDocumentEnglish, type PlanDocumentTextKey } from './plan-document.en.js';
import type { PlanTextKey } from './plan.en.js';
import { planWriter } from './say-plan.js';
import { inPounds, inWords } from './write-values.js';

type Values = Readonly<Record<string, unknown>>;

/** Words of a plan that is written out, about plans and about indicators: all of them, or those that a host wants to say otherwise. */
export type PlanDocumentCatalogue = Readonly<Partial<Record<PlanDocumentTextKey | PlanTextKey | IndicatorTextKey, Template<Values>>>>;

/** A piece of a document without any markup. */
export type PlanBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const paragraph = (text: string): PlanBlock => ({ kind: 'paragraph', text });

/** A table, or nothing where it would have no row. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): PlanBlock[] =>
  rows.length === 0 ? [] : [{ kind: 'table', head, rows }];

/** A text as its paragraphs. */
export const paragraphsOf = (text: string): PlanBlock[] =>
  text.split(/\n\s*\n/).map((one) => one.trim()).filter((one) => one !== '').map(paragraph);

/** What writes each part of a plan as blocks; no block where the plan has nothing of it. */
export function partWriter(plan: ReformPlan, catalogue: PlanDocumentCatalogue) {
  const word = planWriter(catalogue);
  const say = (code: PlanDocumentTextKey, values: Values = {}): string => fillTemplate(catalogue[code] ?? planDocumentEnglish[code], values);
  const heads = (...codes: readonly string[]): string[] => codes.map((code) => say(`head.${code}` as PlanDocumentTextKey));
  const none = say('none');
  const partnerName = (id: string): string => plan.partnership.partners.find((partner) => partner.id === id)?.name ?? id;
  const titleOf = (id: string): string => plan.milestones.find((milestone) => milestone.id === id)?.title ?? id;
  const levelOf = (id: string | null, steps: ReformPlan['priorities'][number]['steps']): string =>
    id === null ? none : (steps.find(({ level }) => level === id)?.label ?? id);
  const dated = (indicator: Indicator, figure: Indicator['baseline']): string =>
    figure === undefined ? none : say('figure-on', { value: inUnit(figure.value, indicator, catalogue), day: inWords(figure.date) });

  const withMore = (text: string, ...more: readonly (string | undefined)[]): string => {
    const said = more.filter((one) => one !== undefined && one !== '');
    return said.length === 0 ? text : say('with-more', { text, more: said.join('; ') });
  };
  /** What a milestone is there for: its priority, principles and shifts. */
  const serves = ({ priority, principles = [], shifts = [] }: Milestone): string => [
    ...(priority === undefined ? [] : [plan.priorities.find(({ id }) => id === priority)?.text ?? priority]),
    ...principles.map((one) => word(`principle.${one}`)), ...shifts.map((one) => word(`shift.${one}`)),
  ].join('; ') || none;
  function doneOn({ done }: Milestone): string {
    if (done === undefined) return none;
    const evidence = done.evidence.map(({ title, reference, date }) => withMore(title, reference, date === undefined ? undefined : inWords(date))).join('; ');
    const day = inWords(done.on);
    return withMore(evidence === '' ? day : say('done-on', { day, evidence }), done.note);
  }

  function trajectories(indicator: Indicator): PlanBlock[] {
    const { title, trajectory, actuals = [] } = indicator;
    const lists = [trajectory?.withMitigation ?? [], trajectory?.withoutMitigation ?? [], actuals];
    const quarters = [...new Set(lists.flat().map(({ quarter }) => quarter))].toSorted();
    const rows = quarters.map((quarter) => [quarter, ...lists.map((list) => {
      const figure: Actual | undefined = list.find((one) => one.quarter === quarter);
      if (figure === undefined) return none;
      const value = inUnit(figure.value, indicator, catalogue);
      return figure.note === undefined ? value : say('actual.noted', { value, note: figure.note });
    })]);
    // A rule of its own is told beside it; that of the plan once for all.
    const rule = indicator.rule === undefined ? [] : describeStatusRule(indicator.rule, catalogue).map(paragraph);
    return rows.length === 0 ? [] : [paragraph(title), ...rule, ...table(heads('quarter', 'with-mitigation', 'without-mitigation', 'actual'), rows)];
  }

  const parts: Readonly<Record<PlanPart, () => PlanBlock[]>> = {
    partnership: () => [
      paragraph(plan.partnership.name),
      ...table(heads('partner', 'kind'), plan.partnership.partners.map(({ name, kind }) => [name, word(`partner.${kind}`)])),
    ],
    officers: () => plan.officers.length === 0 ? [] : [{
      kind: 'list',
      items: plan.officers.map(({ name, role, partner }) =>
        partner === undefined ? say('officer', { name, role }) : say('officer.partner', { name, role, partner: partnerName(partner) })),
    }],
    assessment: () => {
      if (plan.assessment === undefined) return [];
      const { hash, title, sealedOn } = plan.assessment;
      return [paragraph(say('assessment.rests-on', {
        hash,
        title: title === undefined ? '' : say('assessment.title', { title }),
        day: sealedOn === undefined ? '' : say('assessment.day', { day: inWords(sealedOn) }),
      }))];
    },
    priorities: () => table(heads('priority', 'from', 'to'), plan.priorities.map(({ text, from, to, steps }) => [text, levelOf(from, steps), levelOf(to, steps)])),
    milestones: () => table(
      heads('milestone', 'owner', 'partner', 'due', 'shown-by', 'depends-on', 'serves', 'agreed', 'done'),
      plan.milestones.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)).map((one) => {
        const { title, owner, partner, due, shownBy, dependsOn = [], agreedOn } = one;
        return [
          title, owner, partnerName(partner), inWords(due), shownBy ?? none,
          dependsOn.length === 0 ? none : dependsOn.map(titleOf).join('; '), serves(one), agreedOn === undefined ? none : inWords(agreedOn), doneOn(one),
        ];
      }),
    ),
    indicators: () => [
      ...table(heads('indicator', 'definition', 'unit', 'direction', 'source', 'baseline', 'target'), plan.indicators.map((one) => [
        one.title, one.definition, say(`counted-in.${one.unit}`, { per: one.per }), say(`better.${one.direction}`), one.source,
        dated(one, one.baseline), dated(one, one.target),
      ])),
      ...(plan.baseline === undefined ? [] : [paragraph(say(plan.baseline.agreedBy === undefined ? 'baseline.agreed' : 'baseline.agreed-by', {
        day: inWords(plan.baseline.agreedOn), agreedBy: plan.baseline.agreedBy,
      }))]),
    ],
    trajectories: () => {
      const blocks = plan.indicators.flatMap(trajectories);
      return plan.rule === undefined ? blocks : [...describeStatusRule(plan.rule, catalogue).map(paragraph), ...blocks];
    },
    'experts-at-hand': () => table(heads('profession', 'route', 'year', 'days', 'spend'), plan.expertsAtHand.map(({ profession, named, route, provider, year, days, spend }) => [
      profession === 'other' && named !== undefined ? named : word(`profession.${profession}`), withMore(word(`route.${route}`), provider), year,
      Object.entries(days).map(([setting, number]) => say('days-in', { setting: word(`setting.${setting}`), days: number })).join('; ') || none,
      inPounds(spend),
    ])),
    finances: () => plan.finances.toSorted((a, b) => (a.year < b.year ? -1 : 1)).flatMap(({ year, lines, deficit }) => [
      ...table(heads('year', 'line', 'kind', 'planned', 'actual'), lines.map(({ title, kind, planned, actual }) =>
        [year, title, word(`spend.${kind}`), inPounds(planned), actual === undefined ? none : inPounds(actual)])),
      ...(deficit === undefined ? [] : [paragraph(deficit.withoutPlan === undefined
        ? say('year-end', { year, withPlan: inPounds(deficit.withPlan) })
        : say('year-end.without', { year, withPlan: inPounds(deficit.withPlan), withoutPlan: inPounds(deficit.withoutPlan) }))]),
    ]),
    'sign-offs': () => table(heads('signed-by', 'for', 'on'), plan.signOffs.map(({ body, organisation, name, role, on }) =>
      [say('officer', { name, role }), organisation ?? word(`body.${body}`), inWords(on)])),
    practice: () => plan.practice.flatMap(({ title, description, evidence, contact }) => [
      paragraph(title),
      ...paragraphsOf(description),
      ...(evidence === undefined ? [] : [paragraph(say('practice.evidence', { evidence }))]),
      ...(contact === undefined ? [] : [paragraph(say('practice.contact', { contact }))]),
    ]),
  };
  return (part: PlanPart): PlanBlock[] => parts[part]();
}
