/** The value under a path such as `need.customers.0.name`; undefined where nothing is. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/**
 * Writes into a mutable tree; undefined deletes the key. Throws when the path leads through something that is not
 * there, because a list entry must be made as a whole, with its id.
 */
export function setValueAt(root: object, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.length === 0 ? root : valueAt(root, keys.join('.'));
  if (typeof parent !== 'object' || parent === null) throw new Error(`nothing to write into at ${path}`);
  const target = parent as Record<string, unknown>;
  if (value === undefined) delete target[last];
  else target[last] = value;
}

/** Every path on the way up, the given one first: `a.b.0`, `a.b`, `a`. */
export function pathAndParents(path: string): string[] {
  const keys = path.split('.');
  return keys.map((_, index) => keys.slice(0, keys.length - index).join('.'));
}
