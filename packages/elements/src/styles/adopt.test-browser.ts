import { html } from 'lit';
import { describe, expect, it, onTestFinished } from 'vitest';
import { define } from '../shared/define.js';
import { LightElement } from '../shared/light-element.js';
import { adoptStyles } from './adopt.js';
import { openFrame } from './frame.test-helper.js';

/** As small as an element of ours can be. */
class Smallest extends LightElement {
  override render(): unknown {
    return html`<div class="send-kit"><p class="govuk-body">Words</p></div>`;
  }
}

define('send-smallest', Smallest);

const smallest = (): Smallest => document.createElement('send-smallest') as Smallest;

function putInto(place: Node): Smallest {
  const element = smallest();
  place.appendChild(element);
  onTestFinished(() => element.remove());
  return element;
}

/** A tree of somebody else's. */
function shadow(): ShadowRoot {
  const host = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => host.remove());
  return host.attachShadow({ mode: 'open' });
}

const marginOf = (element: Element): string => {
  const words = element.querySelector('.govuk-body')!;
  return words.ownerDocument.defaultView!.getComputedStyle(words).marginBottom;
};

describe('adoptStyles', () => {
  it('adopts one sheet, once, beside what a tree has adopted', () => {
    const [one, other] = [shadow(), shadow()];
    const theirs = new CSSStyleSheet();
    one.adoptedStyleSheets.push(theirs);
    adoptStyles(one);
    adoptStyles(one);
    adoptStyles(other);
    expect(one.adoptedStyleSheets).toEqual([theirs, other.adoptedStyleSheets[0]]);
  });

  it('gives another document a sheet of its own', () => {
    const page = openFrame('', 300);
    adoptStyles(page);
    expect(page.adoptedStyleSheets).toHaveLength(1);
  });

  it('leaves a document alone that is not on a screen', () => {
    const page = document.implementation.createHTMLDocument();
    adoptStyles(page);
    expect(page.adoptedStyleSheets).toEqual([]);
  });
});

describe('styles/register', () => {
  it('brings the styles to elements that were there before, and wherever one is put after', async () => {
    const before = putInto(shadow());
    await before.updateComplete;
    expect(marginOf(before)).toBe('16px');
    const gone = putInto(shadow());
    const left = gone.getRootNode() as ShadowRoot;
    gone.remove();
    await import('./register.js');
    expect(marginOf(before)).toBe('15px');
    expect(left.adoptedStyleSheets).toEqual([]);
    const after = putInto(shadow());
    const inPage = putInto(document.body);
    await Promise.all([after.updateComplete, inPage.updateComplete]);
    expect([marginOf(after), marginOf(inPage)]).toEqual(['15px', '15px']);
    const frame = openFrame('', 300);
    frame.body.append(after);
    expect(frame.adoptedStyleSheets).toHaveLength(1);
    expect(marginOf(after)).toBe('15px');
  });
});
