import { basename } from 'node:path';
import { parseIndicators, parsePlan } from '@send-reform/core/plan';
import { parseReturnMapping, parseReturnValues, returnValuesOf, type ReturnValues } from '@send-reform/core/returns';
import { fillReturnFile, type FilledReturn } from '@send-reform/workbook/returns';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { kindOf } from '../file-kind.js';
import { checkFile, loadBytes, loadFile, type JsonFile, type Loaded } from '../load-file.js';
import { areaTyped, versionTyped } from '../return-version.js';
import { saveFile } from '../save-file.js';
import { printable } from '../text/printable.js';
import { refuse } from '../refuse.js';
import { describeWarnings } from '../text/return.js';
import { wrap, WIDTH } from '../text/wrap.js';
import { inWorkbook } from '../workbook-problem.js';
import { WrongUse } from '../wrong-use.js';

export interface ReturnFillFlags {
  readonly mapping: string;
  readonly values?: string;
  readonly plan?: string;
  readonly area?: string;
  readonly quarter?: string;
  readonly out: string;
}

/** Whom and which quarter the return is for: told by the values themselves, or typed beside a plan. */
type Source =
  | { readonly file: string; readonly kind: 'values' }
  | { readonly file: string; readonly kind: 'plan'; readonly area: string | undefined; readonly version: string };

function sourceOf({ values, plan, area, quarter }: ReturnFillFlags): Source {
  if ((values === undefined) === (plan === undefined)) throw new WrongUse('give either --values or --plan');
  if (values !== undefined) {
    if (area !== undefined || quarter !== undefined) throw new WrongUse('--area and --quarter go with --plan: values say both themselves');
    return { file: values, kind: 'values' };
  }
  return { file: plan!, kind: 'plan', area: area === undefined ? undefined : areaTyped(area), version: versionTyped(quarter) };
}

function valuesIn(json: JsonFile, source: Source): Loaded<ReturnValues> {
  if (source.kind === 'values') return checkFile(json, 'return-values', parseReturnValues);
  const { area, version } = source;
  if (json.content !== undefined && kindOf(json.content.value) !== 'indicators') {
    const { value, problems } = checkFile(json, 'plan', parsePlan);
    if (value !== undefined && area !== undefined && area !== value.dfeCode) throw new WrongUse(`--area says ${area}, and the plan is for ${value.dfeCode}`);
    return { value: value === undefined ? undefined : returnValuesOf(value.indicators, { dfeCode: value.dfeCode, version }), problems };
  }
  // Indicators by themselves do not say whose they are.
  if (area === undefined) throw new WrongUse('--plan with indicators alone needs --area');
  const { value, problems } = checkFile(json, 'indicators', parseIndicators);
  return { value: value === undefined ? undefined : returnValuesOf(value.indicators, { dfeCode: area, version }), problems };
}

/** Writes a plan's values into the council's own blank copy of the return. Nothing is written where anything is wrong. */
export async function returnFill(io: Io, blank: string, flags: ReturnFillFlags): Promise<ExitCode> {
  const source = sourceOf(flags);
  const [bytes, mappingJson, valuesJson] = [await loadBytes(io, blank), await loadFile(io, flags.mapping), await loadFile(io, source.file)];
  const mapping = checkFile(mappingJson, 'return-mapping', (value) => parseReturnMapping(value));
  const values = valuesIn(valuesJson, source);
  const inFiles = [...(bytes.ok ? [] : bytes.problems.map((problem) => inWorkbook(blank, problem))), ...mapping.problems, ...values.problems];
  if (inFiles.length > 0 || !bytes.ok || mapping.value === undefined || values.value === undefined) {
    return refuse(io, inFiles);
  }

  const filled = fillReturnFile(bytes.value, mapping.value, values.value);
  if (!filled.ok) {
    // What is wrong with a value stands among the values; with the workbook, in the workbook.
    return refuse(io, filled.problems.map((problem) => {
      if (problem.code.startsWith('workbook.')) return inWorkbook(blank, problem);
      return source.kind === 'values' ? valuesJson.locate(problem) : { file: source.file, problem };
    }));
  }
  const unsaved = await saveFile(io, flags.out, filled.value.bytes);
  if (unsaved !== undefined) return refuse(io, [unsaved]);
  io.out(report(flags.out, filled.value));
  return EXIT.ok;
}

function report(out: string, { fileName, cells, notices, check }: FilledReturn): string {
  const lines = (text: string): string => wrap(text, WIDTH).map((line) => `${line}\n`).join('');
  const name = basename(out).toLowerCase() === fileName.toLowerCase() ? '' : lines(`Before it is sent it must be called ${fileName}.`);
  const found = check.problems.length === 0
    ? lines('The Department’s published checks would reject nothing here. It says nothing of the figures.')
    : lines(`The Department’s published checks would reject it as it stands: ${check.problems.length === 1 ? '1 problem' : `${check.problems.length} problems`}, below.`);
  const notes = describeWarnings([...check.problems, ...notices, ...check.warnings]);
  return [`${printable(out)}\n`, lines(`${cells.length === 1 ? '1 cell' : `${cells.length} cells`} written, everything else as it was.`), name, found, notes === '' ? '' : `\n${notes}`].join('');
}
