import type { GrantDescription, GrantSentence } from '@send-reform/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import type { GrantText } from './text.js';

/** The figures of a grant that have a row, each with what explains it. */
export type FigureId = 'deficitUsed' | 'ineligible' | 'eligibleDeficit' | 'grant' | 'payable' | 'staysWithCouncil';

/** Which figure a step of the derivation leads to, by its code. */
const STEPS: readonly (readonly [RegExp, FigureId])[] = [
  [/^(recorded|deficit|no-deficit)/, 'deficitUsed'],
  [/^(ineligible|added-back)/, 'ineligible'],
  [/^eligible-deficit/, 'eligibleDeficit'],
];

const figureOf = ({ code }: GrantSentence): FigureId => STEPS.find(([pattern]) => pattern.test(code))?.[1] ?? 'grant';

/** What explains each figure, in the order in which it was worked out. */
export function sentencesByFigure({ derivation, eligibility, payment, staysWithCouncil }: GrantDescription): Record<FigureId, GrantSentence[]> {
  const of = (figure: FigureId): GrantSentence[] => derivation.filter((sentence) => figureOf(sentence) === figure);
  return {
    deficitUsed: [...of('deficitUsed'), ...eligibility],
    ineligible: of('ineligible'),
    eligibleDeficit: of('eligibleDeficit'),
    grant: of('grant'),
    payable: [...payment],
    staysWithCouncil: [...staysWithCouncil],
  };
}

/** Sentences as a list, the document that each rests on named where it first comes up. */
export function sentenceList(sentences: readonly GrantSentence[], text: Pick<GrantText, 'source'>): TemplateResult {
  return html`
    <ul class="govuk-list send-derivation">
      ${sentences.map(
        ({ text: sentence, source }, index) => html`
          <li>
            ${sentence}
            ${source === null || source === sentences[index - 1]?.source
              ? nothing
              : html`<span class="send-source">${text.source(source)}</span>`}
          </li>
        `,
      )}
    </ul>
  `;
}

/** Sentences that hold for several years, told once; what differs comes first. */
export function saidOnce(sentences: readonly GrantSentence[]): GrantSentence[] {
  const timesSaid = (text: string): number => sentences.filter((other) => other.text === text).length;
  const firsts = sentences.filter(({ text }, index) => sentences.findIndex((other) => other.text === text) === index);
  return [...firsts.filter(({ text }) => timesSaid(text) === 1), ...firsts.filter(({ text }) => timesSaid(text) > 1)];
}

/** One thing that is not officially published, in words: what it is and how it was taken, and the other ways. */
export interface AssumptionInWords {
  readonly taken: string;
  readonly otherwise: readonly string[];
}

/** The sentences about what is not officially published, put together by what they are about. */
export function assumptionsInWords({ assumptions }: GrantDescription): AssumptionInWords[] {
  const groups: { taken: string; otherwise: string[] }[] = [];
  for (const { code, text } of assumptions) {
    if (code === 'assumption' || code === 'assumption-reported') groups.push({ taken: text, otherwise: [] });
    else if (code.startsWith('assumption.')) groups.at(-1)?.otherwise.push(text);
  }
  return groups;
}
