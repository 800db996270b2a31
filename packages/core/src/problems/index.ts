/** What is wrong, as data: problems and results. */
export { quote, toPointer, type Path, type Problem, type Quoted } from './problem.js';
export { resultOf, success, unwrap, type Result } from './result.js';
export { guard, type Limits } from './guard.js';
export { parseWith } from './from-zod.js';
export { parseAndCheck } from './parse-and-check.js';
