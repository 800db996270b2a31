import { sideBySide, type SideBySide } from '@send-reform/core/partnership';
import type { ScoreResult, SectionScore } from '@send-reform/core/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { insetText } from '../design-system/inset-text.js';
import { listTable } from '../shared/list-table.js';
import { partnerName } from './names.js';
import type { ModerationView } from './view.js';

/** The scores of each partner, of what each rule would make of them and of what is agreed: the whole, then section by section. */
export function scoresPart(view: ModerationView): TemplateResult {
  const { meeting: { compiled, matters }, text } = view;
  const isWithheld = matters.some((matter) => matter.isWithheld);
  const whose = whoseScores(view, isWithheld);
  const [root, ...sections] = compiled.sections;
  return html`
    <p class="govuk-body">${text.scoresGuidance}</p>
    ${isWithheld ? insetText({ text: text.scoresWithheld }) : nothing} ${scoreTable(view, text.whole, whose, root!.id)}
    ${details({
      summaryText: text.scoresBySection,
      content: sections.map(({ id, section }) => scoreTable(view, section.title, whose, id)),
      classes: 'send-statements',
    })}
  `;
}

interface Scored {
  readonly name: string;
  readonly result: ScoreResult;
  readonly isAgreed?: boolean;
}

/** What follows from withheld counts is left out: partners without a word of their own, and the rules. */
function whoseScores({ meeting, agreement, agreed, scoring, text }: ModerationView, isWithheld: boolean): Scored[] {
  const { compiled, sheets, matters, own, isShown } = meeting;
  const { partners, drafts, agreed: together }: SideBySide = sideBySide(
    compiled, sheets, agreed.size === 0 ? undefined : agreement, { ...scoring, own });
  const hasOwn = (of: string | null): boolean => sheets.some((sheet) => (sheet.partner ?? null) === of && isShown(sheet));
  return [
    ...partners.filter(({ partner }) => !isWithheld || hasOwn(partner)).map(({ partner, result }) => ({ name: partnerName(compiled, partner, text), result })),
    ...(isWithheld || sheets.length === 0 ? [] : drafts.map(({ rule, ties, result }) => ({ name: text.ruleWith(text.rules[rule], ties), result }))),
    ...(together === null ? [] : [{ name: text.agreedSheet(together.statements, matters.length), result: together.result, isAgreed: true }]),
  ];
}

function scoreTable({ meeting: { compiled }, text }: ModerationView, caption: string, whose: readonly Scored[], section: string): TemplateResult {
  const levels = compiled.sectionById.get(section)!.levels ?? [];
  const figureOf = ({ overall, sections }: ScoreResult): SectionScore => [overall, ...sections].find(({ id }) => id === section)!;
  return listTable({
    caption,
    columns: [text.whoseScore, text.score, text.level, text.stillPossible],
    rows: whose.map(({ name, result, isAgreed = false }) => {
      const { score, level, lowest, highest } = figureOf(result);
      const range =
        lowest.score === null || highest.score === null ? text.noScore
        : lowest.exact === highest.exact ? text.settled
        : html`<bdi>${text.scoreBetween(lowest.score, highest.score)}</bdi>`;
      const label = levels.find(({ id }) => id === level)?.label ?? text.noLevel;
      return { title: name, cells: [score === null ? text.noScore : text.figure(score), label, range], isWhole: isAgreed };
    }),
  });
}
