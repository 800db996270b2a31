import axe from 'axe-core';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules about a whole page, which an element that is a part of one cannot meet alone. */
const PAGE_RULES = { 'page-has-heading-one': { enabled: false }, region: { enabled: false }, 'landmark-one-main': { enabled: false } };

/** What axe has against an element under WCAG 2.2 AA and its own good practice, in short. */
export async function violations(element: Element): Promise<string[]> {
  const found = await axe.run(element, { runOnly: STANDARD, rules: PAGE_RULES });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
