/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import designSystem from 'govuk-frontend/dist/govuk/govuk-frontend.min.css?raw';
import { drawn } from '../design-system/fixture-drawn.test-helper.js';
import { fixturesOf } from '../design-system/fixture.test-helper.js';
import { differences } from './differences.test-helper.js';
import { openFrame } from './frame.test-helper.js';
import ownStyles from './send-reform.css?raw';

/** What we say otherwise, or in other words: `start` for `left`, the shadow of a button that has any colour. */
const OURS = /font-smoothing|overflow-wrap|max-width|max-inline-size|text-wrap|text-align|box-shadow|clip-path|user-drag|origin/;

/** The most telling of each component's examples, which come first. */
const ENOUGH = 6;

/** Long words break in ours where they would widen a table, which moves the cells beside them. */
const withoutBreaks = (css: string): string => css.replaceAll('overflow-wrap:anywhere', '');

const inFont = (css: string): string => css.replaceAll('font-family:GDS Transport,arial,sans-serif', 'font-family:inherit');

describe.each([800, 320])('in a page %i wide', (width) => {
  it.each(Object.keys(drawn))('%s looks as the Design System has it', (component) => {
    const html = fixturesOf(component)
      .filter((fixture) => !fixture.hidden && !fixture.html.includes('govuk-!-'))
      .slice(0, ENOUGH)
      .map((fixture) => fixture.html);
    expect(html.length).toBeGreaterThan(0);
    const [theirs, ours] = [inFont(designSystem), withoutBreaks(ownStyles)].map((css) => {
      const page = openFrame(css, width);
      const kit = page.createElement('div');
      kit.className = 'send-kit';
      kit.innerHTML = html.join('');
      page.body.append(kit);
      return kit;
    });
    expect(differences(theirs!, ours!, OURS)).toEqual([]);
  });
});
