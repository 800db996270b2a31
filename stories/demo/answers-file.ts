import type { AnswerSheet } from '@send-reform/core/assessment';

/** Hands data to the browser as a file to keep. */
export function saveJson(data: unknown, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(data, null, 2)}\n`], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Hands a sheet of answers to the browser as a file to keep. */
export const saveAsFile = (sheet: AnswerSheet): void => saveJson(sheet, `answers-${sheet.partner ?? 'partnership'}.json`);
