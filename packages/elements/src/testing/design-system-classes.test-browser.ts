/// <reference types="vite/client" />
import { expect, it } from 'vitest';
import designSystem from 'govuk-frontend/dist/govuk/govuk-frontend.min.css?raw';
import ownStyles from '../styles/send-reform.css?raw';

const sources = import.meta.glob<string>(['../**/*.ts', '!../**/*.test*.ts'], { query: '?raw', import: 'default', eager: true });

const classesIn = (text: string): string[] => [...new Set(text.match(/govuk-[a-z0-9_-]*[a-z0-9]/g))];

/** Names that the design system gives to nothing it styles, and writes all the same. */
const UNSTYLED = ['govuk-file-upload--error', 'govuk-table__body', 'govuk-table__head', 'govuk-table__row'];

it('writes class names that the design system has', () => {
  const written = classesIn(Object.values(sources).join('\n'));
  expect(written.length).toBeGreaterThan(40);
  expect(written.filter((name) => !designSystem.includes(name) && !UNSTYLED.includes(name))).toEqual([]);
});

it('styles nothing that the design system does not have', () => {
  expect(classesIn(ownStyles).filter((name) => !designSystem.includes(name))).toEqual([]);
  expect(ownStyles.replace(/\/\*[^]*?\*\//g, '')).not.toContain(':root');
});
