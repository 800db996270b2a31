/** Examples as programs: with what they claim taken out of their comments, type-checked and run from source. */
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { root } from '../run.mjs';

const CACHE = join(root, 'node_modules', '.cache', 'docs');

/**
 * What an example claims: the statement whose value is meant, by its place in the code, and the comment.
 *
 * @typedef {{ start: number, end: number, comment: string, line: number }} Claim
 */

/** Comments that follow a statement, on its last line or on the lines right after it. */
export function claimsOf(code, marker) {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const claims = [];
  const visit = (statement) => {
    if (ts.isExpressionStatement(statement) || ts.isVariableStatement(statement)) {
      const expression = meant(statement);
      const comment = commentAfter(code, statement.end, marker);
      if (expression !== undefined && comment !== undefined) {
        claims.push({
          start: expression.getStart(file), end: expression.end, comment,
          line: file.getLineAndCharacterOfPosition(statement.end).line,
        });
      }
      return;
    }
    ts.forEachChild(statement, visit);
  };
  file.statements.forEach(visit);
  return claims;
}

/** The expression that a comment speaks of: what is printed, what a variable is given, or the whole statement. */
function meant(statement) {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.at(-1)?.initializer;
  const { expression } = statement;
  const isPrinted = ts.isCallExpression(expression) && expression.expression.getText() === 'console.log';
  return isPrinted ? expression.arguments[0] : expression;
}

function commentAfter(code, end, marker) {
  const lines = code.slice(end).split('\n');
  const sameLine = /^\s*\/\/\s?(.*)$/.exec(lines[0] ?? '');
  const said = sameLine === null ? [] : [sameLine[1]];
  if (sameLine === null && (lines[0] ?? '').trim() !== '') return undefined;
  for (const line of lines.slice(1)) {
    const next = /^\s*\/\/\s?(.*)$/.exec(line);
    // A comment that starts anew is about what follows it.
    if (next === null || (marker !== '' && said.length > 0 && next[1].startsWith(marker))) break;
    said.push(next[1]);
  }
  const text = said.join('\n');
  return text.startsWith(marker) && text !== '' ? text.slice(marker.length).trim() : undefined;
}

/** The code with every claimed value handed to `__claim`, which is called with its number. */
export function withClaims(code, claims) {
  let text = code;
  for (const [index, { start, end }] of [...claims.entries()].reverse()) {
    text = `${text.slice(0, start)}__claim(${index}, ${text.slice(start, end)})${text.slice(end)}`;
  }
  return text;
}

/** What each program is given before its own lines: somewhere to put claimed values, and a console that says nothing. */
const HARNESS = `
export const __values: unknown[] = [];
function __claim<T>(index: number, value: T): T {
  try { __values[index] = structuredClone(value); } catch { __values[index] = value; }
  return value;
}
const console = { log: (..._: unknown[]) => undefined, error: (..._: unknown[]) => undefined };
void [__claim, console];
`;

/** Programs as files that are not there, and the packages' names as the source that the compiler's `paths` gives them. */
const fromSource = (programs, paths) => ({
  name: 'from-source',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^program:/ }, ({ path }) => ({ path, namespace: 'program' }));
    onLoad({ filter: /.*/, namespace: 'program' }, ({ path }) => {
      const { code, claims, before = '' } = programs[Number(path.split(':')[1])];
      return { contents: before + HARNESS + withClaims(code, claims), loader: 'ts', resolveDir: root };
    });
    onResolve({ filter: /^@send-reform\// }, ({ path }) => {
      for (const [pattern, [target]] of Object.entries(paths)) {
        const [start, end] = pattern.split('*');
        if (path === pattern) return { path: join(root, target) };
        if (end !== undefined && path.startsWith(start)) return { path: join(root, target.replace('*', path.slice(start.length))) };
      }
      return undefined;
    });
  },
});

/** Runs programs from source, and gives for each the values that it handed to `__claim`. */
export async function run(programs) {
  rmSync(CACHE, { recursive: true, force: true });
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  await build({
    entryPoints: programs.map((_, index) => ({ in: `program:${index}`, out: `program-${index}` })),
    outdir: CACHE, bundle: true, platform: 'node', format: 'esm', target: 'node20', splitting: true, logLevel: 'silent',
    outExtension: { '.js': '.mjs' }, absWorkingDir: root, plugins: [fromSource(programs, config.compilerOptions.paths)],
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
  const results = [];
  for (const index of programs.keys()) {
    try {
      const module = await import(/* @vite-ignore */ pathToFileURL(join(CACHE, `program-${index}.mjs`)).href);
      results.push({ values: module.__values });
    } catch (error) {
      results.push({ error });
    }
  }
  return results;
}

/** What the compiler says of some programs, each as one line that names the program. */
export function typeErrors(programs) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const texts = new Map(programs.map(({ name, code, before = '' }, index) => [join(root, `docs-example-${index}.ts`), { name, text: `${before}${code}\nexport {};\n`, shift: before.split('\n').length - 1 }]));
  const host = ts.createCompilerHost({ ...options });
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path)?.text ?? readFile(path);
  host.getSourceFile = (path, ...rest) =>
    texts.has(path) ? ts.createSourceFile(path, texts.get(path).text, ts.ScriptTarget.ES2023, true) : getSourceFile(path, ...rest);
  const settings = { ...options, noEmit: true, noUnusedLocals: false, noUnusedParameters: false, noImplicitReturns: false, skipLibCheck: true, lib: ['lib.es2023.d.ts'] };
  const program = ts.createProgram([...texts.keys()], settings, host);
  return [...texts].flatMap(([path, { name, shift }]) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((diagnostic) => {
      const line = file.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line - shift;
      return `${name}, line ${line + 1}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')} (${file.text.split('\n')[line + shift]?.trim()})`;
    });
  });
}
