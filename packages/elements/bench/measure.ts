/** What each side of the comparison offers to be measured by. */
export interface Side {
  /** Draws an empty form of so many sections, one section a page, and shows the first; ends when it stands in the page. */
  readonly draw: (sections: number, statements: number) => Promise<void>;
  /** The radio of a statement's level on the page that is shown. */
  readonly radio: (section: number, statement: number, level: number) => HTMLInputElement;
  /** Ends when the last answer is drawn, kept in the browser's storage, and the score is worked out anew. */
  readonly settled: () => Promise<void>;
  /** How many answers the score of the whole rests on, to show that the work was done. */
  readonly counted: () => number | undefined;
}

/** Milliseconds. */
export interface Times {
  readonly first: number;
  readonly answers: readonly number[];
}

/** After the frame that is being made is painted: a message is delivered when the frame's own work is done. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

/** At the beginning of a frame, so that no time is counted in which a screen only waits for its next one. */
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });

/** Draws a form, gives every statement of its first section each level in turn, and takes the times. */
export async function measure(side: Side, sections: number, statements: number): Promise<Times> {
  localStorage.clear();
  await frame();
  const begun = performance.now();
  await side.draw(sections, statements);
  await painted();
  const first = performance.now() - begun;
  const answers: number[] = [];
  for (const level of [1, 2, 3, 0]) {
    for (let statement = 0; statement < statements; statement += 1) {
      const radio = side.radio(0, statement, level);
      await frame();
      const start = performance.now();
      radio.click();
      await side.settled();
      await painted();
      answers.push(performance.now() - start);
      if (!side.radio(0, statement, level).checked) throw new Error('The answer does not show');
    }
  }
  if (side.counted() !== statements) throw new Error(`${side.counted()} of ${statements} answers counted`);
  if (localStorage.getItem('answers') === null) throw new Error('Nothing was kept');
  return { first, answers };
}

declare global {
  var measure: (sections: number, statements: number) => Promise<Times>;
}

/** Lets whoever runs the browser measure a side. */
export function offer(side: Side): void {
  globalThis.measure = (sections, statements) => measure(side, sections, statements);
}
