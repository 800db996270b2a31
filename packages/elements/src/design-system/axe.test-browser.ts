import { describe, expect, it } from 'vitest';
import { violations } from '../testing/violations.test-helper.js';
import { draw, place } from './draw.test-helper.js';
import { drawn } from './fixture-drawn.test-helper.js';
import { fixturesOf } from './fixture.test-helper.js';
import { LEFT_OUT } from './left-out.test-helper.js';

const leftOut = new Set(Object.values(LEFT_OUT).flat());

describe.each(Object.keys(drawn))('%s', (component) => {
  it.each(fixturesOf(component).filter(({ name, hidden }) => !hidden && !leftOut.has(`${component}: ${name}`)))(
    '$name',
    async ({ options }) => {
      draw(drawn[component]!(options));
      expect(await violations(place)).toEqual([]);
    },
  );
});
