import type { Evidence } from '@send-reform/core/assessment';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '|': '\\|', '\n': '\\n', '\r': '\\r' };

const escaped = (text: string): string => text.replace(/[\\|\n\r]/g, (letter) => ESCAPES[letter]!);
const unescaped = (text: string): string => text.replace(/\\([\\|nr])/g, (_, letter: string) => ({ n: '\n', r: '\r' })[letter] ?? letter);

/** Evidence as lines of a cell: title, reference and date between bars, what is missing left out at the end. */
export const evidenceLines = (evidence: readonly Evidence[]): string =>
  evidence.map(({ title, reference = '', date = '' }) => {
    const parts = [title, reference, date].map(escaped);
    while (parts.at(-1) === '') parts.pop();
    return parts.join(' | ');
  }).join('\n');

/** Lines of a cell as evidence. A line that is not as it should be is found when the sheet is checked. */
export const evidenceOf = (lines: string): Evidence[] =>
  lines.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => {
    // A bar that is escaped separates nothing. No line holds the sign of its end, so that can stand for those that do.
    const parts = line.replace(/\\[^]|\|/g, (sign) => (sign === '|' ? '\n' : sign)).split('\n');
    // The spaces beside a bar are not part of what it separates.
    const [title = '', reference = '', date = ''] = parts.map((part, index) =>
      unescaped(part.replace(index > 0 ? /^ / : /^$/, '').replace(index < parts.length - 1 ? / $/ : /$^/, '')));
    return { title, ...(reference === '' ? {} : { reference }), ...(date.trim() === '' ? {} : { date: date.trim() }) };
  });
