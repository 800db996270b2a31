import { describe, expect, it } from 'vitest';
import { nothing, StorageStub } from './stores.test-helper.js';
import { clearKey, moveAside, waitingRoom } from './waiting-room.js';

const waiting = { base: null, mine: nothing, sent: [] };

describe('waitingRoom', () => {
  it('keeps one record for each page, and shows each the others', () => {
    const device = new StorageStub();
    const [one, other] = [waitingRoom('k', device), waitingRoom('k', device)];
    expect(one.keep({ ...waiting, mine: 1 })).toBe(true);
    one.keep({ ...waiting, mine: 2 });
    expect(one.left()).toEqual([]);
    expect(other.left()).toMatchObject([{ base: null, mine: 2 }]);
    other.forget();
    expect(device.length).toBe(1);
    other.forget(other.left()[0]!.id);
    expect(device.length).toBe(0);
  });

  it.each(['{"mine":', '7', 'null', '{}'])('gives what it cannot read as it is, and sets it aside when told: %s', (text) => {
    const device = new StorageStub();
    device.setItem('k:waiting-x', text);
    const room = waitingRoom('k', device);
    expect(room.left()).toEqual([{ id: 'k:waiting-x', base: undefined, mine: text }]);
    room.setAside('k:waiting-x');
    expect([...device.held]).toEqual([['k:set-aside-1', text]]);
    expect(room.left()).toEqual([]);
  });

  it('throws nothing where storage does', () => {
    const device = new StorageStub();
    device.setItem('k:waiting-x', '{}');
    device.failure = { on: ['read', 'write'], name: 'SecurityError' };
    const room = waitingRoom('k', device);
    expect(room.keep(waiting)).toBe(false);
    expect(room.left()).toEqual([]);
    expect(() => room.setAside('k:waiting-x')).not.toThrow();
    expect(device.held.size).toBe(1);
    expect(waitingRoom('k').keep(waiting)).toBe(false);
  });
});

describe('moveAside', () => {
  it('overwrites nothing that was set aside before, and loses nothing when there is no room', () => {
    const device = new StorageStub();
    for (const text of ['first', 'second']) {
      device.setItem('k', text);
      moveAside(device, 'k', 'k');
    }
    expect([...device.held]).toEqual([['k:set-aside-1', 'first'], ['k:set-aside-2', 'second']]);
    device.setItem('k', 'third');
    device.failure = { on: ['write'], name: 'QuotaExceededError' };
    expect(() => moveAside(device, 'k', 'k')).toThrow();
    expect(device.held.get('k')).toBe('third');
  });
});

describe('clearKey', () => {
  it('takes everything of one key and nothing of another', () => {
    const device = new StorageStub();
    for (const key of ['k', 'k:waiting-1', 'k:set-aside-1', 'k2', 'k/other', 'k:other']) device.setItem(key, 'x');
    clearKey(device, 'k');
    expect([...device.held.keys()]).toEqual(['k2', 'k/other', 'k:other']);
  });
});
