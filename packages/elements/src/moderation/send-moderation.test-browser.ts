import { checkAgreement, type Agreement } from '@send-reform/core/partnership';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { inForcedColours, onPaper } from '../drawing/emulated-media.test-helper.js';
import { spreadEnglish } from '../drawing/spread/text.js';
import { inBrackets, textsIn } from '../profile/pseudo-language.test-helper.js';
import { questionEnglish } from '../question/text.js';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { agreedOnLead, agreementWith, compiled, eachWithModeration, settled, sheetOf, three, together } from './moderation.test-helper.js';
import { moderationEnglish } from './text.js';

const given = eachWithModeration();
const { show, heading, texts } = given;

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();

/** What the host is told of, each change in its turn. */
function agreements(): Agreement[] {
  const heard: Agreement[] = [];
  given.element.addEventListener('send-agreement-change', ({ detail }) => heard.push(detail.agreement));
  return heard;
}

describe('all statements', () => {
  it('stand with the widest disagreement first, with who has not answered', async () => {
    await show();
    expect(await accessibleNodes('heading', 'link')).toMatchObject([
      { role: 'heading', name: 'Agree together: An example' },
      { role: 'heading', name: 'Still to agree (4)' },
      { role: 'link', name: 'Somebody leads.', description: 'Working together 2 steps apart' },
      { role: 'link', name: 'We listen to families.', description: 'Working together 1 step apart' },
      { role: 'link', name: 'We know our data.', description: 'Knowing 1 step apart' },
      { role: 'link', name: 'There is a plan.', description: 'Acting Not answered by: Parent carers All at one level' },
    ]);
    expect(texts('p')).toContain('You have agreed on 0 of 4 statements.');
    expect(await violations(given.element)).toEqual([]);
  });

  it('stand in the order of the questionnaire on request, and what is agreed is marked', async () => {
    await show({ agreement: agreementWith(agreedOnLead) });
    expect(texts('h3')).toEqual(['Still to agree (3)', 'Agreed (1)']);
    await page.getByRole('radio', { name: 'As in the questionnaire' }).click();
    expect(texts('h3')).toEqual(['Working together', 'Acting', 'Knowing']);
    expect((await accessibleNodes('link')).map(({ name, description }) => `${name} ${description}`)).toEqual([
      'Somebody leads. Agreed, with dissent',
      'We listen to families. 1 step apart',
      'There is a plan. Not answered by: Parent carers All at one level',
      'We know our data. 1 step apart',
    ]);
    expect(given.element.getAttribute('order')).toBe('instrument');
    expect(await violations(given.element)).toEqual([]);
  });

  it('say how far people agree, and where that is undefined', async () => {
    await show();
    await userEvent.click(given.element.querySelector('summary')!);
    expect(texts('tbody tr')).toEqual([
      'Working together 0 of 2 6 −0.03',
      'Acting 0 of 1 2 Undefined: all gave the same level',
      'Knowing 0 of 1 2 0.00',
      'Everything together 0 of 4 10 0.09',
    ]);
    expect(await violations(given.element)).toEqual([]);
  });

  it('say who has sent no answers, and that nobody has', async () => {
    await show({ sheets: three.slice(0, 2) });
    expect(given.element.textContent).toContain('No answers from: Parent carers.');
    await show({ sheets: [], agreement: agreementWith() });
    expect(given.element.textContent).toContain('Nobody has answered yet');
    expect(texts('.govuk-tag')).toEqual(['Nothing to compare', 'Nothing to compare', 'Nothing to compare', 'Nothing to compare']);
    expect(await violations(given.element)).toEqual([]);
  });

  it('shows nothing of answers or an agreement to another version', async () => {
    const hash = `sha256-${'0'.repeat(64)}` as const;
    await show({ sheets: [...three, { ...three[0]!, id: 'old', instrument: { ...three[0]!.instrument, hash } }] });
    expect(given.element.textContent).toContain('another version of this one');
    expect(given.element.querySelector('h2, table')).toBeNull();
    await show({ sheets: three, agreement: { ...agreementWith(), instrument: { ...three[0]!.instrument, hash } } });
    expect(given.element.textContent).toContain('What is agreed belongs to another questionnaire');
  });
});

