import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { accessibleNodes } from '@send-reform/elements/testing/accessibility-tree.test-helper';
import { violations } from '@send-reform/elements/testing/violations.test-helper';
import '@send-reform/elements/testing/styles.test-helper';
import { BLANK_RETURN_FILES, blankReturn } from '../returns/blank-return.test-helper.js';
import { writeCells } from '../in-place/index.js';
import { packZip } from '../zip/index.js';
import type { SendReturnCheckedDetail } from './events.js';
import './register.js';
import type { SendReturnCheck } from './send-return-check.js';
import { returnCheckTextEnglish } from './text.js';

const NAME = 'lsrp-quarterly-return-September-2026-301-barking-and-dagenham.xlsx';

const fileOf = (bytes: Uint8Array, name = NAME): File => new File([bytes as Uint8Array<ArrayBuffer>], name);

function filledIn(text = '301 Barking and Dagenham'): Uint8Array {
  const written = writeCells(blankReturn(), [{ sheet: 'Cover', cell: 'B13', kind: 'text', text }]);
  if (!written.ok) throw new Error('The blank return cannot be written');
  return written.value.bytes;
}

let element: SendReturnCheck;
let checked: SendReturnCheckedDetail[];

beforeEach(() => {
  element = document.createElement('send-return-check');
  checked = [];
  element.addEventListener('send-return-checked', ({ detail }) => checked.push(detail));
  document.body.append(element);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const field = (): HTMLInputElement => element.querySelector<HTMLInputElement>('input[type="file"]')!;

function choose(...files: File[]): void {
  const transfer = new DataTransfer();
  files.forEach((file) => transfer.items.add(file));
  field().files = transfer.files;
  field().dispatchEvent(new Event('change', { bubbles: true }));
}

async function check(area = '301'): Promise<void> {
  await element.updateComplete;
  if (area !== '') await userEvent.fill(page.getByRole('textbox', { name: 'Local authority' }), area);
  await userEvent.click(page.getByRole('button', { name: 'Check this workbook' }));
}

const rows = (table = 0): (readonly [string, string])[] =>
  [...(element.querySelectorAll('table')[table]?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [row.querySelector('th')!.textContent.trim(), row.querySelector('td')!.textContent.trim()] as const);

describe('send-return-check', () => {
  it('gives every field its name, and says beforehand that the workbook stays here', async () => {
    await element.updateComplete;
    expect(element.textContent).toContain('It is not sent or kept anywhere.');
    expect(await accessibleNodes('textbox', 'combobox', 'button')).toMatchObject([
      { role: 'button', name: expect.stringMatching(/^Workbook/) as string, description: expect.stringContaining('You can also drop it here') as string },
      { role: 'textbox', name: 'Local authority', description: expect.stringContaining('three digits') as string },
      { role: 'combobox', name: 'Quarter', value: 'September 2026' },
      { role: 'button', name: 'Check this workbook' },
    ]);
    expect(await violations(element)).toEqual([]);
  });

  it('names what is missing, each a link to its field', async () => {
    await check('');
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(document.activeElement).toBe(element.querySelector('.govuk-error-summary'));
    await userEvent.click(page.getByRole('link', { name: 'Choose a workbook' }));
    expect(document.activeElement).toBe(field());
    expect(await accessibleNodes('textbox')).toMatchObject([{ description: expect.stringContaining('Error: Say which local authority') as string }]);
    choose(fileOf(blankReturn()), fileOf(blankReturn(), 'second.xlsx'));
    await check('30');
    await expect.element(page.getByRole('link', { name: 'Choose one workbook at a time' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'The DfE code has three digits, such as 301' })).toBeVisible();
  });

  it('says of a good return what was looked at, and what was not', async () => {
    choose(fileOf(filledIn()));
    await check();
    await expect.element(page.getByRole('region', { name: 'Nothing found that would be rejected' })).toBeVisible();
    expect(element.textContent).toContain(`${NAME}, for Barking and Dagenham, September 2026.`);
    expect(element.textContent).toContain('Whether the figures are right is not checked.');
    expect(document.activeElement).toBe(element.querySelector('.send-result'));
    expect(checked).toEqual([{ fileName: NAME, dfeCode: '301', version: 'September-2026', isAccepted: true, problems: [], warnings: [] }]);
    expect(await violations(element)).toEqual([]);
  });

  it('names every problem with its cell, and doubts apart', async () => {
    const texts = BLANK_RETURN_FILES['xl/sharedStrings.xml']!.replace('<t>Comment</t>', '<t>As in 2024-25 or 2025-26</t>').replace('2026-27 Quarterly Data', '2026-27 quarterly data');
    choose(fileOf(packZip({ ...BLANK_RETURN_FILES, 'xl/sharedStrings.xml': texts }), 'return.xlsx'));
    await check();
    await expect.element(page.getByRole('heading', { name: 'The Department would reject this return: 3 problems' })).toHaveFocus();
    expect(rows().map(([where]) => where)).toEqual(['Name of the file', 'Cover!B13', "'Quarterly Return Template'!B5"]);
    expect(rows()[1]![1]).toBe('This must begin with the code of the authority, 301, followed by a space. It is “Choose your authority”.');
    expect(rows(1).map(([where]) => where)).toEqual(["'Quarterly Return Template'!B12"]);
    expect(rows(1)[0]![1]).toContain('Whether it also looks inside workbooks is not public');
    expect(await accessibleNodes('table')).toMatchObject([{ name: 'What would be rejected in return.xlsx' }, { name: 'What may still go wrong with return.xlsx' }]);
    expect(checked[0]).toMatchObject({ isAccepted: false, problems: [{}, {}, {}], warnings: [{ code: 'return.firewall-text' }] });
    expect(await violations(element)).toEqual([]);
  });

  it.each([
    ['no workbook', fileOf(new TextEncoder().encode('a,b'), 'notes.txt'), 'This is no workbook of the kind XLSX'],
    ['one with macros', fileOf(packZip({ ...BLANK_RETURN_FILES, 'xl/vbaProject.bin': 'x' }), 'return.xlsm'), 'This workbook holds macros'],
    ['an empty file', fileOf(new Uint8Array()), 'This file is empty'],
  ])('says why it cannot read %s', async (_, file, words) => {
    choose(file);
    await check();
    await expect.element(page.getByRole('heading', { name: `${file.name} cannot be read` })).toHaveFocus();
    expect(element.querySelector('.govuk-inset-text')!.textContent).toContain(words);
    expect(checked).toEqual([]);
  });

  it('does not read what is too large', async () => {
    const file = fileOf(new Uint8Array());
    Object.defineProperty(file, 'size', { value: 17_000_000 });
    const read = vi.spyOn(file, 'arrayBuffer');
    vi.spyOn(FileList.prototype, 'item').mockReturnValue(file);
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'], files: [file] } });
    element.querySelector('.send-drop')!.dispatchEvent(drop);
    await check();
    await expect.element(page.getByText('This file is too large')).toBeVisible();
    expect(read).not.toHaveBeenCalled();
  });

  it('says so when the file has gone since it was chosen', async () => {
    const file = fileOf(blankReturn());
    vi.spyOn(File.prototype, 'arrayBuffer').mockRejectedValue(new DOMException('Gone', 'NotFoundError'));
    choose(file);
    await check();
    await expect.element(page.getByText('It may have been moved or saved since it was chosen')).toBeVisible();
  });

  it('takes a workbook that is dropped, shows it in the field, and shows where it would land', async () => {
    await element.updateComplete;
    const zone = element.querySelector('.send-drop')!;
    const transfer = new DataTransfer();
    transfer.items.add(fileOf(filledIn()));
    const over = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: transfer });
    zone.dispatchEvent(over);
    await element.updateComplete;
    expect(over.defaultPrevented).toBe(true);
    expect(zone.classList.contains('send-drop--over')).toBe(true);
    zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
    await element.updateComplete;
    expect(zone.classList.contains('send-drop--over')).toBe(false);
    expect(field().files![0]!.name).toBe(NAME);
    await check();
    await expect.element(page.getByRole('region', { name: 'Nothing found that would be rejected' })).toBeVisible();
  });

  it('leaves alone what is dragged and is no file', async () => {
    await element.updateComplete;
    const transfer = new DataTransfer();
    transfer.setData('text/plain', 'words');
    const over = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: transfer });
    element.querySelector('.send-drop')!.dispatchEvent(over);
    expect(over.defaultPrevented).toBe(false);
  });

  it('lets go of what it found when something else is asked', async () => {
    choose(fileOf(filledIn()));
    await check();
    await expect.element(page.getByRole('region')).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Quarter' }), 'December-2026');
    expect(element.querySelector('.send-result')).toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'Check this workbook' }));
    await expect.element(page.getByRole('heading', { name: 'The Department would reject this return: 1 problem' })).toBeVisible();
    expect(rows(1)[0]![0]).toBe('Your choice');
  });

  it('shows nothing of a check that something else has overtaken', async () => {
    let answer!: (bytes: ArrayBuffer) => void;
    const slow = fileOf(blankReturn(), 'slow.xlsx');
    vi.spyOn(slow, 'arrayBuffer').mockReturnValue(new Promise((resolve) => { answer = resolve; }));
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'], files: [slow] } });
    await element.updateComplete;
    element.querySelector('.send-drop')!.dispatchEvent(drop);
    await check();
    await expect.element(page.getByRole('status')).toHaveTextContent('Reading the workbook.');
    choose(fileOf(filledIn()));
    answer(blankReturn().buffer as ArrayBuffer);
    await check('');
    await expect.element(page.getByRole('region', { name: 'Nothing found that would be rejected' })).toBeVisible();
    expect(checked).toHaveLength(1);
  });

  it('checks by Enter in a field, sends no form of the host, and puts no file into one', async () => {
    const form = document.createElement('form');
    const submitted = vi.fn((event: Event) => event.preventDefault());
    form.addEventListener('submit', submitted);
    document.body.append(form);
    form.append(element);
    await element.updateComplete;
    choose(fileOf(filledIn()));
    const area = page.getByRole('textbox', { name: 'Local authority' });
    await userEvent.fill(area, '301');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('region', { name: 'Nothing found that would be rejected' })).toBeVisible();
    expect(submitted).not.toHaveBeenCalled();
    expect([...new FormData(form).values()].filter((value) => value instanceof File)).toEqual([]);
  });

  it('asks for no authority that it is given, and offers those of the page', async () => {
    element.dfeCode = '302';
    choose(fileOf(filledIn()));
    await check('');
    await expect.element(page.getByRole('rowheader', { name: 'Cover!B13' })).toBeVisible();
    element.dfeCode = '';
    element.areas = [{ dfeCode: '301', name: 'Barking and Dagenham' }];
    await element.updateComplete;
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Local authority' }), '301');
    await check('');
    await expect.element(page.getByRole('region')).toBeVisible();
  });

  it('sends nothing', async () => {
    const fetched = vi.spyOn(window, 'fetch');
    const sent = vi.spyOn(XMLHttpRequest.prototype, 'send');
    const beacon = vi.spyOn(navigator, 'sendBeacon');
    choose(fileOf(filledIn()));
    await check();
    await expect.element(page.getByRole('region')).toBeVisible();
    expect([fetched, sent, beacon].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  });

  it('says so when the check cannot be fetched, and fetches it again', async () => {
    const load = vi.spyOn(element as unknown as { fetchChecking: () => Promise<unknown> }, 'fetchChecking').mockRejectedValue(new Error('Offline'));
    choose(fileOf(filledIn()));
    await check();
    await expect.element(page.getByRole('alert')).toHaveTextContent('The check could not be loaded');
    load.mockRestore();
    await check('');
    await expect.element(page.getByRole('region', { name: 'Nothing found that would be rejected' })).toBeVisible();
  });

  it('stands twice on a page, in a shadow root, and is moved', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const second = document.createElement('send-return-check');
    root.append(second);
    const third = document.createElement('send-return-check');
    document.body.append(host, third);
    await Promise.all([second.updateComplete, third.updateComplete, element.updateComplete]);
    const ids = [element, third].flatMap((one) => [...one.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    document.body.prepend(third);
    await third.updateComplete;
    expect(third.querySelectorAll('input[type="file"]')).toHaveLength(1);
    expect(second.querySelector('input[type="file"]')).not.toBeNull();
  });

  it('writes no word of its own into the page', async () => {
    const marked = <Value>(value: Value, key: string): Value =>
      (typeof value === 'function' ? ((...given: unknown[]) => `⟦${key} ${given.join(' ')}⟧`) : typeof value === 'string' ? `⟦${key}⟧` : value) as Value;
    element.text = Object.fromEntries(Object.entries(returnCheckTextEnglish).map(([key, value]) => [key, marked(value, key)]));
    await element.updateComplete;
    await userEvent.click(page.getByRole('button', { name: '⟦check⟧' }));
    await element.updateComplete;
    const outside = element.textContent.replaceAll(/⟦[^⟧]*⟧/g, '').replaceAll(/[\s:]/g, '');
    expect(outside).toBe('');
  });
});
