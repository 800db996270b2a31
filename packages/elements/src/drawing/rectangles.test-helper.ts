/** What a test calls a rectangle that touches another. */
interface Drawn {
  readonly text: string;
  readonly box: DOMRect;
}

/** The elements that are drawn at all, with their texts and places. */
export const drawnIn = (root: ParentNode, selector: string): Drawn[] =>
  [...root.querySelectorAll(selector)]
    .map((element) => ({ text: element.textContent.replace(/\s+/g, ' ').trim(), box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);

/** The pairs of them that lie over one another. */
export const overlaps = (drawn: readonly Drawn[]): string[] =>
  drawn.flatMap((one, index) =>
    drawn
      .slice(index + 1)
      .filter(
        ({ box }) =>
          one.box.left < box.right && box.left < one.box.right && one.box.top < box.bottom && box.top < one.box.bottom,
      )
      .map((other) => `${one.text} over ${other.text}`),
  );
