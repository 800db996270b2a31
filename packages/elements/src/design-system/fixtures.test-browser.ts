/// <reference types="vite/client" />
import { nothing, render } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawn } from './fixture-drawn.test-helper.js';
import { fixturesOf, type Fixture } from './fixture.test-helper.js';
import { LEFT_OUT } from './left-out.test-helper.js';
import { treeOf } from './tree.test-helper.js';

type Started = new (root: Element) => unknown;

const [script] = Object.values(
  import.meta.glob<Record<'Radios' | 'Checkboxes' | 'CharacterCount', Started>>(
    '/node_modules/govuk-frontend/dist/govuk/all.mjs',
    { eager: true },
  ),
);

/** The components whose markup is finished by govuk-frontend's script: we draw what it makes of it. */
const STARTED: Readonly<Record<string, Started>> = {
  'character-count': script!.CharacterCount,
  checkboxes: script!.Checkboxes,
  radios: script!.Radios,
};

const reasons = new Map(Object.entries(LEFT_OUT).flatMap(([reason, names]) => names.map((name) => [name, reason] as const)));

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  document.body.classList.add('govuk-frontend-supported');
  document.body.append(place);
});

afterEach(() => {
  place.remove();
  document.body.classList.remove('govuk-frontend-supported');
});

/** What govuk-frontend makes of an example, with its script when the component has one that adds to the markup. */
function theirs(component: string, fixture: Fixture): string[] {
  place.innerHTML = fixture.html;
  const root = place.querySelector('[data-module]');
  const Start = STARTED[component];
  if (Start && root) new Start(root);
  // The role of a radio has no `aria-expanded`, and a screen reader need not say it: we leave it out.
  if (component === 'radios')
    for (const radio of place.querySelectorAll('[aria-expanded]')) radio.removeAttribute('aria-expanded');
  const tree = treeOf(place);
  place.replaceChildren();
  return tree;
}

/** What we make of it. We hide with `hidden` as well what their stylesheet hides by its class. */
function ours(component: string, fixture: Fixture): string[] {
  render(drawn[component]!(fixture.options) ?? nothing, place);
  for (const hidden of place.querySelectorAll('[hidden]')) {
    expect(hidden.className).toContain('__conditional--hidden');
    hidden.removeAttribute('hidden');
  }
  const tree = treeOf(place);
  render(nothing, place);
  return tree;
}

describe.each(Object.keys(drawn))('%s', (component) => {
  const examples = fixturesOf(component).map((fixture) => ({ ...fixture, reason: reasons.get(`${component}: ${fixture.name}`) }));

  it.each(examples.filter(({ reason }) => reason === undefined))('is what govuk-frontend draws: $name', (fixture) => {
    expect(ours(component, fixture)).toEqual(theirs(component, fixture));
  });

  it.each(examples.filter(({ reason }) => reason !== undefined))('$name: leaves out $reason', (fixture) => {
    let their: string[] | undefined;
    try {
      their = theirs(component, fixture);
    } catch {
      // Their script does not start on an example that lacks what it needs, and then there is nothing to be equal to.
    }
    expect(ours(component, fixture)).not.toEqual(their);
  });
});

it('leaves out only what there is', () => {
  const all = Object.keys(drawn).flatMap((component) => fixturesOf(component).map(({ name }) => `${component}: ${name}`));
  expect([...reasons.keys()].filter((name) => !all.includes(name))).toEqual([]);
});
