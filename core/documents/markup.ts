declare const isMarkup: unique symbol;
/** Text in which everything that is not ours is escaped; only `markup` makes it. */
export type Markup = string & { [isMarkup]: true };

/**
 * An element as text. Attributes that are undefined are left out. A content that is text is escaped, and a list holds
 * finished elements; without a content the element has no end, like a line break.
 */
export function markup(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content?: string | readonly Markup[],
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value = '']) => ` ${attribute}="${escaped(value)}"`)
    .join('');
  if (content === undefined) return `<${name}${written}>` as Markup;
  const inside = typeof content === 'string' ? escaped(content) : content.join('');
  return `<${name}${written}>${inside}</${name}>` as Markup;
}

/** Text between elements. */
export function textMarkup(text: string): Markup {
  return escaped(text) as Markup;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
}
