/** What stands: an assessment sealed with its results, verified by working everything out again. */
export {
  RECORD_FORMAT, RECORD_LIMITS, type Places, type RecordResult, type Seal, type SealedRecord,
} from './record.js';
export { seal, type SealInput } from './seal.js';
export { verifyRecord, type FigureDifference, type Verification, type VerifyOptions } from './verify-record.js';
export { MAPPING_FORMAT, parseMapping, type MappedFigure, type Mapping } from './mapping.js';
export {
  readStatedAnswers, STATED_LIMITS, verifyStated, type StatedDifference, type StatedVerification,
} from './verify-stated.js';
