/** Visits a syntax tree in order, however deep it is, and goes on where a listener fails. */
import type { IAstNode, IRuleNode } from '@argdown/core';

export type Listener = (node: IAstNode, parent: IRuleNode | null, index: number | null) => void;

export interface Listeners {
  /** By rule, before its children and after them. */
  readonly entry: ReadonlyMap<string, Listener>;
  readonly exit: ReadonlyMap<string, Listener>;
  readonly token: ReadonlyMap<string, Listener>;
  /** A listener threw: on entry, the node and what is in it are passed over. */
  readonly onFailure: (node: IAstNode, error: unknown) => void;
}

interface Visit {
  readonly node: IRuleNode;
  readonly parent: IRuleNode | null;
  readonly index: number | null;
  next: number;
}

/** O(nodes). */
export function walkTree(root: IRuleNode, listeners: Listeners): void {
  const { entry, exit, token, onFailure } = listeners;
  const path: Visit[] = [];
  const enter = (node: IRuleNode, parent: IRuleNode | null, index: number | null) => {
    if (call(entry.get(node.name), node, parent, index, onFailure))
      path.push({ node, parent, index, next: 0 });
  };
  enter(root, null, null);
  for (let visit = path.at(-1); visit; visit = path.at(-1)) {
    const { node } = visit;
    const children = node.children ?? [];
    const index = visit.next++;
    const child = children[index];
    if (index >= children.length) {
      path.pop();
      call(exit.get(node.name), node, visit.parent, visit.index, onFailure);
    } else if (child && 'name' in child) enter(child, node, index);
    else if (child) call(token.get(child.tokenType.name), child, node, index, onFailure);
  }
}

/** False where the listener failed. */
function call(
  listener: Listener | undefined,
  node: IAstNode,
  parent: IRuleNode | null,
  index: number | null,
  onFailure: Listeners['onFailure'],
): boolean {
  if (!listener) return true;
  try {
    listener(node, parent, index);
    return true;
  } catch (error) {
    onFailure(node, error);
    return false;
  }
}
