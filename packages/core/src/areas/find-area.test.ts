import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areasOn, findArea, predecessorsOf, successorsOf } from './find-area.js';

const csv = readFileSync(new URL('authorities.csv', import.meta.url), 'utf8').trim().split(/\r?\n/).slice(1);

/** The kinds of place that the Department's list names, in our words. */
const KINDS: Readonly<Record<string, string>> = {
  'London Boroughs': 'london', 'Metropolitan Districts': 'metropolitan', 'Unitary Authorities': 'unitary',
  Counties: 'county',
};

describe('areasOn', () => {
  it('has exactly the authorities of the source on 1 April 2026', () => {
    const fromSource = csv.map((line) => {
      const [, dfeCode, onsCode, quoted, plain, type, code, region] =
        /^(\d{3}),(E\d{8}),(?:"([^"]+)"|([^,]+)),([^,]+),(E\d{8}),(.+)$/.exec(line)!;
      return { dfeCode, onsCode, name: quoted ?? plain, kind: KINDS[type!], region: { code, name: region } };
    });
    const ours = areasOn('2026-04-01').map(({ dfeCode, onsCode, name, kind, region }) =>
      ({ dfeCode, onsCode, name, kind, region }));
    expect(ours).toHaveLength(153);
    expect(ours).toEqual(fromSource);
  });

  it('has one authority fewer before Cumbria, and another before Northamptonshire, was divided', () => {
    expect(areasOn('2023-04-01')).toHaveLength(153);
    expect(areasOn('2023-03-31')).toHaveLength(152);
    expect(areasOn('2021-03-31')).toHaveLength(151);
  });

  it('never gives one code to two authorities', () => {
    for (const day of ['2019-04-01', '2021-04-01', '2023-04-01', '2025-05-01', '2026-04-01']) {
      const codes = areasOn(day).flatMap(({ dfeCode, onsCode }) => [dfeCode, onsCode]);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('gives plain data', () => {
    const areas = areasOn('2026-04-01');
    expect(JSON.parse(JSON.stringify(areas))).toEqual(areas);
    expect(structuredClone(areas)).toEqual(areas);
  });
});

describe('findArea', () => {
  it('finds an authority by either code', () => {
    const on = '2026-04-01';
    expect(findArea('893', { on })).toMatchObject({ name: 'Shropshire', kind: 'unitary', onsCode: 'E06000051' });
    expect(findArea('E06000051', { on })).toEqual(findArea('893', { on }));
    expect(findArea('201', { on })?.kind).toBe('london');
    expect(findArea('420', { on })?.kind).toBe('unitary');
  });

  it('follows Barnsley and Sheffield through their change of ONS code', () => {
    for (const [dfeCode, former, present] of [['370', 'E08000016', 'E08000038'], ['373', 'E08000019', 'E08000039']]) {
      expect(findArea(dfeCode!, { on: '2025-04-30' })?.onsCode).toBe(former);
      expect(findArea(dfeCode!, { on: '2025-05-01' })?.onsCode).toBe(present);
      expect(findArea(former!, { on: '2025-04-30' })?.dfeCode).toBe(dfeCode);
      expect(findArea(former!, { on: '2025-05-01' })).toBeUndefined();
      expect(findArea(present!, { on: '2025-04-30' })).toBeUndefined();
    }
  });

  it('knows a county that became a unitary authority under the same DfE code', () => {
    expect(findArea('815', { on: '2023-03-31' })).toMatchObject({ kind: 'county', onsCode: 'E10000023' });
    expect(findArea('815', { on: '2023-04-01' })).toMatchObject({ kind: 'unitary', onsCode: 'E06000065' });
    expect(findArea('825', { on: '2020-03-31' })?.kind).toBe('county');
  });

  it('keeps the authorities of the past to their time', () => {
    expect(findArea('909', { on: '2022-03-31' })).toMatchObject({ name: 'Cumbria', validTo: '2023-03-31' });
    expect(findArea('909', { on: '2023-04-01' })).toBeUndefined();
    expect(findArea('942', { on: '2023-03-31' })).toBeUndefined();
    expect(findArea('928', { on: '2021-03-31' })?.kind).toBe('county');
    expect(findArea('928', { on: '2021-04-01' })).toBeUndefined();
  });

  it('knows no other code, and does not look up names', () => {
    for (const code of ['', '999', 'Shropshire', 'constructor', 'E06999999']) {
      expect(findArea(code, { on: '2026-04-01' })).toBeUndefined();
    }
  });

  it('calls a day that is none a mistake of the program', () => {
    expect(() => findArea('893', { on: '1 April 2026' })).toThrow(RangeError);
  });
});

describe('successorsOf and predecessorsOf', () => {
  const codes = (areas: readonly { dfeCode: string }[]) => areas.map(({ dfeCode }) => dfeCode);

  it('name who took over from whom', () => {
    expect(codes(successorsOf('909'))).toEqual(['942', '943']);
    expect(codes(successorsOf('E10000021'))).toEqual(['940', '941']);
    expect(codes(predecessorsOf('943'))).toEqual(['909']);
    expect(codes(predecessorsOf('E06000062'))).toEqual(['928']);
  });

  it('are empty where nobody did', () => {
    expect(successorsOf('893')).toEqual([]);
    expect(predecessorsOf('370')).toEqual([]);
    expect(successorsOf('999')).toEqual([]);
  });
});
