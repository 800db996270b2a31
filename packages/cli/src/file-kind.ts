import { APPROVAL_FORMAT } from '@send-reform/core/approval';
import { SHEET_FORMAT } from '@send-reform/core/assessment';
import { CLAIM_FORMAT, LATER_YEARS_FORMAT } from '@send-reform/core/grant';
import { CROSSWALK_FORMAT, INSTRUMENT_FORMAT } from '@send-reform/core/instrument';
import { AGREEMENT_FORMAT } from '@send-reform/core/partnership';
import { INDICATORS_FORMAT, PLAN_FORMAT } from '@send-reform/core/plan';
import { MAPPING_FORMAT, RECORD_FORMAT } from '@send-reform/core/record';
import { WORKBOOK_MAPPING_FORMAT } from '@send-reform/workbook/instrument';
import { RETURN_MAPPING_FORMAT, RETURN_VALUES_FORMAT } from '@send-reform/core/returns';

export type FileKind =
  | 'instrument' | 'sheet' | 'claim' | 'later-years' | 'record' | 'mapping' | 'agreement' | 'crosswalk' | 'plan' | 'approval' | 'indicators'
  | 'return-mapping' | 'return-values' | 'workbook-mapping';

/** What the files are called in a sentence. */
export const KIND_NAMES: Readonly<Record<FileKind | 'validations', string>> = {
  instrument: 'an instrument', sheet: 'an answer sheet', claim: 'a grant claim', 'later-years': 'a file of later years', validations: 'a list of validations',
  record: 'a sealed record', mapping: 'a mapping', agreement: 'an agreement', crosswalk: 'a crosswalk', plan: 'a reform plan', approval: 'a way to approval',
  indicators: 'indicators', 'return-mapping': 'a mapping of a return', 'return-values': 'values of a return',
  'workbook-mapping': 'a mapping of a workbook',
};

/** The formats that files carry, each with a key that shows what a file without one, or with a wrong one, is meant to be. */
const KINDS: readonly { readonly kind: FileKind; readonly format: string; readonly key?: string }[] = [
  { kind: 'return-mapping', format: RETURN_MAPPING_FORMAT, key: 'cells' },
  { kind: 'return-values', format: RETURN_VALUES_FORMAT, key: 'values' },
  { kind: 'workbook-mapping', format: WORKBOOK_MAPPING_FORMAT, key: 'headings' },
  { kind: 'record', format: RECORD_FORMAT, key: 'seal' },
  { kind: 'mapping', format: MAPPING_FORMAT, key: 'figures' },
  { kind: 'plan', format: PLAN_FORMAT, key: 'milestones' },
  { kind: 'indicators', format: INDICATORS_FORMAT, key: 'indicators' },
  { kind: 'approval', format: APPROVAL_FORMAT, key: 'events' },
  // Both have a list that another kind has too, so only their format tells them.
  { kind: 'agreement', format: AGREEMENT_FORMAT },
  { kind: 'crosswalk', format: CROSSWALK_FORMAT },
  { kind: 'instrument', format: INSTRUMENT_FORMAT, key: 'scales' },
  { kind: 'sheet', format: SHEET_FORMAT, key: 'answers' },
  { kind: 'claim', format: CLAIM_FORMAT, key: 'deficits' },
  { kind: 'later-years', format: LATER_YEARS_FORMAT, key: 'years' },
];

/** The formats that `check` knows. */
export const FORMATS = [INSTRUMENT_FORMAT, SHEET_FORMAT, CLAIM_FORMAT, LATER_YEARS_FORMAT];

/** The name of a format without its number: another version is meant to be of the same kind, and is refused as such. */
const familyOf = (format: string): string => format.slice(0, format.lastIndexOf('/') + 1);

/**
 * What a value is meant to be, by its format or else by its shape; undefined when it looks like none.
 *
 * @example
 * kindOf({ format: 'send-reform/sheet/2' }); // 'sheet'
 */
export function kindOf(value: unknown): FileKind | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { format } = value as { format?: unknown };
  const named = KINDS.find((one) => typeof format === 'string' && format.startsWith(familyOf(one.format)));
  return (named ?? KINDS.find(({ key }) => key !== undefined && Object.hasOwn(value, key)))?.kind;
}
