const WITH = [undefined, '::before', '::after'] as const;

const naming = (element: Element): string => [element.localName, ...element.classList].join('.');

const isShown = (style: CSSStyleDeclaration, pseudo: string | undefined): boolean =>
  pseudo === undefined || !['none', 'normal', ''].includes(style.content);

/**
 * In what the same markup looks different in two pages: every property that a browser works out of each element, and of
 * what is drawn before and after it, but for those left out by name.
 */
export function differences(one: Element, other: Element, leftOut: RegExp): string[] {
  const [here, there] = [one, other].map((root) => [...root.querySelectorAll('*')]);
  const styleOf = (element: Element, pseudo: string | undefined) => element.ownerDocument.defaultView!.getComputedStyle(element, pseudo);
  const names = [...styleOf(one, undefined)].filter((name) => !name.startsWith('--') && !leftOut.test(name));
  const found = here!.flatMap((element, at) =>
    WITH.flatMap((pseudo) => {
      const [mine, theirs] = [styleOf(element, pseudo), styleOf(there![at]!, pseudo)];
      if (!isShown(mine, pseudo) && !isShown(theirs, pseudo)) return [];
      return names
        .filter((name) => mine.getPropertyValue(name) !== theirs.getPropertyValue(name))
        .map((name) => `${naming(element)}${pseudo ?? ''} ${name}: ${mine.getPropertyValue(name)} | ${theirs.getPropertyValue(name)}`);
    }),
  );
  return [...new Set(found)];
}
