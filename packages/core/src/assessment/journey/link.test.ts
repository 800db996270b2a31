import { describe, expect, it } from 'vitest';
import { isUnsafeLink, linkOf } from './link.js';

describe('a reference', () => {
  it.each([
    'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)',
    'java\u0000script:alert(1)', '\u0001javascript:alert(1)', '\u200Bjavascript:alert(1)', 'j a v a script:alert(1)',
    'javascript :alert(1)', 'javascript: alert(1)', 'javascript:', '\u202Ejavascript:alert(1)', '\u00A0javascript:x', 'java\u00ADscript:x',
    'data:text/html,<script>', 'DATA:,x', 'data :x', 'vbscript:x', 'blob:https://example.org/1', 'view-source:https://example.org',
    'file:///etc/passwd', 'ftp://example.org', 'tel:+441234', 'ms-word:ofe|u|https://example.org', 'https:example', 'http:/example', 'x:y', 'a+b-c.d:e',
  ])('%j is not to be linked to', (reference) => {
    expect(isUnsafeLink(reference)).toBe(true);
    expect(linkOf(reference)).toBeUndefined();
  });

  it.each([
    ['https://example.org/a?b=c#d'], ['HTTP://EXAMPLE.ORG'], ['  https://example.org\n', 'https://example.org'], ['mailto:send@example.org'],
  ])('%j is a link', (reference, link = reference) => {
    expect(isUnsafeLink(reference)).toBe(false);
    expect(linkOf(reference)).toBe(link);
  });

  it.each([
    '', ' ', 'Minutes of 3 May, item 4', 'Minutes: item 4', 'SEND/2026/14', 'www.example.org/a:b', '/local/page', '#part', '10:30 board',
    'S:\\Board\\minutes.docx', 's:/board/minutes.docx', '//example.org', 'Ref. 12:4', 'Ebene: größer', 'محضر: ٣', 'a/b:c', '?x:y',
  ])('%j is text', (reference) => {
    expect(isUnsafeLink(reference)).toBe(false);
    expect(linkOf(reference)).toBeUndefined();
  });
});
