import { cdp } from 'vitest/browser';

/** A node of the browser's own accessibility tree, as a screen reader gets it. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly checked: string | undefined;
  readonly expanded: boolean | undefined;
  readonly disabled: boolean | undefined;
  readonly required: boolean | undefined;
  readonly invalid: string | undefined;
  /** What a field holds. */
  readonly value: string;
}

interface AxValue {
  readonly value?: unknown;
}

interface AxNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly value?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
}

interface Frame {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly Frame[];
}

interface Session {
  send: (method: string, params?: Record<string, unknown>) => Promise<unknown>;
}

const flat = (frame: Frame): Frame[] => [frame, ...(frame.childFrames ?? []).flatMap(flat)];

const text = (value: AxValue | undefined): string => (typeof value?.value === 'string' ? value.value.replace(/\s+/g, ' ').trim() : '');

/** Everything on the page under test that has one of these roles, in order, from the browser itself. */
export async function accessibleNodes(...roles: readonly string[]): Promise<AccessibleNode[]> {
  const session = cdp() as unknown as Session;
  const { frameTree } = (await session.send('Page.getFrameTree')) as { frameTree: Frame };
  const here = flat(frameTree).find(({ frame }) => frame.url === location.href.replace(/#.*/, ''))!;
  await session.send('Accessibility.enable');
  const { nodes } = (await session.send('Accessibility.getFullAXTree', { frameId: here.frame.id })) as { nodes: readonly AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: AxNode): AxNode[] => [node, ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id)!))];
  return inOrder(nodes[0]!)
    .filter((node) => !node.ignored && roles.includes(text(node.role)))
    .map((node) => {
      const property = (name: string): unknown => node.properties?.find((one) => one.name === name)?.value.value;
      return {
        role: text(node.role),
        name: text(node.name),
        description: text(node.description),
        checked: property('checked') as string | undefined,
        expanded: property('expanded') as boolean | undefined,
        disabled: property('disabled') as boolean | undefined,
        required: property('required') as boolean | undefined,
        invalid: property('invalid') as string | undefined,
        value: text(node.value),
      };
    });
}
