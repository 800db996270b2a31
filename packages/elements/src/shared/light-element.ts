import { LitElement } from 'lit';

/**
 * An element that draws into the page itself, so that labels, links to a field, the page's own styles, audit tools and
 * print work as they do everywhere else. What stood in it before scripts ran gives way.
 */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }
}
