import { findArea } from '../areas/index.js';
import { quarterEnds } from '../plan/quarter.js';
import { quote, resultOf, type Problem, type Result } from '../problems/index.js';
import { quarterlyReturn2026, type ReturnRules } from './rules.js';
import { quarterOfVersion, returnVersion } from './version.js';

/** Whom and which quarter a return is for. */
export interface ReturnOf {
  /** The authority's DfE code. */
  readonly dfeCode: string;
  /** The version that the name of the file carries, `September-2026`: the quarter's end. */
  readonly version: string;
}

/**
 * An authority's name as it stands in a file's name: small letters, with hyphens for all else. How the Department
 * shortens names is not public, and its check compares the code only.
 *
 * @example
 * areaSlug('Barking and Dagenham'); // 'barking-and-dagenham'
 * areaSlug('Bristol, City of');     // 'bristol-city-of'
 */
export const areaSlug = (name: string): string =>
  name.toLowerCase().replaceAll(/['’]/g, '').replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '');

/**
 * What is wrong with whom and which quarter a return is for: the version names a quarter, and an authority held the code
 * on its last day.
 */
export function problemsOfReturn({ dfeCode, version }: ReturnOf): Problem[] {
  const quarter = quarterOfVersion(version);
  if (quarter === undefined) {
    return [{ code: 'return.version', path: ['version'], expected: quarterlyReturn2026.spreadsheetVersion.value, received: quote(version) }];
  }
  const on = quarterEnds(quarter);
  return findArea(dfeCode, { on })?.dfeCode === dfeCode
    ? []
    : [{ code: 'return.unknown-area', path: ['dfeCode'], expected: on, received: quote(dfeCode) }];
}

/**
 * The name that the file of a return must have.
 *
 * @example
 * returnFileName({ dfeCode: '301', version: 'September-2026' });
 * // { ok: true, value: 'lsrp-quarterly-return-September-2026-301-barking-and-dagenham.xlsx' }
 */
export function returnFileName(of: ReturnOf, { fileName }: ReturnRules = quarterlyReturn2026): Result<string> {
  return resultOf(problemsOfReturn(of), () => {
    const quarter = quarterOfVersion(of.version)!;
    const { name } = findArea(of.dfeCode, { on: quarterEnds(quarter) })!;
    return `${fileName.value.prefix}${returnVersion(quarter)}-${of.dfeCode}-${areaSlug(name)}${fileName.value.extension}`;
  });
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What is wrong with a file's name, and what is only doubtful. */
export interface FileNameCheck {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * A file's name against whom and which quarter it is for. Capital and small letters are the same. Where the beginning is
 * another, nothing else can be told apart.
 *
 * @example
 * checkFileName('lsrp-quarterly-return-June-2026-301-barking-and-dagenham.xlsx', { dfeCode: '301', version: 'September-2026' }).problems;
 * // [{ code: 'return.file-version', path: ['fileName'], expected: 'September-2026', received: 'June-2026' }]
 */
export function checkFileName(name: string, of: ReturnOf, { fileName }: ReturnRules = quarterlyReturn2026): FileNameCheck {
  const { prefix, extension } = fileName.value;
  const path = ['fileName'];
  const problems: Problem[] = [];
  const hasExtension = same(name.slice(-extension.length), extension);
  if (!hasExtension) problems.push({ code: 'return.file-extension', path, expected: extension, received: quote(name) });
  if (!same(name.slice(0, prefix.length), prefix)) {
    problems.push({ code: 'return.file-prefix', path, expected: prefix, received: quote(name) });
    return { problems, warnings: [] };
  }
  const rest = name.slice(prefix.length, hasExtension ? -extension.length : undefined);
  const [month = '', year = '', code, ...words] = rest.split('-');
  const areaName = words.join('-');
  if (code === undefined || areaName === '') {
    problems.push({ code: 'return.file-name', path, expected: `${prefix}${of.version}-${of.dfeCode}-area-name${extension}`, received: quote(name) });
    return { problems, warnings: [] };
  }
  const version = `${month}-${year}`;
  if (!same(version, of.version)) problems.push({ code: 'return.file-version', path, expected: of.version, received: quote(version) });
  if (!same(code, of.dfeCode)) problems.push({ code: 'return.file-area', path, expected: of.dfeCode, received: quote(code) });
  // The check at an earlier date took letters and hyphens alone; later it looked at the code and no further.
  const warnings: Problem[] = !hasExtension || /^[a-z-]+$/i.test(areaName)
    ? []
    : [{ code: 'return.file-area-name', path, received: quote(areaName) }];
  return { problems, warnings };
}
