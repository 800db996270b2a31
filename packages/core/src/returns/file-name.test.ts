import { describe, expect, it } from 'vitest';
import { areasOn } from '../areas/index.js';
import { unwrap } from '../problems/index.js';
import { areaSlug, checkFileName, returnFileName } from './file-name.js';

describe('areaSlug', () => {
  it.each([
    ['Barking and Dagenham', 'barking-and-dagenham'], ['Bournemouth, Christchurch and Poole', 'bournemouth-christchurch-and-poole'],
    ['St. Helens', 'st-helens'], ['Bristol, City of', 'bristol-city-of'], ["King's Town", 'kings-town'],
  ])('%s is %s', (name, slug) => expect(areaSlug(name)).toBe(slug));

  it('gives every authority letters and hyphens, which the check took at its strictest', () => {
    for (const { name } of areasOn('2026-09-30')) expect(areaSlug(name)).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

describe('returnFileName', () => {
  it('gives each authority a name that passes', () => {
    for (const { dfeCode } of areasOn('2026-09-30')) {
      const of = { dfeCode, version: 'September-2026' };
      expect(checkFileName(unwrap(returnFileName(of)), of)).toEqual({ problems: [], warnings: [] });
    }
  });

  it('writes the month as the Department does', () => {
    expect(unwrap(returnFileName({ dfeCode: '893', version: 'march-2027' }))).toBe('lsrp-quarterly-return-March-2027-893-shropshire.xlsx');
  });

  it.each([
    [{ dfeCode: '999', version: 'September-2026' }, 'return.unknown-area'],
    [{ dfeCode: 'E09000002', version: 'September-2026' }, 'return.unknown-area'],
    // Cumbria had been replaced by then.
    [{ dfeCode: '909', version: 'September-2026' }, 'return.unknown-area'],
    [{ dfeCode: '301', version: 'May-2026' }, 'return.version'],
  ])('refuses %j', (of, code) => {
    expect(returnFileName(of)).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
