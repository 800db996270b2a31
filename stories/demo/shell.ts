import type { Plugin } from 'vite';

/** The pages of the portal, in the order of its menu. */
const MENU: readonly (readonly [address: string, name: string])[] = [
  ['index.html', 'Start'],
  ['assessment.html', 'Assessment'],
  ['results.html', 'Results'],
  ['partnership.html', 'Partnership'],
  ['plan.html', 'Plan'],
  ['grant.html', 'Grant'],
  ['approval.html', 'Approval'],
  ['delivery.html', 'Delivery'],
];

/** The files of the portal's pages: those of the menu, and the two that the page of the partnership leads to. */
export const PAGES: readonly string[] = [...MENU.map(([address]) => address), 'meeting.html', 'agreed.html'];

const DEMONSTRATION =
  'Ambleford is a made-up council and the questionnaire is an example. Nothing here is the Department for Education’s, and nothing you enter leaves this browser.';

const SOURCES =
  'A demonstration of SEND Reform Kit. Names and codes of authorities contain public sector information licensed under the Open Government Licence v3.0.';

const head = (): string => `
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/page.css" />`;

const top = (current: string): string => `
    <a class="skip" href="#main">Skip to the main part</a>
    <header>
      <p class="demonstration"><strong>Demonstration.</strong> ${DEMONSTRATION}</p>
      <div class="masthead">
        <p class="masthead__name">Ambleford Council</p>
        <nav aria-label="Pages">
          <ul>
            ${MENU.map(([address, name]) => `<li><a href="/${address}"${address === current ? ' aria-current="page"' : ''}>${name}</a></li>`).join('')}
          </ul>
        </nav>
      </div>
    </header>`;

const foot = (): string => `<footer class="foot"><p>${SOURCES}</p></footer>`;

/** What every page of the council's site has around it, as a content management system would put it there. */
export const shell: Plugin = {
  name: 'shell',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { path }) =>
      html
        .replace('<!-- head -->', head)
        .replace('<!-- top -->', () => top(path.replace(/^\//, '') || 'index.html'))
        .replace('<!-- foot -->', foot),
  },
};
