/** Examples in doc comments, as programs: names they do not declare come from their own file, a package or a fixture. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root } from '../run.mjs';

const RETURN = 'lsrp-quarterly-return-September-2026-301-barking-and-dagenham.xlsx';
const fileOf = (name) => `new Uint8Array(__read('docs/examples/${name}'))`;
const jsonOf = (name) => `JSON.parse(__read('docs/examples/${name}', 'utf8'))`;

/**
 * What examples may speak of without making it: one filled-in sheet of the starter, one grant, a set of one indicator, a plan
 * of one milestone, and one quarterly return with what fills it in.
 */
const FIXTURES = {
  partnershipStarter: '__starter',
  instrument: '__compiled.instrument',
  compiled: '__compiled',
  sheet: '__sheet',
  result: '__result',
  set: '__set',
  plan: '__plan',
  text: 'JSON.stringify(__sheet)',
  bytes: fileOf(RETURN),
  file: `new File([${fileOf(RETURN)}], '${RETURN}')`,
  fileName: `'${RETURN}'`,
  blank: fileOf('return-blank.xlsx'),
  mapping: `__core.unwrap(__core.parseReturnMapping(${jsonOf('return-mapping.json')}))`,
  values: `__core.unwrap(__core.parseReturnValues(${jsonOf('return-values.json')}))`,
};

/** Where a name means something else. */
const FIXTURES_OF = {
  'packages/core/src/instrument/parse.ts': { text: 'JSON.stringify(__starter)' },
};

const PRELUDE = [
  `import { readFileSync as __read } from 'node:fs';`,
  `import * as __core from '@send-reform/core';`,
  `import { partnershipStarter as __starter } from '@send-reform/instruments';`,
  `const __compiled = __core.unwrap(__core.compileInstrument(__starter));`,
  `const __answers = Object.fromEntries(__compiled.statements.map(({ id, levels }, index) => [id, { state: 'answered', level: levels[index % 2 + 1]!.id }]));`,
  `const __sheet = __core.unwrap(__core.checkSheet(__compiled, { format: 'send-reform/sheet/1', id: 'example', revision: 1, instrument: { id: __starter.id, version: __starter.version, hash: __compiled.hash }, answers: __answers }));`,
  `const __result = __core.unwrap(__core.calculateGrant({ format: 'send-reform/grant-claim/1', deficits: { publishedAccounts: { amount: '49900000.00', status: 'draft' } }, ineligible: [], differencesExplained: false, plan: { status: 'approved-first-round' } }));`,
  `const __set = __core.unwrap(__core.parseIndicators({ format: 'send-reform/indicators/1', indicators: [{ id: 'twenty-weeks', title: 'Plans within 20 weeks', definition: 'Of the plans issued in the quarter, those within 20 weeks.', unit: 'percent', source: 'SEN2', direction: 'higher', trajectory: { withMitigation: [{ quarter: '2026-27 Q1', value: '50' }], withoutMitigation: [] } }] }));`,
  `const __plan = __core.unwrap(__core.parsePlan({ ...__core.emptyPlan({ id: 'plan', dfeCode: '893' }), partnership: { name: 'Partnership', partners: [{ id: 'council', name: 'Council', kind: 'council' }] }, milestones: [{ id: 'outreach-agreed', title: 'Outreach is agreed', owner: 'Head of early years', partner: 'council', due: '2026-09-30' }] }));`,
  `void [__compiled, __sheet, __result, __set, __plan, __read];`,
].join(' ');

/** Names that a piece of code uses and does not declare. */
function freeNames(code) {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const used = new Set();
  const declared = new Set();
  const visit = (node) => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) && ts.isIdentifier(node.name)) declared.add(node.name.text);
    if (ts.isImportDeclaration(node)) {
      node.importClause?.namedBindings?.elements?.forEach(({ name }) => declared.add(name.text));
      return;
    }
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isName =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node) ||
        (ts.isBindingElement(parent) && parent.propertyName === node);
      if (!isName) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...used].filter((name) => !declared.has(name));
}

/** The examples of a file: the code of every `@example`, as it stands in the comment. */
function examplesOf(text) {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    const lines = comment[0].split('\n').map((line) => line.replace(/^\s*\*\/?\s?/, '').replace(/\s*\*\/\s*$/, ''));
    const before = text.slice(0, comment.index).split('\n').length;
    const examples = [];
    for (const [index, line] of lines.entries()) {
      if (line.startsWith('@example')) examples.push({ line: before + index + 1, code: [] });
      else if (line.startsWith('@')) examples.push(undefined);
      else examples.at(-1)?.code.push(line);
    }
    return examples.filter((example) => example !== undefined).map(({ line, code }) => ({ line, code: code.join('\n').trimEnd() }));
  });
}

/**
 * Every example in these folders that is TypeScript, with what it needs before it.
 *
 * @param packages the packages whose names examples may use, each with its names; the first that has a name gives it.
 */
export function commentExamples(folders, packages) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path).replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts') && !/\.(?:test|bench)/.test(path))
      .flatMap((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        const near = importsOf(path, text);
        const own = new Set([...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map(([, name]) => name));
        return examplesOf(text)
          .filter(({ code }) => !/^(?:```|<)/.test(code.trim()))
          .map(({ line, code }) => ({ name: `${path}:${line}`, path, code, before: before(path, code, own, near, packages) }));
      }));
}

/** What a file imports from its neighbours: its examples may use that too. */
function importsOf(path, text) {
  return new Map([...text.matchAll(/^import \{([^}]*)\} from '(\.[^']+)\.js';/gm)].flatMap(([, names, target]) =>
    names.split(',').map((name) => [name.trim(), join(root, dirname(path), `${target}.ts`)])));
}

function before(path, code, own, near, packages) {
  const fixtures = { ...FIXTURES, ...FIXTURES_OF[path] };
  const imports = new Map();
  const made = [];
  for (const name of freeNames(code)) {
    const from = own.has(name) ? join(root, path) : (Object.keys(packages).find((one) => Object.hasOwn(packages[one], name)) ?? near.get(name));
    if (from !== undefined) imports.set(name, from.replaceAll('\\', '/'));
    else if (Object.hasOwn(fixtures, name)) made.push(`const ${name} = ${fixtures[name]};`);
  }
  const lines = [...imports].map(([name, from]) => `import { ${name} } from '${from}';`);
  return `${[...lines, ...(made.length > 0 ? [PRELUDE, ...made] : [])].join(' ')}\n`;
}
