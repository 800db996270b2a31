import { readFileSync } from 'node:fs';
import { unwrap } from '../problems/index.js';
import type { SealedRecord } from '../record/index.js';
import { parsePlan } from './parse-plan.js';
import type { ReformPlan } from './plan.js';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../../docs/examples/${name}`, import.meta.url), 'utf8'));

/** The plan of the documentation, in which a test changes what it is about. */
export const wholePlan = (changes: Partial<ReformPlan> = {}): ReformPlan => ({ ...unwrap(parsePlan(read('ambleford-plan.json'))), ...changes });

/** The assessment that it rests on. */
export const sealedRecord = (): SealedRecord => read('early-help-record.json') as SealedRecord;

/** Its way to approval, as far as it has come. */
export const planApproval = (): unknown => read('plan-approval.json');
