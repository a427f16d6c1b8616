import type { Content } from 'pdfmake/interfaces.js';
import { margins } from './theme.ts';

/**
 * Takes away the distance that a node, or the last of its stack, keeps below itself, and says how much that was. Within
 * a stack the node is the last thing that is printed, so its distance is that of the stack.
 */
export function takeMarginBelow(node: Content | undefined): number {
  if (typeof node !== 'object' || Array.isArray(node)) return 0;
  if ('margin' in node && Array.isArray(node.margin)) {
    const [left = 0, top = 0, right = 0, bottom = 0] = node.margin;
    node.margin = margins(left, top, right, 0);
    return bottom;
  }
  return 'stack' in node ? takeMarginBelow(node.stack.at(-1)) : 0;
}
