import { afterEach, expect, it } from 'vitest';
import { languageOf } from './language-of.js';

afterEach(() => document.body.replaceChildren());

const within = (html: string): string => {
  document.body.innerHTML = html;
  return languageOf(document.body.querySelector('i')!);
};

it.each([
  ['<p lang="cy"><i></i></p>', 'cy'],
  ['<p lang="cy"><span lang="de-at"><i></i></span></p>', 'de-AT'],
  ['<p lang="en"><i></i></p>', 'en-GB'],
  ['<p lang="not a language"><i></i></p>', 'en-GB'],
  ['<p lang=""><i></i></p>', 'en-GB'],
])('is that of what stands around: %s', (html, language) => {
  expect(within(html)).toBe(language);
});

it('is found from inside a shadow root', () => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const inner = root.appendChild(document.createElement('i'));
  document.body.append(host);
  document.body.lang = 'cy';
  expect(languageOf(inner)).toBe('cy');
  document.body.removeAttribute('lang');
});
