import type { Path } from '@send-reform/core/problems';

/** Where a value stands in the text, and what is within it: kept beside the plain value, which can hold no positions. */
export interface JsonNode {
  /** Where the value begins. */
  readonly start: number;
  /** Where its key begins, for a member of an object. */
  readonly keyStart: number | undefined;
  /** By key or position; undefined for a value with nothing within. A map, so that no key means anything to it. */
  readonly children: Map<string | number, JsonNode> | undefined;
}

/**
 * Where a path leads in the text: the member's key, so that what is wrong can be read from its name on, or the value.
 * A path to something that is missing leads as far as there is something.
 */
export function offsetOf(root: JsonNode | undefined, path: Path): number {
  let node = root;
  for (const step of path) {
    const next = node?.children?.get(step);
    if (next === undefined) break;
    node = next;
  }
  return node === undefined ? 0 : (node.keyStart ?? node.start);
}
