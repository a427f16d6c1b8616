import { type Markup, markup } from '../markup.ts';
import type { SvgElement } from './svg-tree.ts';

type Words = { title: string; description: string };

/** Set where it is shown by a program that does not have our font. */
const FONTS = "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/**
 * A drawing as text of its own: an image to whoever listens, named by its words. `prefix` keeps its identifiers apart
 * from those of other drawings in the same file.
 */
export function svgText(drawing: SvgElement, { title, description }: Words, prefix: string): Markup {
  const { width = '', height = '', viewBox = `0 0 ${width} ${height}` } = drawing.attributes;
  const named = { title: `${prefix}-title`, description: `${prefix}-description` };
  return markup(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox,
      role: 'img',
      'aria-labelledby': `${named.title} ${named.description}`,
    },
    [
      markup('title', { id: named.title }, title),
      markup('desc', { id: named.description }, description),
      ...drawing.children.map((child) => elementText(child, prefix)),
    ],
  );
}

function elementText({ name, attributes, children, text }: SvgElement, prefix: string): Markup {
  const own = Object.entries(attributes).map(([attribute, value]): [string, string] => {
    if (attribute === 'id') return [attribute, `${prefix}-${value}`];
    if (attribute === 'clip-path') return [attribute, value.replace('#', `#${prefix}-`)];
    return [attribute, attribute === 'font-family' ? FONTS : value];
  });
  const content = name === 'text' ? text : children.map((child) => elementText(child, prefix));
  return markup(name, Object.fromEntries(own), content);
}
