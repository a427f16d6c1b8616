/** Limits under which JSON from outside is parsed at all. */
const jsonLimits = { maxDepth: 32, maxNodes: 200_000 } as const;

/** Keys that would reach an object's prototype somewhere further down. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with a JSON text before its meaning is looked at, or undefined when it may be parsed. */
export type JsonFault = { found: string; expected: string };

/**
 * Looks through JSON text without recursion for what `JSON.parse` lets through: nesting deeper than 32, more than
 * 200,000 values, the same key twice in one object, and keys that reach a prototype. Malformed text is left to
 * `JSON.parse`, which names the position.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  /** For each open object its keys so far, for each open array undefined. */
  const open: (Set<string> | undefined)[] = [];
  let nodes = 0;
  let position = 0;
  while (position < text.length) {
    const character = text[position];
    if (character === '"') {
      const end = endOfString(text, position);
      const keys = open.at(-1);
      if (keys !== undefined && isKey(text, end)) {
        const key = decodeKey(text.slice(position, end));
        if (forbiddenKeys.has(key)) return { found: `the key ${key}`, expected: 'the fields of a proposal' };
        if (keys.has(key)) return { found: `the key ${key} twice`, expected: 'every key once' };
        keys.add(key);
      }
      nodes += 1;
      position = end;
      continue;
    }
    if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : undefined);
      nodes += 1;
      if (open.length > jsonLimits.maxDepth)
        return { found: 'deeper nesting', expected: `at most ${jsonLimits.maxDepth} levels` };
    } else if (character === '}' || character === ']') open.pop();
    else if (character === ',') nodes += 1;
    if (nodes > jsonLimits.maxNodes)
      return { found: 'more values', expected: `at most ${jsonLimits.maxNodes} values` };
    position += 1;
  }
  return undefined;
}

/** Position after the closing quote, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let position = start + 1; position < text.length; position += 1) {
    if (text[position] === '\\') position += 1;
    else if (text[position] === '"') return position + 1;
  }
  return text.length;
}

function isKey(text: string, afterString: number): boolean {
  let position = afterString;
  while (/\s/.test(text[position] ?? '')) position += 1;
  return text[position] === ':';
}

/** A key with its escapes resolved, so that `"\u005f_proto__"` is seen for what it is; as written when malformed. */
function decodeKey(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
