import { describe, expect, it } from 'vitest';
import { compiledSmall } from '../sheet.test-inputs.js';
import { pathOf, stepAt, type Step } from './step.js';

const compiled = compiledSmall();

describe('pathOf and stepAt', () => {
  it.each<[string, Step]>([
    ['', { at: 'start' }], ['tasks', { at: 'tasks' }], ['question/a1', { at: 'question', statement: 'a1' }],
    ['check', { at: 'check' }], ['done', { at: 'done' }],
  ])('%j is a path there and back', (path, step) => {
    expect(pathOf(step)).toBe(path);
    expect(stepAt(path, compiled)).toEqual(step);
  });

  it.each([
    'start', '/', '/tasks', 'tasks/', 'Tasks', 'question', 'question/', 'question/z', 'question/A1', 'question/a1/', 'a1',
    'question/__proto__', 'question/constructor', 'question/toString', 'toString', 'constructor', '__proto__', 'question/a1?x',
  ])('%j leads nowhere', (path) => {
    expect(stepAt(path, compiled)).toBeUndefined();
  });
});
