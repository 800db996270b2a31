import { changeNote, emptySheet, type Kept } from '@send-reform/core/assessment';
import { compileInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Loaded, Store } from '../stores/store.js';
import { example } from '../testing/example.test-helper.js';
import { AnswerKeeping } from './answer-keeping.js';

const compiled = unwrap(compileInstrument(example));
const empty = emptySheet(compiled, 'test');
const words: Kept = { sheet: changeNote(empty, 'lead', 'Typed before the store came.') };

const storeWith = (loaded: Loaded) => {
  const save = vi.fn<Store['save']>(() => Promise.resolve({ state: 'saved', version: 'v2' }));
  return { where: 'server' as const, load: () => Promise.resolve(loaded), save, clear: () => Promise.resolve() };
};
const nothing: Loaded = { state: 'nothing' };

describe('a store that comes late', () => {
  const received = vi.fn();
  const keeping = new AnswerKeeping({ received, stateChanged: () => undefined });
  const useFrom = (store: Store | undefined, kept: Kept): void => {
    keeping.use(store, compiled, kept);
    keeping.start();
  };
  afterEach(() => keeping.stop());

  it('gets the words that are on the page already', async () => {
    useFrom(undefined, { sheet: empty });
    keeping.keep(words);
    const store = storeWith(nothing);
    useFrom(store, words);
    await vi.waitFor(() => expect(store.save).toHaveBeenCalledOnce());
    expect(store.save).toHaveBeenCalledWith(words, null);
    expect(received).not.toHaveBeenCalled();
  });

  it('gets what was typed and cannot be an answer yet, and the kind of place', async () => {
    for (const kept of [{ sheet: empty, drafts: { lead: { note: 'x'.repeat(20_001) } } }, { sheet: { ...empty, place: { kind: 'county' as const } } }]) {
      useFrom(undefined, { sheet: empty });
      const store = storeWith(nothing);
      useFrom(store, kept);
      await vi.waitFor(() => expect(store.save).toHaveBeenCalledWith(kept, null));
    }
  });

  it('gets nothing where nobody has said anything', async () => {
    useFrom(undefined, { sheet: empty });
    const store = storeWith(nothing);
    useFrom(store, { sheet: empty });
    await vi.waitFor(() => expect(keeping.state).toEqual({ state: 'idle' }));
    expect(store.save).not.toHaveBeenCalled();
  });

  it('gets them with what it holds itself', async () => {
    useFrom(undefined, { sheet: empty });
    const store = storeWith({ state: 'found', json: changeNote(empty, 'plan', 'Theirs.'), version: 'v1' });
    useFrom(store, words);
    await vi.waitFor(() => expect(store.save).toHaveBeenCalledOnce());
    expect(store.save.mock.calls[0]![0].sheet.answers).toMatchObject({ lead: words.sheet.answers['lead'], plan: { note: 'Theirs.' } });
  });
});

it('does not send what the page began with to a store that was there from the first', async () => {
  const keeping = new AnswerKeeping({ received: () => undefined, stateChanged: () => undefined });
  const store = storeWith(nothing);
  keeping.use(store, compiled, words);
  keeping.start();
  await vi.waitFor(() => expect(keeping.state).toEqual({ state: 'idle' }));
  keeping.stop();
  expect(store.save).not.toHaveBeenCalled();
});
