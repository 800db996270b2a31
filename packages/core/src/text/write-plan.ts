import { PLAN_PARTS, type PlanMapping, type PlanPart, type ReformPlan } from '../plan/index.js';
import { fillTemplate } from './fill-template.js';
import { paragraphsOf, partWriter, type PlanBlock, type PlanDocumentCatalogue } from './plan-blocks.js';
import { planDocumentEnglish } from './plan-document.en.js';

/** A plan under the headings of a template: a structure without markup, for whatever writes the file. */
export interface PlanDocument {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly level: number; readonly blocks: readonly PlanBlock[] }[];
  /** Parts that the headings ask for and in which the plan has nothing yet. */
  readonly empty: readonly string[];
  /** Parts in which the plan has something, and that stand under no heading: nothing is left out in silence. */
  readonly unplaced: readonly string[];
}

const NARRATIVE = 'narrative.';

/**
 * A plan written out under the headings of the template that a council holds. The Department's template is not public, so
 * the headings, and what stands under each, are data.
 *
 * @param mapping headings and parts, checked by `parsePlanMapping`.
 * @example
 * const written = writePlan(plan, {
 *   format: 'send-reform/plan-mapping/1', headings: [{ title: 'Delivery', parts: ['milestones', 'finances'] }],
 * });
 * written.empty;    // ['finances']
 * written.unplaced; // ['partnership']
 */
export function writePlan(plan: ReformPlan, { title = plan.title, headings }: PlanMapping, catalogue: PlanDocumentCatalogue = {}): PlanDocument {
  const write = partWriter(plan, catalogue);
  const blocksOf = (part: string): PlanBlock[] => {
    if (!part.startsWith(NARRATIVE)) return write(part as PlanPart);
    return paragraphsOf(plan.narrative?.find(({ id }) => id === part.slice(NARRATIVE.length))?.text ?? '');
  };
  const nothing = fillTemplate(catalogue['nothing-here'] ?? planDocumentEnglish['nothing-here'], {});
  const asked = new Set(headings.flatMap(({ parts }) => parts));
  const all = [...PLAN_PARTS, ...(plan.narrative ?? []).map(({ id }) => `${NARRATIVE}${id}`)];
  return {
    title,
    sections: headings.map(({ title: heading, level = 1, parts }) => {
      const blocks = parts.flatMap(blocksOf);
      const isEmpty = parts.length > 0 && blocks.length === 0;
      return { title: heading, level, blocks: isEmpty ? [{ kind: 'paragraph', text: nothing } as const] : blocks };
    }),
    empty: [...asked].filter((part) => blocksOf(part).length === 0),
    unplaced: all.filter((part) => !asked.has(part) && blocksOf(part).length > 0),
  };
}

/** Characters that Markdown or HTML would take for something else. */
const inMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>|#~]/g, '\\$&').replace(/&/g, '&amp;').replace(/\s*\n\s*/g, ' ').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^([-+=])/, '\\$1');

function blockInMarkdown(block: PlanBlock): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(inMarkdown).join(' | ')} |`;
  switch (block.kind) {
    case 'paragraph':
      return inMarkdown(block.text);
    case 'list':
      return block.items.map((item) => `- ${inMarkdown(item)}`).join('\n');
    case 'table':
      return [row(block.head), `|${' --- |'.repeat(block.head.length)}`, ...block.rows.map(row)].join('\n');
  }
}

/**
 * A document as Markdown. What people wrote stays what they wrote: nothing in it becomes markup.
 *
 * @example
 * documentInMarkdown({ title: 'Plan', sections: [{ title: 'Aims', level: 1, blocks: [{ kind: 'paragraph', text: 'A *start*' }] }], empty: [], unplaced: [] });
 * // '# Plan\n\n## Aims\n\nA \\*start\\*\n'
 */
export const documentInMarkdown = ({ title, sections }: PlanDocument): string =>
  `${[
    `# ${inMarkdown(title)}`,
    ...sections.flatMap((section) => [`${'#'.repeat(section.level + 1)} ${inMarkdown(section.title)}`, ...section.blocks.map(blockInMarkdown)]),
  ].join('\n\n')}\n`;
