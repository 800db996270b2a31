import { html, type TemplateResult } from 'lit';

/**
 * A drawing as one image with a name and a short description. What is inside adds nothing to them: every figure stands in
 * a table beside it.
 */
export const describedImage = (name: string, about: string, content: unknown): TemplateResult => html`
  <div role="img" aria-label=${name} aria-describedby="about" part="drawing">${content}</div>
  <p id="about" hidden>${about}</p>
`;
