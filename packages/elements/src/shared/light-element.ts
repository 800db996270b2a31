import { LitElement, type PropertyValues } from 'lit';
import { drawUntranslated } from './translated-texts.js';

/** Given the tree that an element has been put into: the page, or somebody's shadow root. */
type OnJoin = (root: Document | ShadowRoot) => void;

const connected = new Set<LightElement>();
let onJoin: OnJoin | undefined;

const join = (element: LightElement): void => onJoin?.(element.getRootNode() as Document | ShadowRoot);

/**
 * Calls this for each tree with one of our elements in it, and for each that gets one later. `styles/register` brings the
 * styles in so; a page that does not import it has none of it.
 *
 * @example
 * onElementsJoin(adoptStyles);
 */
export function onElementsJoin(does: OnJoin): void {
  onJoin = does;
  connected.forEach(join);
}

/**
 * An element that draws into the page itself, so that labels, links to a field, the page's own styles, audit tools and
 * print work as they do everywhere else. What stood in it before scripts ran gives way.
 */
export class LightElement extends LitElement {
  override connectedCallback(): void {
    super.connectedCallback();
    connected.add(this);
    join(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    connected.delete(this);
  }

  protected override update(changed: PropertyValues<this>): void {
    drawUntranslated(this, () => super.update(changed));
  }

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }
}
