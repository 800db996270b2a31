import { html, render } from 'lit';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { LightElement } from './light-element.js';
import { drawUntranslated } from './translated-texts.js';
import { translatePage } from './translation.test-helper.js';

class Counter extends LightElement {
  count = 0;

  protected override render() {
    return html`<p>Answered: ${this.count} of 4</p><h2>${'Questions'}</h2><p role="status">${this.count > 2 ? 'Nearly done' : ''}</p>`;
  }
}
customElements.define('translated-counter', Counter);

afterEach(() => document.body.replaceChildren());

describe('texts that a browser has translated', () => {
  it('change with what they say, and are translated again', async () => {
    const counter = document.body.appendChild(new Counter());
    await counter.updateComplete;
    onTestFinished(translatePage());
    const heading = counter.querySelector('h2 font');
    for (const [count, words, status] of [[0, '¡Answered:!¡0!¡of 4!', ''], [3, '¡Answered:!¡3!¡of 4!', '¡Nearly done!'], [1, '¡Answered:!¡1!¡of 4!', '']] as const) {
      counter.count = count;
      counter.requestUpdate();
      await counter.updateComplete;
      await Promise.resolve();
      expect(counter.querySelector('p')?.textContent).toBe(words);
      expect(counter.querySelector('[role=status]')?.textContent).toBe(status);
    }
    expect(counter.querySelector('h2')?.textContent).toBe('¡Questions!');
    expect(counter.querySelector('h2 font')).toBe(heading);
  });

  it('stay as they are where nothing was translated', () => {
    render(html`<p>${'One'} <b>two</b></p>`, document.body);
    const before = document.body.innerHTML;
    drawUntranslated(document.body, () => render(html`<i>three</i>`, document.createElement('p')));
    expect(document.body.innerHTML).toBe(before);
  });
});
