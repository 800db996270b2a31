/// <reference types="vite/client" />
import { describe, expect, it, onTestFinished } from 'vitest';
import designSystem from 'govuk-frontend/dist/govuk/govuk-frontend.min.css?raw';
import '../profile/register.js';
import '../questionnaire/register.js';
import { example, exampleSheet } from '../testing/example.test-helper.js';
import { differences } from './differences.test-helper.js';
import { drawForm } from './form.test-helper.js';
import { openFrame } from './frame.test-helper.js';
import additions from './additions.css?raw';
import ownStyles from './send-reform.css?raw';
import { strongTheme } from './strong-theme.test-helper.js';

const PAGES = [
  ['with the Design System', designSystem],
  ['with the Design System and our additions', designSystem + additions],
  ['with nothing but our styles', ownStyles],
  ['with a strong theme of its own, loaded after', ownStyles + strongTheme],
] as const;

const YELLOW = 'rgb(255, 221, 0)';

/** Draws the form, and gives ways to ask what came of it. */
function opened(css: string, width: number) {
  const page = openFrame(css, width);
  page.body.id = 'page';
  const kit = drawForm(page);
  const view = page.defaultView!;
  const find = (selector: string): HTMLElement => kit.querySelector<HTMLElement>(selector)!;
  return {
    page,
    kit,
    find,
    box: (selector: string) => find(selector).getBoundingClientRect(),
    look: (selector: string, pseudo?: string) => view.getComputedStyle(find(selector), pseudo),
    focus: (selector: string) => {
      view.focus();
      find(selector).focus();
    },
  };
}

const BOXES = 'a, button, dd, dt, h2, label, legend, li, p, span, strong, summary, td, th';

/** There for a screen reader alone. */
const isOnlyHeard = (element: Element): boolean =>
  element.ownerDocument.defaultView!.getComputedStyle(element).clipPath === 'inset(50%)' ||
  (element.parentElement !== null && isOnlyHeard(element.parentElement));

/** Words that run out of the box that they belong to, or of the whole. */
function clipped(kit: HTMLElement): string[] {
  const page = kit.ownerDocument;
  const range = page.createRange();
  const sticksOut = (text: Rect, box: Rect): boolean => text.left < box.left - 1 || text.right > box.right + 1;
  const found: string[] = [];
  const texts = page.createTreeWalker(kit, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement!;
    if (text.textContent!.trim() === '' || parent.localName === 'option' || isOnlyHeard(parent)) continue;
    range.selectNodeContents(text);
    const boxes = [parent.closest(BOXES) ?? kit, kit].map((element) => element.getBoundingClientRect());
    if ([...range.getClientRects()].some((rect) => boxes.some((box) => sticksOut(rect, box)))) found.push(text.textContent!.trim());
  }
  return found;
}

type Rect = Pick<DOMRect, 'left' | 'right'>;

