import { parsePlan, type ReformPlan } from '@send-reform/core/plan';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { inForcedColours, onPaper } from '../drawing/emulated-media.test-helper.js';
import { inBrackets, textsIn } from '../profile/pseudo-language.test-helper.js';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import '../testing/styles.test-helper.js';
import type { SendBeforeSignOffDetail, SendPlanChangeDetail } from './events.js';
import { examplePlan } from './example-plan.test-helper.js';
import { SendPlan } from './send-plan.js';
import { signingTextEnglish } from './signing-text.js';
import { planTextEnglish } from './text.js';

/** An element whose forms come when the test says so, or not at all. */
class LatePlan extends SendPlan {
  asked = 0;
  answer: 'fails' | 'comes' | Promise<void> = 'comes';

  protected override async fetchSigning(): ReturnType<SendPlan['fetchSigning']> {
    this.asked += 1;
    if (this.answer === 'fails') throw new TypeError('Failed to fetch dynamically imported module');
    if (this.answer !== 'comes') await this.answer;
    return super.fetchSigning();
  }
}
customElements.define('late-plan', LatePlan);

const councilOnly: ReformPlan = { ...examplePlan, signOffs: examplePlan.signOffs.slice(0, 1) };

let element: LatePlan;
let changes: SendPlanChangeDetail[];

async function put(set: Partial<LatePlan> = {}, into: Node = document.body): Promise<LatePlan> {
  element = Object.assign(document.createElement('late-plan') as LatePlan, { plan: councilOnly, asOf: '2026-10-31', ...set });
  element.addEventListener('send-plan-change', ({ detail }) => changes.push(detail));
  into.appendChild(element);
  await element.updateComplete;
  return element;
}

const clean = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const focused = (): string => clean(document.activeElement);
const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const errors = (): string[] => [...element.querySelectorAll('.govuk-error-summary li')].map(clean);
const status = (): string => clean(element.querySelector('[role="status"]'));
const heading = (name: string) => page.getByRole('heading', { name, exact: true });

async function open(): Promise<void> {
  await press('Record a sign-off');
  await expect.element(heading('Record a sign-off')).toBeVisible();
}

async function fillIn(day = '15'): Promise<void> {
  await page.getByRole('radio', { name: 'The integrated care board' }).click();
  await page.getByRole('textbox', { name: 'Name of the person who signed' }).fill(' R. Okafor ');
  await page.getByRole('textbox', { name: 'Their role' }).fill('Executive lead for SEND');
  for (const [part, typed] of [['Day', day], ['Month', '6'], ['Year', '2026']] as const) await page.getByRole('textbox', { name: part }).fill(typed);
}

beforeEach(() => {
  changes = [];
});

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
});