describe('one statement', () => {
  it('tells who said what, how far apart they are, and what the rule makes of it', async () => {
    await show({ step: 'statement/lead' });
    expect(heading()).toBe('Somebody leads.');
    expect(texts('p')).toContain('The partners are 2 steps apart: from Low to High.');
    expect(texts('.send-said tbody tr')).toEqual([
      'Education High Somebody leads it all.', 'Health Middle Somebody leads a part.', 'Parent carers Low Nobody leads.',
    ]);
    expect(texts('.govuk-inset-text')).toEqual([
      'Middle of the partners (median): Middle. 3 of 3 have a position. This is a proposal. The people at the table decide. Fill in this proposal',
    ]);
    const spread = given.element.querySelector('send-spread')!;
    expect(spread.rows).toMatchObject([{ counts: [0, 0, 1] }, { counts: [0, 1, 0] }, { counts: [1, 0, 0] }]);
    expect(await accessibleNodes('image')).toMatchObject([
      { name: 'The answers by level', description: '3 rows with the levels from left to right. Answers lie from Low to High. The table has the figures.' },
    ]);
    expect(await violations(given.element)).toEqual([]);
  });

  it('names a tie and leaves it to people', async () => {
    await show({ step: 'statement/listen', sheets: three.slice(0, 2) });
    expect(texts('.govuk-inset-text')[0]).toContain('a tie between Low and Middle. The rule does not settle it.');
    expect(page.getByRole('button', { name: 'Fill in this proposal' }).elements()).toEqual([]);
  });

  it('has the levels of the table that ticks come to', async () => {
    await show({ step: 'statement/data' });
    expect(texts('.send-said tbody tr')).toEqual([
      'Education We count.; We share. Comes to: High', 'Health We count. Comes to: Middle', 'Parent carers We do not know',
    ]);
    expect(given.element.querySelector('send-spread')!.rows).toMatchObject([{ position: [2] }, { position: [1] }, { position: [], note: 'We do not know' }]);
  });

  it('shows many people as counts, each of them to be opened', async () => {
    const people = Array.from({ length: 12 }, (_, person) => sheetOf('carers', person === 0 ? {} : { lead: person < 5 ? 'low' : 'high' }, { respondent: `Person ${person}` }));
    await show({ step: 'statement/lead', sheets: [...three.slice(0, 2), ...people] });
    const row = given.element.querySelectorAll('.send-said tbody tr')[2]!;
    expect([...row.querySelectorAll('p strong, .govuk-list > li')].map(({ textContent }) => textContent.trim()).slice(0, 4)).toEqual([
      '12 people', 'Low: 4', 'High: 7', 'Not answered yet: 1',
    ]);
    expect(row.textContent).toContain('In the middle: High');
    expect(row.querySelectorAll('dt')).toHaveLength(12);
    await page.getByText('What each of them said (12)').click();
    expect(row.querySelector('dt')!.checkVisibility()).toBe(true);
    expect(await violations(given.element)).toEqual([]);
  });

  it('draws the figures of its table, for few and for many', async () => {
    const people = Array.from({ length: 12 }, (_, person) => sheetOf('carers', person === 0 ? {} : { lead: person < 5 ? 'low' : 'high' }, { respondent: `Person ${person}` }));
    const given12 = [...three.slice(0, 2), ...people];
    for (const [sheets, many] of [[three, {}], [given12, {}], [given12, { anonymous: { threshold: 5 } }]] as const) {
      await show({ step: 'statement/lead', sheets, anonymous: undefined, ...many });
      const spread = given.element.querySelector('send-spread')!;
      await spread.updateComplete;
      const drawn = [...spread.shadowRoot!.querySelectorAll('[data-row]')].map((row) =>
        [...row.querySelectorAll('.place')].map((place) => (place.querySelector('.dot') === null ? place.textContent.trim() || '0' : '1')));
      const table = [...given.element.querySelectorAll('table')].find((one) => one.caption!.textContent.trim() === 'How many said what')!;
      const figures = [...table.querySelectorAll('tbody tr:not(.send-table__whole)')].map((row) =>
        [...row.querySelectorAll('td')].slice(0, 3).map((cell) => cell.textContent.trim().replace('Withheld', '×')));
      expect(drawn).toEqual(figures);
    }
  });

  it('withholds what could give anonymous people away, and says so', async () => {
    const people = Array.from({ length: 12 }, (_, person) => sheetOf('carers', { lead: person < 2 ? 'low' : 'high' }, { respondent: `Person ${person}` }));
    await show({ step: 'statement/lead', sheets: [...three.slice(0, 2), ...people], anonymous: { threshold: 5 } });
    expect(texts('p')).toContain(
      'Some counts are withheld: fewer than 5 people said the same, and they could be recognised. What would give them away is withheld as well.');
    const row = texts('.send-said tbody tr')[2];
    expect(row).toBe('Parent carers 12 people How many said what is withheld. Single answers are not shown, because people answered anonymously.');
    expect(given.element.textContent).not.toContain('Person 3');
    expect(texts('.govuk-inset-text')[0]).toBe(
      'What the rule proposes is withheld, because it would follow from counts that are. This is a proposal. The people at the table decide.');
    // The partners' own positions stay visible.
    expect(given.element.querySelector('send-spread')!.rows).toMatchObject([{ position: [2] }, { position: [1] }, { position: [], counts: [null, null, null] }]);
    expect(await violations(given.element)).toEqual([]);
  });
});

