import type { Finding } from '@send-reform/core/instrument';
import { describeFinding } from '@send-reform/core/text';
import type { JsonFile } from '../load-file.js';
import { printable, printablePointer } from './printable.js';
import { wrap, WIDTH } from './wrap.js';

/** What the linter remarks, with its place in the file and its code. */
export function reportFinding(json: JsonFile, finding: Finding): string {
  const { code, path, severity, fix } = finding;
  const { position } = json.locate({ code, path });
  const place = position === undefined ? '' : `:${position.line}:${position.column}`;
  const text = printable(`${severity}: ${describeFinding(finding)} [${code}]${fix === null ? '' : ' A fix is known.'}`);
  return [`${printable(json.file)}${place} ${printablePointer(path)}`, ...wrap(`  ${text}`, WIDTH)].map((line) => `${line}\n`).join('');
}
