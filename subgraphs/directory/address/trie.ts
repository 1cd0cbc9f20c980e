import type { Form } from './names';

/** A step of the tree of names by what their syllables are heard as. */
export interface Node {
  next: Map<number, Node>;
  /** Names that end here. */
  forms: Form[];
}

export const emptyNode = (): Node => ({ next: new Map(), forms: [] });

/** Puts a form under each sequence of heard syllables it can be read as. */
export function plant(root: Node, form: Form, sounds: readonly (readonly number[])[], at = 0): void {
  const heard = sounds[at];
  if (!heard) {
    if (!root.forms.includes(form)) root.forms.push(form);
    return;
  }
  for (const sound of heard) {
    let node = root.next.get(sound);
    if (!node) {
      node = emptyNode();
      root.next.set(sound, node);
    }
    plant(node, form, sounds, at + 1);
  }
}

/** Names that begin with what led here, nearest first, no more than `limit`. */
export function below(node: Node, limit: number): Form[] {
  const found: Form[] = [];
  let layer = [node];
  while (layer.length > 0 && found.length < limit) {
    const next: Node[] = [];
    for (const { forms, next: children } of layer) {
      found.push(...forms);
      next.push(...children.values());
    }
    layer = next;
  }
  return found.slice(0, limit);
}