describe('a sign-off', () => {
  it('is recorded by keyboard alone, told to the page, and counts at once', async () => {
    await put();
    expect(element.asked).toBe(0);
    expect(element.textContent).toContain('Not signed by the integrated care board.');
    page.getByRole('button', { name: 'Record a sign-off' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement!.localName).toBe('h3');
    expect(focused()).toBe('Record a sign-off');
    await userEvent.keyboard('{Tab} {ArrowDown}{Tab}R. Okafor{Tab}Executive lead for SEND{Tab}15{Tab}6{Tab}2026{Enter}');
    await expect.poll(focused).toBe('Recorded R. Okafor has signed the plan for the integrated care board');
    const signed = { body: 'integrated-care-board', name: 'R. Okafor', role: 'Executive lead for SEND', on: '2026-06-15' };
    expect(changes).toEqual([{ plan: { ...councilOnly, signOffs: [...councilOnly.signOffs, signed] }, signed }]);
    expect(parsePlan(changes[0]!.plan).ok).toBe(true);
    expect(element.plan).toBe(changes[0]!.plan);
    expect(element.textContent).not.toContain('Not signed by');
    expect(await accessibleNodes('alert')).toMatchObject([{ name: 'Recorded' }]);
    expect(await violations(element)).toEqual([]);
    // What a host gives back once it is kept ends nothing, and the next form is empty.
    element.plan = structuredClone(element.plan);
    await element.updateComplete;
    expect(element.querySelector('.govuk-notification-banner')).not.toBeNull();
    await open();
    await expect.element(page.getByRole('textbox', { name: 'Their role' })).toHaveValue('');
    expect(element.querySelector('.govuk-notification-banner')).toBeNull();
  });

  it('has names, roles and descriptions', async () => {
    await put();
    await open();
    const nodes = await accessibleNodes('radio', 'textbox', 'group');
    expect(nodes.slice(nodes.findIndex(({ name }) => name.startsWith('For whom')))).toMatchObject([
      { role: 'group', name: 'For whom was the plan signed?' },
      { role: 'radio', name: 'The council', checked: 'false' }, { role: 'radio', name: 'The integrated care board' },
      { role: 'radio', name: 'Another organisation' },
      { role: 'textbox', name: 'Name of the person who signed' },
      { role: 'textbox', name: 'Their role', description: 'For example, Director of Children’s Services' },
      { role: 'group', name: 'When did they sign?', description: 'For example, 12 6 2026' },
      { role: 'textbox', name: 'Day' }, { role: 'textbox', name: 'Month' }, { role: 'textbox', name: 'Year' },
    ]);
    expect(await violations(element)).toEqual([]);
  });

  it('says everything that is wrong at once, in the order of the form, at each field, and keeps what was typed', async () => {
    await put();
    await open();
    await page.getByRole('textbox', { name: 'Their role' }).fill('B'.repeat(501));
    await page.getByRole('textbox', { name: 'Day' }).fill('31');
    await press('Record this sign-off');
    expect(errors()).toEqual([
      'Choose for whom the plan was signed', 'Enter the name of the person who signed', 'Their role must be 500 characters or fewer',
      'Enter the day on which they signed as day, month and year, such as 12 6 2026',
    ]);
    expect(document.activeElement).toBe(element.querySelector('.govuk-error-summary'));
    for (const link of element.querySelectorAll<HTMLAnchorElement>('.govuk-error-summary a')) {
      link.click();
      expect(`#${document.activeElement!.id}`).toBe(link.hash);
    }
    const [day] = (await accessibleNodes('group')).slice(-1);
    expect(day).toMatchObject({ name: 'When did they sign?', description: expect.stringContaining('Error: Enter the day on which they signed') as string });
    await expect.element(page.getByRole('textbox', { name: 'Day' })).toHaveValue('31');
    expect(await violations(element)).toEqual([]);
    await page.getByRole('radio', { name: 'Another organisation' }).click();
    await press('Record this sign-off');
    expect(errors()[0]).toBe('Enter the name of the organisation');
    expect(changes).toEqual([]);
  });

  it('is of today or before', async () => {
    await put({ asOf: '2026-06-14' });
    await open();
    await fillIn();
    await press('Record this sign-off');
    expect(errors()).toEqual(['The day on which they signed must be today or before']);
    await page.getByRole('textbox', { name: 'Day' }).fill('14');
    await press('Record this sign-off');
    expect(changes).toHaveLength(1);
  });

  it('names another organisation, and is refused where a plan holds no more', async () => {
    await put();
    await open();
    await fillIn();
    await page.getByRole('radio', { name: 'Another organisation' }).click();
    await page.getByRole('textbox', { name: 'Name of the organisation' }).fill('Parent carer forum');
    await press('Record this sign-off');
    expect(changes[0]!.signed).toMatchObject({ body: 'other', organisation: 'Parent carer forum' });
    const [first] = councilOnly.signOffs;
    element.plan = { ...councilOnly, signOffs: Array.from({ length: 100 }, () => first!) };
    await element.updateComplete;
    await open();
    await fillIn();
    await press('Record this sign-off');
    expect(errors()).toEqual(['A plan holds 100 sign-offs at most. Withdraw one first']);
  });

  it('can be cancelled, which keeps what was typed and gives the focus back', async () => {
    await put();
    await open();
    await page.getByRole('textbox', { name: 'Their role' }).fill('Chair');
    await press('Cancel');
    expect(focused()).toBe('Record a sign-off');
    expect(document.activeElement!.localName).toBe('button');
    await open();
    await expect.element(page.getByRole('textbox', { name: 'Their role' })).toHaveValue('Chair');
    // Another plan is another matter.
    element.plan = { ...councilOnly, id: 'another' };
    await element.updateComplete;
    expect(element.querySelector('.send-enter')).toBeNull();
  });

  it('is withdrawn once somebody has said so twice', async () => {
    await put({ plan: examplePlan });
    await press('Withdraw the sign-off by R. Okafor for the integrated care board');
    await expect.poll(focused).toBe('Withdraw the sign-off by R. Okafor for the integrated care board?');
    expect(await violations(element)).toEqual([]);
    await press('Keep it');
    expect(focused()).toBe('Record a sign-off');
    expect(changes).toEqual([]);
    await press('Withdraw the sign-off by R. Okafor for the integrated care board');
    await press('Withdraw this sign-off');
    expect(focused()).toBe('Withdrawn The plan no longer says that R. Okafor signed it for the integrated care board');
    expect(changes[0]!.withdrawn).toEqual(examplePlan.signOffs[1]);
    expect(changes[0]!.plan).toEqual({ ...examplePlan, signOffs: examplePlan.signOffs.filter((_, index) => index !== 1) });
    expect(element.textContent).toContain('Not signed by the integrated care board.');
  });

  it('is no longer asked about where the host gives a plan without it', async () => {
    await put({ plan: examplePlan });
    await press(/^Withdraw the sign-off by R\. Okafor/);
    await expect.element(page.getByRole('button', { name: 'Keep it' })).toBeVisible();
    element.plan = councilOnly;
    await element.updateComplete;
    expect(element.querySelector('.send-enter')).toBeNull();
  });

  it('can be stopped by the page, with a reason or without', async () => {
    await put();
    const asked: SendBeforeSignOffDetail[] = [];
    let says = (event: CustomEvent<SendBeforeSignOffDetail>): void => event.detail.refuse(['Only the clerk can do this', 'Ask Ms Ng']);
    element.addEventListener('send-before-sign-off', (event) => {
      asked.push(event.detail);
      says(event);
    });
    await open();
    await fillIn();
    await press('Record this sign-off');
    expect(errors()).toEqual(['Only the clerk can do this', 'Ask Ms Ng']);
    expect(document.activeElement).toBe(element.querySelector('.govuk-error-summary'));
    expect(asked[0]!.signed!.name).toBe('R. Okafor');
    expect(asked[0]!.plan.signOffs).toHaveLength(2);
    says = (event) => event.preventDefault();
    await press('Record this sign-off');
    expect([asked.length, changes.length, element.plan]).toEqual([2, 0, councilOnly]);
    await expect.element(page.getByRole('textbox', { name: 'Their role' })).toHaveValue('Executive lead for SEND');
  });

  it('cannot be touched where the plan is only shown', async () => {
    await put({ readOnly: true });
    expect(element.querySelector('button')).toBeNull();
    expect(await accessibleNodes('button')).toEqual([]);
  });
});

describe('the forms about sign-offs', () => {
  it('say that they could not be had, and are fetched when somebody tries again', async () => {
    await put({ answer: 'fails' });
    await press('Record a sign-off');
    await expect.poll(status).toBe(planTextEnglish.notFetched);
    expect(await violations(element)).toEqual([]);
    await press('Try again');
    await expect.poll(() => element.asked).toBe(2);
    await expect.poll(status).toBe(planTextEnglish.notFetched);
    element.answer = 'comes';
    await press('Try again');
    await expect.poll(() => document.activeElement!.localName).toBe('h3');
    expect(element.asked).toBe(3);
  });

  it('say that they are on their way when that takes a while', async () => {
    let come!: () => void;
    await put({ answer: new Promise((resolve) => { come = resolve; }) });
    await press('Record a sign-off');
    expect([status(), focused()]).toEqual(['', 'Record a sign-off']);
    await expect.poll(status).toBe(planTextEnglish.fetching);
    come();
    await expect.poll(() => document.activeElement!.localName).toBe('h3');
  });

  it('work inside a form of the page without sending it', async () => {
    const form = document.createElement('form');
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    document.body.append(form);
    await put({}, form);
    await open();
    expect(element.querySelector('form')).toBeNull();
    await fillIn();
    await userEvent.keyboard('{Enter}');
    expect([sent, changes.length]).toEqual([0, 1]);
  });

  it('work inside a shadow root, and twice on a page', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    await put({}, host.attachShadow({ mode: 'open' }));
    element.querySelector<HTMLButtonElement>('.send-signing')!.click();
    await expect.poll(() => clean(element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).activeElement : null)).toBe('Record a sign-off');
    await put();
    await put();
    for (const one of document.querySelectorAll('late-plan')) one.querySelector<HTMLButtonElement>('.send-signing')!.click();
    await expect.poll(() => document.querySelectorAll('.send-enter')).toHaveLength(2);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('fit a column of 320 pixels, right to left and in forced colours, and are not on paper', async () => {
    const column = document.createElement('div');
    column.setAttribute('style', 'width: 320px');
    document.body.append(column);
    await put({}, column);
    await open();
    await press('Record this sign-off');
    const fits = (): void => expect(element.scrollWidth).toBeLessThanOrEqual(320);
    fits();
    document.documentElement.dir = 'rtl';
    fits();
    await inForcedColours(() => {
      fits();
      expect(getComputedStyle(element.querySelector('.govuk-error-summary')!).borderTopStyle).toBe('solid');
    });
    await onPaper(() => expect(element.querySelector('.send-enter')!.checkVisibility()).toBe(false));
  });

  it('say nothing but what their catalogue says', async () => {
    const { signing: _, ...own } = planTextEnglish;
    const text = { recordSignOff: '⟦Record⟧', withdraw: '⟦Withdraw⟧', withdrawOf: inBrackets({ withdrawOf: own.withdrawOf }).withdrawOf, signing: inBrackets(signingTextEnglish) };
    await put({ text });
    await press('⟦Record⟧');
    await expect.poll(() => element.querySelector('.send-enter')).not.toBeNull();
    await press('⟦Record this sign-off⟧');
    const said = (): string[] => textsIn(element.querySelector('.send-enter')!).filter((words) => !/^⟦.*⟧$/.test(words));
    // Stands between the word for an error and the error itself.
    expect(new Set(said())).toEqual(new Set([':']));
    element.plan = examplePlan;
    await press('⟦Cancel⟧');
    element.querySelector<HTMLButtonElement>('.send-table button')!.click();
    await expect.poll(() => element.querySelector('.send-enter h3')).not.toBeNull();
    expect(said()).toEqual([]);
  });
});