describe.each(PAGES)('a page %s', (_, css) => {
  describe.each([1000, 320])('%i wide', (width) => {
    it('has radios and checkboxes that a thumb can hit, with their labels beside them', () => {
      const { box } = opened(css, width);
      for (const kind of ['radios', 'checkboxes']) {
        const target = box(`.govuk-${kind}__input`);
        const label = box(`.govuk-${kind}__label`);
        expect(target.width).toBeGreaterThanOrEqual(44);
        expect(target.height).toBeGreaterThanOrEqual(44);
        expect(label.left).toBeGreaterThanOrEqual(target.right - 1);
        expect(label.top).toBeLessThan(target.bottom);
        expect(label.bottom).toBeGreaterThan(target.top);
      }
      expect(box('.govuk-button').height).toBeGreaterThanOrEqual(36);
    });

    it('has the question above what may be chosen, and the hint below its choice', () => {
      const { box, look } = opened(css, width);
      expect(box('legend').bottom).toBeLessThanOrEqual(box('.govuk-radios__item').top);
      expect(box('.govuk-radios__hint').top).toBeGreaterThanOrEqual(box('.govuk-radios__label').bottom - 6);
      const textStart = (selector: string): number => box(selector).left + parseFloat(look(selector).paddingLeft);
      expect(textStart('.govuk-radios__hint')).toBe(textStart('.govuk-radios__label'));
      expect(look('.govuk-radios__conditional--hidden').display).toBe('none');
    });

    it('marks what is wrong at the side where reading starts', () => {
      const { look } = opened(css, width);
      const group = look('.govuk-form-group--error');
      expect([group.borderLeftWidth, group.borderLeftColor, group.borderRightWidth]).toEqual(['5px', 'rgb(202, 53, 53)', '0px']);
      expect(look('.govuk-error-message').color).toBe('rgb(202, 53, 53)');
      expect(look('.govuk-error-summary').borderTopColor).toBe('rgb(202, 53, 53)');
    });

    it('shows where the keyboard is', () => {
      const { focus, look } = opened(css, width);
      focus('.govuk-link');
      expect(look('.govuk-link').backgroundColor).toBe(YELLOW);
      focus('.govuk-button');
      expect(look('.govuk-button').backgroundColor).toBe(YELLOW);
      focus('summary');
      expect(look('summary').backgroundColor).toBe(YELLOW);
      focus('#amount');
      expect(look('#amount').outline).toBe(`${YELLOW} solid 3px`);
      focus('.govuk-radios__input');
      expect(look('.govuk-radios__label', '::before').boxShadow).toContain(YELLOW);
      focus('.govuk-checkboxes__input');
      expect(look('.govuk-checkboxes__label', '::before').boxShadow).toContain(YELLOW);
    });

    it('cuts no words off', () => {
      const { kit, page } = opened(css, width);
      expect(clipped(kit)).toEqual([]);
      expect(page.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    });

    it('has text that can be read', () => {
      const { look } = opened(css, width);
      for (const selector of ['.govuk-label', '.govuk-body', '.govuk-hint', 'td', 'dd']) expect(parseFloat(look(selector).fontSize)).toBeGreaterThanOrEqual(16);
      expect(look('h2').textTransform).toBe('none');
      expect(look('.govuk-label').letterSpacing).toBe('normal');
    });
  });
});

describe.each([1000, 320])('however strong the theme of a page %i wide', (width) => {
  it('changes nothing but the font', () => {
    const [alone, themed] = [ownStyles, ownStyles + strongTheme].map((css) => opened(`body { margin: 0 !important; }${css}`, width).kit);
    expect(differences(alone!, themed!, /^$/)).toEqual([]);
  });
});

describe('the elements in a page with a strong theme', () => {
  /** Put into a column of this page as a host does, and drawn. */
  async function put<Name extends 'send-questionnaire' | 'send-profile'>(name: Name, column: HTMLElement): Promise<HTMLElement> {
    const element = document.createElement(name);
    Object.assign(element, { instrument: example, sheet: exampleSheet({ lead: { state: 'answered', level: 'middle' } }), section: 'working' });
    column.append(element);
    await element.updateComplete;
    return element.querySelector<HTMLElement>('.send-kit')!;
  }

  it.each([1000, 320])('run out of nothing and keep their colours, in a column %i wide', async (width) => {
    const style = document.createElement('style');
    style.textContent = ownStyles + strongTheme;
    document.head.append(style);
    const column = document.createElement('main');
    column.id = 'page';
    column.className = 'content';
    column.style.width = `${width}px`;
    document.body.append(column);
    onTestFinished(() => {
      style.remove();
      column.remove();
    });
    for (const name of ['send-questionnaire', 'send-profile'] as const) {
      const kit = await put(name, column);
      expect(kit.querySelectorAll('*').length).toBeGreaterThan(10);
      expect(clipped(kit)).toEqual([]);
      const pink = [...kit.querySelectorAll('*')].filter((one) => getComputedStyle(one).color === 'rgb(255, 105, 180)');
      expect(pink.map(({ localName }) => localName)).toEqual([]);
    }
    expect(column.scrollWidth).toBeLessThanOrEqual(width);
  });
});

describe('in a narrow column of a wide page', () => {
  it('lays a list of answers out as on a narrow screen', () => {
    const { kit, box } = opened(ownStyles, 1000);
    expect(box('dd').top).toBe(box('dt').top);
    kit.parentElement!.style.width = '320px';
    expect(box('dd').top).toBeGreaterThanOrEqual(box('dt').bottom);
  });

  it('has room in a row of other things', () => {
    const { kit } = opened(`${ownStyles} main { display: flex; }`, 1000);
    expect(kit.getBoundingClientRect().width).toBeGreaterThan(600);
  });
});

describe('from right to left', () => {
  it('has everything on the other side, and arrows the other way', () => {
    const { page, box, look } = opened(ownStyles, 1000);
    page.documentElement.dir = 'rtl';
    expect(box('.govuk-radios__label').right).toBeLessThanOrEqual(box('.govuk-radios__input').left + 1);
    expect(look('.govuk-radios__label', '::before').right).toBe('2px');
    expect(look('.govuk-form-group--error').borderRightWidth).toBe('5px');
    expect(look('.govuk-inset-text').borderRightWidth).toBe('10px');
    expect(look('.govuk-details__text').borderRightWidth).toBe('5px');
    expect(box('dd').right).toBeLessThanOrEqual(box('dt').left);
    expect(box('.govuk-task-list__status').right).toBeLessThanOrEqual(box('.govuk-task-list__link').left);
    expect(look('.govuk-table__header--numeric').textAlign).toBe('end');
    expect(new DOMMatrix(look('.govuk-back-link', '::before').transform).a).toBeCloseTo(Math.SQRT1_2);
    expect(box('.govuk-table__cell--numeric').left).toBeLessThan(box('tbody th').left);
  });
});
