let count = 0;

/**
 * A start for the ids of one element's fields that no other field in the same tree has, even where two copies of this
 * package draw into one page.
 */
export function uniquePrefix(element: HTMLElement): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  let prefix: string;
  do {
    count += 1;
    prefix = `send-${count}`;
  } while (root.querySelector(`[id^="${prefix}-"]`) !== null);
  return prefix;
}
