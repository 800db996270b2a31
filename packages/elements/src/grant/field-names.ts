/** The fields of one row of ineligible spend. */
export const spendField = (index: number, part: 'kind' | 'amount'): string => `spend-${index}-${part}`;

/** The field of one record beside its amount. */
export const statusField = (record: string): string => `${record}-status`;
