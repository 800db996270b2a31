import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserStore } from './browser-store.js';
import { httpStore } from './http-store.js';
import type { Store } from './store.js';
import { gate, notesIn, Person, SheetServer, StorageStub, type Fault } from './stores.test-helper.js';

/** A page without a browser: what a keeper listens to. */
class Page extends EventTarget {
  visibilityState = 'visible';
}

let page: Page;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  page = new Page();
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const STATEMENTS = ['lead', 'listen', 'plan'] as const;

type Move =
  | { readonly do: 'type'; readonly who: number; readonly statement: string; readonly more: string }
  | { readonly do: 'wait'; readonly time: number }
  | { readonly do: 'fault'; readonly fault: Fault }
  | { readonly do: 'connection'; readonly online: boolean }
  | { readonly do: 'device'; readonly works: boolean }
  | { readonly do: 'slow' | 'answer' }
  | { readonly do: 'flush' | 'retry' | 'reload' | 'look'; readonly who: number }
  | { readonly do: 'settle'; readonly who: number; readonly choice: 'mine' | 'theirs' };

const who = fc.nat({ max: 1 });

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('type'), who, statement: fc.constantFrom(...STATEMENTS), more: fc.constantFrom('a', 'b', ' c') }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('wait'), time: fc.constantFrom(0, 100, 500, 3_000, 60_000) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('fault'), fault: fc.constantFrom<Fault>('lost-before', 'lost-after', 'breaks-off', 500, 403) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('slow', 'answer') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('connection'), online: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('device'), works: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('flush', 'retry', 'reload', 'look'), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle'), who, choice: fc.constantFrom('mine', 'theirs') }) },
);

/** Node's own, which a page's types do not know. */
const { setImmediate } = globalThis as unknown as { setImmediate(then: () => void): void };

/** Long enough for every answer that is on its way, and is not slow. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

interface World {
  readonly server: SheetServer;
  readonly devices: readonly StorageStub[];
  readonly people: Person[];
  /** Requests that the server is slow to answer. */
  readonly slow: (() => void)[];
  readonly open: (index: number) => Person;
  /** What is kept for good. */
  readonly kept: () => Record<string, string>;
}

function world(storeOf: (world: { server: SheetServer; devices: readonly StorageStub[] }, index: number) => Store, kept: (world: World) => Record<string, string>): World {
  const server = new SheetServer();
  const devices = [new StorageStub(), new StorageStub()];
  const people: Person[] = [];
  const made: World = {
    server, devices, people, slow: [],
    open: (index) => {
      const person = new Person(storeOf({ server, devices }, index));
      people[index] = person;
      person.keeper.start();
      return person;
    },
    kept: () => kept(made),
  };
  made.open(0);
  made.open(1);
  return made;
}

/** Every word is somewhere that it can be seen: kept, on a page, asked about, or waiting on a device. */
function seen({ people, devices, kept }: World, statement: string): string {
  const onPages = people.map((person) => person.notes[statement]);
  const asked = people.flatMap(({ keeper: { state } }) => (state.state === 'conflict' ? state.conflicts : []))
    .filter((conflict) => conflict.statement === statement)
    .flatMap(({ mine, theirs }) => [mine?.note, theirs?.note]);
  const waiting = devices.flatMap((device) => [...device.held].filter(([key]) => key.includes(':waiting-')).map(([, text]) => {
    const { mine } = JSON.parse(text) as { mine: unknown };
    return notesIn(mine)[statement];
  }));
  return [kept()[statement], ...onPages, ...asked, ...waiting].join('\n');
}

/**
 * Plays the moves. Each person goes on from the words that they see, and each word is one of its own, so that a lost one
 * is missed. A choice gives words up on purpose, and a page that says it has the words nowhere else is not closed.
 */