describe('agreeing', () => {
  it('goes by keyboard alone from the first disagreement to the scores', async () => {
    const heard = agreements();
    await show();
    const focused = (): HTMLElement => document.activeElement as HTMLElement;
    const tabTo = async (matches: (element: HTMLElement) => boolean): Promise<void> => {
      for (let step = 0; step < 60 && !matches(focused()); step += 1) await userEvent.keyboard('{Tab}');
      expect(matches(focused())).toBe(true);
    };
    const tabToText = (words: string) => tabTo(({ textContent, localName }) => localName !== 'body' && textContent.trim() === words);
    await tabToText('Start with the widest disagreement');
    await userEvent.keyboard('{Enter}');
    for (const [statement, hasDissent] of [['Somebody leads.', true], ['We listen to families.', false], ['We know our data.', false], ['There is a plan.', false]] as const) {
      expect(heading()).toBe(statement);
      expect(focused().textContent.trim()).toBe(statement);
      await tabTo(({ id }) => /-\d+$/.test(id) && focused() instanceof HTMLInputElement);
      await userEvent.keyboard(' ');
      await tabTo(({ id }) => id.endsWith('-agreed-by'));
      await userEvent.keyboard(' ');
      await tabTo(({ localName }) => localName === 'textarea');
      await userEvent.keyboard('We saw it.');
      if (hasDissent) {
        await tabToText('Record dissent');
        await userEvent.keyboard('{Enter}');
        expect(focused().localName).toBe('select');
        await userEvent.keyboard('P');
        await tabTo(({ localName }) => localName === 'textarea');
        await userEvent.keyboard('Not for us.');
      }
      await tabTo(({ textContent }) => textContent.trim().startsWith('Save and'));
      await userEvent.keyboard('{Enter}');
      await given.element.updateComplete;
    }
    await vi.waitFor(() => expect(heading()).toBe('Scores side by side'));
    expect(focused().textContent).toBe('Scores side by side');
    expect(heard).toHaveLength(4);
    const last = heard.at(-1)!;
    expect(checkAgreement(compiled, JSON.parse(JSON.stringify(last)))).toEqual({ ok: true, value: last });
    expect(last.answers[0]).toEqual({
      statement: 'lead', said: { state: 'answered', level: 'low' }, agreedBy: ['education'], reason: 'We saw it.', date: '2026-05-11',
      dissent: [{ partner: 'carers', words: 'Not for us.' }],
    });
    expect(last.answers[2]).toMatchObject({ statement: 'data', said: { state: 'answered', indicators: ['counted'] } });
    expect(texts('[role=status]')).toEqual(['Saved. You have agreed on 4 of 4 statements.']);
  });

  it('names everything that is missing, first in a summary and then at each field', async () => {
    const heard = agreements();
    await show({ step: 'statement/lead' });
    await press('Record dissent');
    await press('Save and go to the next disagreement');
    expect(document.activeElement?.className).toBe('govuk-error-summary');
    expect(texts('.govuk-error-summary a')).toEqual([
      'Select what you agree on, or leave this for now', 'Select who agreed', 'Enter why you agreed on this',
      'Enter what they say in their own words, or remove this dissent',
    ]);
    const nodes = await accessibleNodes('textbox', 'group');
    expect(nodes.find(({ name }) => name === 'Why do you agree on this?')!.description).toContain('Error: Enter why you agreed on this');
    expect(nodes.find(({ name }) => name === 'Who agrees?')!.description).toContain('Error: Select who agreed');
    expect(await violations(given.element)).toEqual([]);
    for (const link of given.element.querySelectorAll<HTMLAnchorElement>('.govuk-error-summary a')) {
      link.click();
      expect(document.activeElement?.closest('.govuk-form-group')?.textContent).toContain(link.textContent);
    }
    expect(heard).toEqual([]);
    // What is put right goes; nothing is added.
    await page.getByRole('radio', { name: 'Middle' }).click();
    expect(texts('.govuk-error-summary a')).toHaveLength(3);
  });

  it('asks why a statement does not apply, in the words of the questionnaire', async () => {
    await show({ step: 'statement/lead' });
    await page.getByRole('radio', { name: 'Not applicable' }).first().click();
    await press('Save and go to the next disagreement');
    expect(texts('.govuk-error-summary a')[0]).toBe('Enter why this does not apply');
    await page.getByRole('link', { name: 'Enter why this does not apply' }).click();
    await userEvent.keyboard('Another body leads.');
    await page.getByRole('checkbox', { name: 'Health' }).click();
    await page.getByRole('textbox', { name: 'Why do you agree on this?' }).fill('By law.');
    await press('Save and go to the next disagreement');
    expect(given.element.agreement?.answers[0]).toMatchObject({ said: { state: 'not-applicable', reason: 'Another body leads.' } });
  });

  it('fills in a proposal, and names its rule when it is saved as it was', async () => {
    await show({ step: 'statement/lead', rule: 'lowest' });
    await press('Fill in this proposal');
    await expect.element(page.getByRole('radio', { name: 'Low' })).toBeChecked();
    expect(texts('[role=status]')).toEqual(['Filled in: Low. It is not saved yet.']);
    await page.getByRole('checkbox', { name: 'Health' }).click();
    await page.getByRole('textbox', { name: 'Why do you agree on this?' }).fill('The weakest place holds.');
    await press('Save and go to the next disagreement');
    expect(given.element.agreement?.answers[0]).toMatchObject({ proposedBy: 'lowest' });
    expect(heading()).toBe('We listen to families.');
  });

  it('loses nothing that was typed while other statements are looked at', async () => {
    await show({ step: 'statement/lead' });
    await page.getByRole('textbox', { name: 'Why do you agree on this?' }).fill('Half a sent');
    await press('Record dissent');
    await page.getByRole('textbox', { name: 'In their own words' }).fill('We were');
    await page.getByRole('link', { name: 'Next statement' }).click();
    expect(heading()).toBe('We listen to families.');
    await expect.element(page.getByRole('textbox', { name: 'Why do you agree on this?' })).toHaveValue('');
    expect(given.element.unsavedStatements).toEqual(['lead']);
    await page.getByRole('link', { name: 'All statements' }).click();
    expect(texts('.govuk-inset-text')).toEqual(['One statement has something in its fields that is not saved.']);
    expect((await accessibleNodes('link'))[0]).toMatchObject({ name: 'Somebody leads.', description: 'Working together Not saved' });
    await page.getByRole('link', { name: 'Somebody leads.' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Why do you agree on this?' })).toHaveValue('Half a sent');
    await expect.element(page.getByRole('textbox', { name: 'In their own words' })).toHaveValue('We were');
    expect(given.element.textContent).toContain('is not saved yet');
  });

  it('records dissent with what they would have said, and removes it again', async () => {
    await show({ step: 'statement/lead' });
    await press('Record dissent');
    await press('Record another dissent');
    await press('Remove Dissent 1');
    expect(document.activeElement?.textContent.trim()).toBe('Record another dissent');
    expect(texts('[role=status]')).toEqual(['Dissent 1 has been removed.']);
    await page.getByRole('combobox', { name: 'Who sees it otherwise?' }).selectOptions('Parent carers');
    await page.getByRole('textbox', { name: 'In their own words' }).fill('Nobody told us.');
    await page.getByText('What would they have said? (optional)').first().click();
    await page.getByRole('group', { name: 'What would they have said?' }).getByRole('radio', { name: 'Low' }).click();
    await page.getByRole('group', { name: 'Which answer do you agree on?' }).getByRole('radio', { name: 'Middle' }).click();
    await page.getByRole('checkbox', { name: 'Education' }).click();
    await page.getByRole('checkbox', { name: 'Health' }).click();
    await page.getByRole('textbox', { name: 'Why do you agree on this?' }).fill('Named in March.');
    expect(await violations(given.element)).toEqual([]);
    await press('Save and go to the next disagreement');
    expect(given.element.agreement?.answers).toEqual([agreedOnLead]);
  });

  it('shows what is agreed, to be changed or left as it was', async () => {
    await show({ step: 'statement/lead', agreement: agreementWith(agreedOnLead) });
    expect(texts('.govuk-summary-list__row')).toEqual([
      'Answer Middle Somebody leads a part.', 'Agreed by Education, Health', 'Reason Named in March.',
      'Dissent Parent carers: Nobody told us. Would have said: Low', 'Agreed on 11 May 2026', 'As proposed by Middle of the partners (median)',
    ]);
    expect(given.element.querySelector('send-spread')!.agreed).toBe(1);
    expect(await violations(given.element)).toEqual([]);
    await press('Change');
    expect(document.activeElement?.textContent).toBe('Somebody leads.');
    await expect.element(page.getByRole('textbox', { name: 'Why do you agree on this?' })).toHaveValue('Named in March.');
    expect(given.element.unsavedStatements).toEqual([]);
    await press('Leave it as it was');
    expect(texts('.govuk-summary-list__row')).toHaveLength(6);
    await press('Change');
    await page.getByRole('textbox', { name: 'Why do you agree on this?' }).fill('Named in March, known in May.');
    await press('Save and go to the next disagreement');
    expect(given.element.agreement).toMatchObject({ revision: 2, answers: [{ ...agreedOnLead, reason: 'Named in March, known in May.' }] });
  });

  it('withdraws an agreement and keeps its words in the fields', async () => {
    const heard = agreements();
    await show({ step: 'statement/lead', agreement: agreementWith(agreedOnLead) });
    await press('Withdraw this agreement');
    expect(heard).toMatchObject([{ answers: [], revision: 2 }]);
    await expect.element(page.getByRole('textbox', { name: 'In their own words' })).toHaveValue('Nobody told us.');
    expect(given.element.unsavedStatements).toEqual(['lead']);
    expect(texts('[role=status]')[0]).toContain('open again');
  });

  it('is stopped by the host, in silence or with a reason', async () => {
    await show({ step: 'statement/lead', agreement: agreementWith(agreedOnLead) });
    const heard = agreements();
    given.element.addEventListener('send-before-agree', (event) => event.preventDefault(), { once: true });
    await press('Withdraw this agreement');
    expect(given.element.agreement?.answers).toEqual([agreedOnLead]);
    given.element.addEventListener('send-before-agree', ({ detail }) => detail.refuse('The minutes are closed.'), { once: true });
    await press('Change');
    await press('Save and go to the next disagreement');
    expect(texts('.govuk-error-summary__body')).toEqual(['The minutes are closed.']);
    expect(heard).toEqual([]);
    await expect.element(page.getByRole('textbox', { name: 'Why do you agree on this?' })).toHaveValue('Named in March.');
  });

  it('takes names where the instrument names no partners', async () => {
    const { partners: _, ...alone } = together;
    const { compileInstrument } = await import('@send-reform/core/instrument');
    const other = compileInstrument(alone);
    if (!other.ok) throw new Error('No instrument');
    const sheets = three.map(({ partner, ...sheet }) => ({ ...sheet, respondent: `By ${partner}`, instrument: { ...sheet.instrument, hash: other.value.hash } }));
    await show({ instrument: alone, sheets, step: 'statement/lead' });
    expect(texts('.send-said tbody th')).toEqual(['Everybody']);
    expect(texts('.send-said dt')).toEqual(['By education', 'By health', 'By carers']);
    await page.getByRole('radio', { name: 'Middle' }).click();
    await page.getByRole('textbox', { name: 'Who agrees?' }).fill('Ada\n\nBen \nAda');
    await page.getByRole('textbox', { name: 'Why do you agree on this?' }).fill('Seen.');
    await press('Record dissent');
    await page.getByRole('textbox', { name: 'Who sees it otherwise?' }).fill('Cora');
    await page.getByRole('textbox', { name: 'In their own words' }).fill('No.');
    expect(await violations(given.element)).toEqual([]);
    await press('Save and go to the next disagreement');
    expect(given.element.agreement?.answers[0]).toMatchObject({ agreedBy: ['Ada', 'Ben'], dissent: [{ respondent: 'Cora', words: 'No.' }] });
  });
});

describe('the scores', () => {
  it('stand side by side: partners, rules, and what is agreed', async () => {
    await show({ step: 'scores', agreement: agreementWith(agreedOnLead) });
    expect(texts('.send-kit > table tbody tr')).toEqual([
      'Education 2.50 High Settled', 'Health 1.83 Middle Settled', 'Parent carers No score yet No level 1.00 to 2.33',
      'Middle of the partners (median), 1 tie No score yet No level 1.50 to 2.17', 'Lowest partner 1.67 Middle Settled',
      'Most partners (majority), 2 ties No score yet No level 1.33 to 2.33', 'Agreed (1 of 4 statements) No score yet No level 1.17 to 2.83',
    ]);
    expect(await violations(given.element)).toEqual([]);
    await page.getByText('Section by section').click();
    expect((await accessibleNodes('table')).map(({ name }) => name)).toEqual(['Everything together', 'Working together', 'Acting', 'Knowing']);
    expect(await violations(given.element)).toEqual([]);
  });

  it('count on a basis', async () => {
    const validations = ['lead', 'listen', 'plan', 'data'].map((statement) => ({
      statement, role: 'board', outcome: 'accepted' as const, level: 'high', date: '2026-05-01',
    }));
    await show({ step: 'scores', basis: 'validated', validations });
    expect(texts('tbody tr')[0]).toBe('Education 3.00 High Settled');
  });

  it('leave out what would follow from withheld counts', async () => {
    const people = Array.from({ length: 12 }, (_, person) => sheetOf('carers', { lead: person < 2 ? 'low' : 'high' }, { respondent: `Person ${person}` }));
    await show({ step: 'scores', sheets: [...three.slice(0, 2), ...people], anonymous: { threshold: 5 } });
    expect(texts('.send-kit > table tbody th')).toEqual(['Education', 'Health']);
    expect(texts('.govuk-inset-text')[0]).toContain('follow from withheld counts are not shown');
  });

  it('are those of the partner’s own word, which the host may name, and the proposal is made of it', async () => {
    const all = (level: string) => ({ lead: level, listen: level, plan: level, data: { state: 'answered', indicators: ['counted', 'shared'] } as const });
    const carers = [sheetOf('carers', all('high'), { respondent: 'Chair' }), sheetOf('carers', all('low'), { respondent: 'Person' })];
    const given = { sheets: [...three.slice(0, 2), ...carers], anonymous: { threshold: 5, own: ['education-own', 'health-own', 'carers-Chair'] } };
    await show({ ...given, step: 'scores' });
    expect(texts('.send-kit > table tbody tr')[2]).toBe('Parent carers 3.00 High Settled');
    await show({ ...given, step: 'statement/lead', rule: 'majority' });
    expect(texts('.govuk-inset-text')[0]).toContain('High');
  });
});

describe('the way', () => {
  it('is told to the host, and back and forward lead along it', async () => {
    await show();
    const steps: string[] = [];
    given.element.addEventListener('send-navigate', ({ detail }) => steps.push(detail.step));
    await page.getByRole('link', { name: 'There is a plan.' }).click();
    expect(location.hash).toBe('#agree/statement/plan');
    await page.getByRole('link', { name: 'Previous statement' }).click();
    expect(heading()).toBe('We know our data.');
    history.back();
    await settled(given.element);
    expect(heading()).toBe('There is a plan.');
    expect(document.activeElement?.textContent).toBe('There is a plan.');
    await page.getByRole('link', { name: 'Back' }).click();
    expect(steps).toEqual(['statement/plan', 'statement/data', 'statement/plan', '']);
  });
});

describe('the record', () => {
  it('has everything on one page: scores, what is agreed, and who said what', async () => {
    await show({ mode: 'record', agreement: agreementWith(agreedOnLead) });
    expect(heading()).toBe('What is agreed: An example');
    expect((await accessibleNodes('heading')).map(({ name }) => name)).toEqual([
      'What is agreed: An example', 'Scores side by side', 'Working together', 'Somebody leads.', 'Where everybody stands',
      'We listen to families.', 'Where everybody stands', 'Acting', 'There is a plan.', 'Where everybody stands',
      'Knowing', 'We know our data.', 'Where everybody stands',
    ]);
    expect(await accessibleNodes('button', 'radio', 'checkbox', 'textbox')).toEqual([]);
    expect(texts('.send-record')[1]).toContain('Not agreed yet');
    expect(await violations(given.element)).toEqual([]);
  });
});

describe('wherever it stands', () => {
  it('says nothing that is not in a catalogue', async () => {
    const text = inBrackets({ ...moderationEnglish, drawing: spreadEnglish });
    const authors = JSON.stringify([together, three, agreedOnLead, 'Education, Health', 'We count.; We share.', '11 May 2026']);
    const foreign = (): string[] => textsIn(given.element).filter((said) => !said.includes('⟦') && !authors.includes(said) && !/^[\d.−]+$/.test(said));
    const steps = [{ step: '' }, { step: 'statement/listen' }, { step: 'statement/lead' }, { step: 'scores' }, { step: '', mode: 'record' }] as const;
    for (const step of steps) {
      await show({ text, agreement: agreementWith(agreedOnLead), ...step });
      expect(textsIn(given.element).filter((said) => said.includes('⟦')).length).toBeGreaterThan(10);
      expect(foreign()).toEqual([]);
    }
  });

  it('has no sentence in its catalogue that it never says', async () => {
    const sources = import.meta.glob<string>(['./*.ts', '../questionnaire/answer-in-words.ts', '../shared/not-there-yet.ts', '!./*test*', '!./text.ts'], { query: '?raw', import: 'default' });
    const code = (await Promise.all(Object.values(sources).map((load) => load()))).join('\n');
    const own = Object.keys(moderationEnglish).filter((key) => !(key in questionEnglish));
    expect(own.filter((key) => !code.includes(`text.${key}`) && !['foreignSheets', 'foreignAgreement'].includes(key))).toEqual([]);
  });

  it('keeps within 320 pixels, with 40 people as well, and from the right', async () => {
    const people = Array.from({ length: 40 }, (_, person) => sheetOf(person % 2 ? 'health' : 'carers', { lead: person < 9 ? 'low' : 'high' }, { respondent: `Person ${person}` }));
    for (const dir of ['ltr', 'rtl']) {
      document.body.dir = dir;
      given.element.style.width = '320px';
      for (const step of ['', 'statement/lead', 'scores']) {
        await show({ sheets: [three[0]!, ...people], step });
        expect(given.element.scrollWidth).toBeLessThanOrEqual(320);
        expect(await violations(given.element)).toEqual([]);
      }
    }
  });

  it('can be told apart where colours are the reader’s, and prints without its ways elsewhere', async () => {
    await show({ agreement: agreementWith(agreedOnLead) });
    await inForcedColours(() => {
      const tags = [...given.element.querySelectorAll('.govuk-tag')];
      expect(tags.length).toBeGreaterThan(2);
      expect(new Set(tags.map((tag) => getComputedStyle(tag).borderTopStyle))).toEqual(new Set(['solid']));
    });
    await show({ step: 'statement/listen' });
    const spread = given.element.querySelector('send-spread')!;
    await spread.updateComplete;
    await inForcedColours(() => expect(getComputedStyle(spread.shadowRoot!.querySelector('.dot')!).fill).not.toBe('none'));
    await onPaper(() => expect(getComputedStyle(given.element.querySelector('nav')!).display).toBe('none'));
  });

  it('works twice on a page and inside a shadow root, and is heard of by nobody when it is gone', async () => {
    const add = vi.spyOn(window, 'addEventListener');
    const remove = vi.spyOn(window, 'removeEventListener');
    const host = document.createElement('div');
    const inside = document.createElement('send-moderation');
    host.attachShadow({ mode: 'open' }).append(inside);
    const twin = document.createElement('send-moderation');
    twin.id = 'twin';
    document.body.append(host, twin);
    await show({ step: 'statement/lead' });
    for (const other of [inside, twin]) {
      Object.assign(other, { instrument: together, sheets: three, step: 'statement/lead', noHistory: true });
      await vi.waitFor(() => expect(other.querySelector('textarea')).not.toBeNull());
    }
    const ids = [document, host.shadowRoot!].flatMap((root) => [...root.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    [...inside.querySelectorAll('button')].at(-1)!.click();
    await inside.updateComplete;
    expect((host.shadowRoot!.activeElement as HTMLElement).className).toBe('govuk-error-summary');
    expect([given.element, twin].map((other) => other.querySelector('.govuk-error-summary'))).toEqual([null, null]);
    const added = add.mock.calls.length;
    const removed = remove.mock.calls.length;
    for (const one of [inside, twin]) one.remove();
    expect(remove.mock.calls.length - removed).toBe(added);
    document.body.append(twin);
    await twin.updateComplete;
    expect(twin.querySelector('h2')?.textContent).toBe('Somebody leads.');
    add.mockRestore();
    remove.mockRestore();
  });

  it('leaves what stands inside until there is something to draw', async () => {
    const late = document.createElement('send-moderation');
    late.innerHTML = '<p>Ask us for the minutes.</p>';
    document.body.append(late);
    await late.updateComplete;
    expect(late.textContent).toBe('Ask us for the minutes.');
    late.instrument = together;
    await late.updateComplete;
    expect(late.textContent).not.toContain('Ask us');
  });

  it('says in the title of the page where the meeting is, and when something is wrong', async () => {
    document.title = 'Our partnership';
    await show({ setsTitle: true, step: 'statement/lead' });
    expect(document.title).toContain('Somebody leads.');
    await press('Save and go to the next disagreement');
    expect(document.title).toContain('Error: Somebody leads.');
    given.element.remove();
    expect(document.title).toBe('Our partnership');
  });
});
