import type { Gate, Level } from '../format.js';
import { gateProblems } from '../references.js';
import type { SectionNode, StatementNode } from '../tree.js';
import { finding, type Finding } from './finding.js';

/** Gates that nobody can pass, that name what does not exist, or that hold nothing. */
export function lintGates(node: SectionNode, statements: ReadonlyMap<string, StatementNode>): Finding[] {
  return (node.section.gates ?? []).flatMap((gate, index) => {
    const path = [...node.path, 'gates', index];
    const missing = gateProblems(gate, path, (id) => statements.get(id)?.levels).map((problem) =>
      problem.code === 'unknown-level'
        ? finding('error', 'gate-unknown-level', problem.path, { level: gate.unless.atLeast })
        : finding('error', 'gate-unknown-statement', problem.path, { statement: problem.received ?? '' }),
    );
    return missing.length > 0 ? missing : lintGate(node, gate, path, statements);
  });
}

function lintGate(
  node: SectionNode,
  { capAt, unless }: Gate,
  path: readonly (string | number)[],
  statements: ReadonlyMap<string, StatementNode>,
): Finding[] {
  const findings: Finding[] = [];
  if (node.levels?.at(-1)?.id === capAt) findings.push(finding('warning', 'gate-holds-nothing', path, { level: capAt }));
  if (!givesLevel(node)) findings.push(finding('error', 'gate-without-level', path));
  for (const [index, id] of unless.all.entries()) {
    const item = statements.get(id)!;
    const wanted = rankOf(item.levels ?? [], unless.atLeast);
    const at = [...path, 'unless', 'all', index];
    if (highestRank(item) < wanted) {
      findings.push(finding('error', 'gate-impossible', at, { statement: id, level: unless.atLeast }));
    } else if (wanted === 0 && unless.unknown === 'pass' && unless.notApplicable !== 'fail') {
      findings.push(finding('warning', 'gate-always-passes', at, { statement: id, level: unless.atLeast }));
    }
  }
  return findings;
}

const rankOf = (levels: readonly Level[], id: string): number => levels.findIndex((level) => level.id === id);

/** The best that a statement can stand at: for ticked indicators, the best that its table has. */
function highestRank({ statement, levels = [] }: StatementNode): number {
  const best = levels.length - 1;
  if (statement.rule === undefined || (statement.confirmation ?? 'none') !== 'none') return best;
  const { rows, otherwise } = statement.rule;
  const reachable = [...rows.map(({ level }) => level), ...(otherwise === undefined ? [] : [otherwise])];
  return Math.max(...reachable.map((level) => rankOf(levels, level)).map((rank) => (statement.reversed ? best - rank : rank)));
}

/** Whether a section comes to a level at all: by bands, by a rule that decides one, or from parts on its own scale. */
function givesLevel({ bands, rule, scale, statements, sections }: SectionNode): boolean {
  if (rule?.kind === 'none') return false;
  if (bands !== undefined) return true;
  if (rule?.kind === 'decision-table' || rule?.kind === 'level-reached') return true;
  const picks = rule?.kind === 'minimum' || rule?.kind === 'maximum';
  return picks && [...statements, ...sections].every((part) => part.scale === scale);
}
