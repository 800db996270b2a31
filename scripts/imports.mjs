/** Names every import that breaks the house's rules (scripts/rules/imports.mjs), with the rule's reason. */
import { root } from './run.mjs';
import { brokenImports } from './rules/check-imports.mjs';
import rules from './rules/imports.mjs';

const violations = await brokenImports(root);
for (const { rule, from, to } of violations) {
  const { comment } = rules.forbidden.find(({ name }) => name === rule);
  console.error(`${from}\n  imports ${to}\n  ${rule}: ${comment}`);
}
console.log(violations.length === 0 ? 'Every import keeps to the rules.' : `${violations.length} imports break the rules.`);
process.exitCode = violations.length === 0 ? 0 : 1;
