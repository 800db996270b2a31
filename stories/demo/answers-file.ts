import type { AnswerSheet } from '@send-reform/core/assessment';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function save(content: BlobPart, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Hands data to the browser as a file to keep. */
export const saveJson = (data: unknown, name: string): void => save(`${JSON.stringify(data, null, 2)}\n`, 'application/json', name);

const nameOf = (kind: string, { partner = 'partnership' }: AnswerSheet): string => `${kind}-${partner}`;

/** Hands a sheet of answers to the browser as a file to keep. */
export const saveAsFile = (sheet: AnswerSheet): void => saveJson(sheet, `${nameOf('answers', sheet)}.json`);

/** Hands a workbook about a sheet to the browser as a file to keep. */
export const saveWorkbook = (bytes: Uint8Array, kind: string, sheet: AnswerSheet): void =>
  save(new Uint8Array(bytes), XLSX, `${nameOf(kind, sheet)}.xlsx`);
