import { describe, expect, it, vi } from 'vitest';
import { OnDemand } from './on-demand.js';

describe('OnDemand', () => {
  it('fetches once, however often it is asked', async () => {
    const load = vi.fn(() => Promise.resolve('part'));
    const part = new OnDemand(load, () => undefined);
    expect(await Promise.all([part.fetch(), part.fetch()])).toEqual(['part', 'part']);
    expect(await part.fetch()).toBe('part');
    expect(load).toHaveBeenCalledOnce();
  });

  it('tells of a failure, and loads again when it is asked again', async () => {
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('Loading chunk 5 failed')).mockResolvedValue('part');
    const changed = vi.fn();
    const part = new OnDemand(load, changed);
    expect(await part.fetch()).toBeUndefined();
    expect([part.hasFailed, changed.mock.calls.length]).toEqual([true, 1]);
    expect(await part.fetch()).toBe('part');
    expect([part.hasFailed, part.part, changed.mock.calls.length]).toEqual([false, 'part', 2]);
  });

  it('asks for a file that the browser remembers as missing by another address, each time by a new one', async () => {
    const gone = new URL('./nowhere.js', import.meta.url).href;
    const fetched = vi.fn<(address: string) => void>();
    const watch = new PerformanceObserver((list) => list.getEntries().forEach(({ name }) => fetched(name)));
    watch.observe({ type: 'resource' });
    const part = new OnDemand<unknown>(() => import(/* @vite-ignore */ gone), () => undefined);
    for (let times = 0; times < 3; times += 1) expect(await part.fetch()).toBeUndefined();
    const addresses = (): string[] => fetched.mock.calls.map(([address]) => address).filter((address) => address.startsWith(gone));
    await expect.poll(() => new Set(addresses()).size).toBe(3);
    watch.disconnect();
    expect(addresses().filter((address) => /again=\d+$/.test(address))).toHaveLength(2);
  });
});