async function play(made: World, moves: readonly Move[]): Promise<void> {
  const words = new Map<string, string>();
  let count = 0;
  for (const step of moves) {
    const person = 'who' in step ? made.people[step.who]! : undefined;
    switch (step.do) {
      case 'type': {
        count += 1;
        const word = `<${count}${step.more}>`;
        words.set(word, step.statement);
        person!.type(step.statement, (person!.notes[step.statement] ?? '') + word);
        break;
      }
      case 'wait': await vi.advanceTimersByTimeAsync(step.time); break;
      case 'fault': made.server.faults.push(step.fault); break;
      case 'slow': {
        const { opened, open } = gate();
        made.slow.push(open);
        made.server.faults.push(opened);
        break;
      }
      case 'answer': made.slow.shift()?.(); break;
      case 'connection': made.server.online = step.online; if (step.online) page.dispatchEvent(new Event('online')); break;
      case 'device': for (const device of made.devices) device.failure = step.works ? undefined : { on: ['write'], name: 'QuotaExceededError' }; break;
      case 'flush': void person!.keeper.flush(); break;
      case 'retry': void person!.keeper.retry(); break;
      case 'look': page.dispatchEvent(new Event('online')); break;
      case 'reload': {
        // A device that does not write keeps a page from going in peace; people are told so and stay.
        if (made.devices.some(({ failure }) => failure !== undefined)) break;
        person!.keeper.stop();
        made.open(step.who);
        break;
      }
      case 'settle': {
        const { state } = person!.keeper;
        if (state.state !== 'conflict') break;
        const [conflict] = state.conflicts;
        const given = step.choice === 'mine' ? conflict!.theirs?.note : conflict!.mine?.note;
        const chosen = (step.choice === 'mine' ? conflict!.mine?.note : conflict!.theirs?.note) ?? '';
        for (const word of words.keys()) if (given?.includes(word) && !chosen.includes(word)) words.delete(word);
        person!.keeper.settle(conflict!, step.choice);
        break;
      }
    }
    await rest();
    missing(made, words, step);
  }
  await finish(made);
  missing(made, words, 'the end');
  // Nobody failed at the end: what is on each page is what is kept, or it is asked about.
  const kept = made.kept();
  for (const person of made.people) {
    const { state } = person.keeper;
    const asked = new Set(state.state === 'conflict' ? state.conflicts.map(({ statement }) => statement) : []);
    expect(['saved', 'idle', 'conflict']).toContain(state.state);
    for (const statement of STATEMENTS) if (!asked.has(statement)) expect(person.notes[statement] ?? '').toBe(asked.size > 0 ? person.notes[statement] ?? '' : kept[statement] ?? '');
  }
  for (const { keeper } of made.people) keeper.stop();
  await rest();
  expect(vi.getTimerCount()).toBe(0);
}

function missing(made: World, words: ReadonlyMap<string, string>, at: unknown): void {
  const lost = [...words].filter(([word, statement]) => !seen(made, statement).includes(word));
  expect(lost, `after ${JSON.stringify(at)}`).toEqual([]);
}

/** Everything works again, and everybody looks. */
async function finish({ server, devices, slow }: World): Promise<void> {
  for (const answer of slow) answer();
  server.online = true;
  server.faults = [];
  for (const device of devices) device.failure = undefined;
  for (let turn = 0; turn < 4; turn += 1) {
    page.dispatchEvent(new Event('online'));
    await rest();
    await vi.advanceTimersByTimeAsync(60_000);
    await rest();
  }
}

const onDevice = (device: StorageStub) => notesOf(device.held.get('k'));
const notesOf = (text: string | undefined) => (text === undefined ? {} : notesIn(JSON.parse(text)));

describe('two people at once never lose a word', () => {
  it.each<[string, () => World]>([
    ['in two tabs of one device', () => world(({ devices }) => browserStore('k', devices[0]), ({ devices }) => onDevice(devices[0]!))],
    [
      'on a server, each at a device of their own',
      () => world(({ server, devices }, index) => httpStore({ url: '/', fetch: server.fetch, device: devices[index]!, key: 'k' }), ({ server }) => server.notes),
    ],
    [
      'on a server, in two tabs of one device',
      () => world(({ server, devices }) => httpStore({ url: '/', fetch: server.fetch, device: devices[0]!, key: 'k' }), ({ server }) => server.notes),
    ],
  ])('%s', async (_, make) => {
    await fc.assert(fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 40 }), async (moves) => {
      const made = make();
      try {
        await play(made, moves);
      } finally {
        for (const { keeper } of made.people) keeper.stop();
        vi.clearAllTimers();
      }
    }), { numRuns: 100 });
  }, 120_000);
});
