import { html, nothing, render } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { characterCount, type CharacterCountOptions } from './character-count.js';
import { draw, found, place } from './draw.test-helper.js';

const asked = (more: Partial<CharacterCountOptions> = {}) =>
  html`${characterCount({
    id: 'note',
    name: 'note',
    label: { text: 'Note' },
    hint: { text: 'No names of children.' },
    maxlength: 5,
    messages: {
      description: (most) => `Up to ${most}.`,
      remaining: (count) => (count === 1 ? 'One left' : `${count} left`),
      tooMany: (count) => `${count} too many`,
    },
    ...more,
  })}`;

const box = () => found<HTMLTextAreaElement>('textarea');
const seen = () => found('[aria-hidden]:not([aria-live])').textContent;
const heard = () => found('[aria-live]').textContent;

function type(value: string): void {
  box().value = value;
  box().dispatchEvent(new InputEvent('input', { bubbles: true }));
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('a character count', () => {
  it('describes the box by what it may hold, the hint and the error, and not by what is left', async () => {
    vi.useRealTimers();
    draw(asked({ value: 'four', errorMessage: { text: 'Write less', visuallyHiddenText: 'Error' } }));
    expect(await accessibleNodes('textbox')).toMatchObject([
      { name: 'Note', description: 'Up to 5. No names of children. Error: Write less', value: 'four' },
    ]);
    expect([seen(), heard()]).toEqual(['One left', 'One left']);
    expect(await violations(place)).toEqual([]);
  });

  it('shows what is left at once and says it a second after the last key, once', () => {
    draw(asked());
    type('a');
    expect([seen(), heard()]).toEqual(['4 left', '5 left']);
    vi.advanceTimersByTime(999);
    type('ab');
    vi.advanceTimersByTime(999);
    expect([seen(), heard()]).toEqual(['3 left', '5 left']);
    vi.advanceTimersByTime(1);
    expect([seen(), heard()]).toEqual(['3 left', '3 left']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps all that is typed and says how much is too much', () => {
    draw(asked());
    type('abcdefg');
    expect(box().value).toBe('abcdefg');
    expect(box().hasAttribute('maxlength')).toBe(false);
    expect(seen()).toBe('2 too many');
    expect(found('[aria-hidden]:not([aria-live])').className).toContain('govuk-error-message');
    expect(box().className).toContain('govuk-textarea--error');
    type('abc');
    expect(box().className).not.toContain('govuk-textarea--error');
  });

  it('tells the caller what is typed, who may draw it again in the middle', () => {
    const typed: string[] = [];
    const keep = (value: string): void => {
      typed.push(value);
      draw(asked({ value, onInput: ({ target }) => keep(target.value) }));
    };
    keep('');
    type('abc');
    expect([typed, box().value, seen(), heard()]).toEqual([['', 'abc'], 'abc', '2 left', '5 left']);
    vi.advanceTimersByTime(1000);
    expect(heard()).toBe('2 left');
  });

  it('says nothing of a note that it no longer shows', () => {
    draw(asked());
    type('abc');
    draw(asked({ id: 'other', value: '' }));
    expect([seen(), heard()]).toEqual(['5 left', '5 left']);
    vi.advanceTimersByTime(1000);
    expect(heard()).toBe('5 left');
  });

  it('keeps quiet until the threshold', () => {
    draw(asked({ threshold: 60 }));
    expect(found('[aria-live]').getAttribute('aria-hidden')).toBe('true');
    expect(place.querySelectorAll('.govuk-character-count__message--disabled')).toHaveLength(1);
    type('abc');
    expect(found('[aria-live]').hasAttribute('aria-hidden')).toBe(false);
    expect(place.querySelectorAll('.govuk-character-count__message--disabled')).toHaveLength(0);
  });

  it('leaves no timer behind when it is removed', () => {
    draw(asked());
    type('abc');
    expect(vi.getTimerCount()).toBe(1);
    draw(nothing);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('starts no timer when the caller takes it away for what is typed', () => {
    draw(asked({ onInput: () => draw(nothing) }));
    type('abc');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is quiet while its element is out of the page and right when it is back', () => {
    const part = render(asked(), place);
    type('abc');
    part.setConnected(false);
    expect(vi.getTimerCount()).toBe(0);
    part.setConnected(true);
    expect([box().value, seen(), heard()]).toEqual(['abc', '2 left', '2 left']);
  });
});
