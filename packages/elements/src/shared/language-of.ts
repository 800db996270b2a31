/** The language that an element stands in, for dates and times; the first of the page's around it, whatever roots lie between. */
export function languageOf(element: Element): string {
  const holder = element.closest('[lang]');
  if (holder === null) {
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? languageOf(root.host) : ENGLISH;
  }
  const language = (holder as HTMLElement).lang;
  try {
    return language === '' || language === 'en' ? ENGLISH : Intl.getCanonicalLocales(language)[0]!;
  } catch {
    return ENGLISH;
  }
}

/** English dates are written as in Britain. */
const ENGLISH = 'en-GB';
