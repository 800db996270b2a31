import type { AnswerSheet } from '@send-reform/core/assessment';

/** Hands a sheet of answers to the browser as a file to keep. */
export function saveAsFile(sheet: AnswerSheet): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(sheet, null, 2)}\n`], { type: 'application/json' }));
  link.download = `answers-${sheet.partner ?? 'partnership'}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
