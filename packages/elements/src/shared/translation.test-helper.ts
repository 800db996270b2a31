/** What a browser does that translates a page: an element in place of each text, and again wherever one is written. Gives what ends it. */
export function translatePage(): () => void {
  wrapIn(document.body);
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      for (const node of type === 'characterData' ? [target] : addedNodes) {
        const element = node instanceof Element ? node : node.parentElement;
        if (element?.isConnected && element.closest('font') === null) wrapIn(element);
      }
    }
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  return () => observer.disconnect();
}

function wrapIn(element: Element): void {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  for (const text of found) {
    if (text.data.trim() === '' || text.parentElement?.closest('font, script, style, textarea, option, svg') !== null) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `¡${text.data.trim()}!`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}
