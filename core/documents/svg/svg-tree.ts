/** An element of a drawing, with the text inside it where there is some. */
export type SvgElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly SvgElement[];
  text: string;
};

const ELEMENTS: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'defs',
  'clipPath',
  'path',
  'rect',
  'circle',
  'line',
  'polyline',
  'polygon',
  'text',
]);

/** Nothing in the drawing would be left out. */
export function isPlainSvg(svg: string): boolean {
  for (const [, name = ''] of svg.matchAll(/<([\w:-]+)/g)) if (!ELEMENTS.has(name)) return false;
  return true;
}

const ATTRIBUTES: ReadonlySet<string> = new Set([
  'viewBox',
  'width',
  'height',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'd',
  'points',
  'transform',
  'id',
  'clip-path',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
]);

/** Bold and semi-bold are one cut of the shipped font. */
export const isBoldWeight = (attributes: SvgElement['attributes']): boolean =>
  /bold|[6-9]00/.test(attributes['font-weight'] ?? '');

/** A tag with its attributes, or the text before the next one. */
const TOKEN = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const LOCAL_REFERENCE = /^url\(#[\w-]+\)$/;

/**
 * A drawing of our own as a tree of what a document may hold: known elements with known attributes, references within
 * the drawing alone, styles as attributes. What is unknown is left out with all that is in it. Throws on what is not
 * the plain SVG that our charts and pictures are.
 */
export function readSvg(svg: string): SvgElement {
  const root = element('root', {});
  const open: { node: Growing; isKnown: boolean }[] = [{ node: root, isKnown: true }];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < svg.length) {
    const token = TOKEN.exec(svg);
    const parent = open.at(-1);
    if (token === null || parent === undefined) throw new Error('a drawing that is not plain SVG');
    const [, closes, name = '', attributes = '', closesItself, text] = token;
    if (text !== undefined) {
      if (parent.node.name === 'text') parent.node.text += decoded(text);
    } else if (closes) {
      if (parent.node.name !== name || open.length === 1) throw new Error(`</${name}> closes nothing`);
      open.pop();
    } else {
      const node = element(name, allowedAttributes(attributes));
      const isKnown = parent.isKnown && ELEMENTS.has(name);
      if (isKnown) parent.node.children.push(node);
      if (!closesItself) open.push({ node, isKnown });
    }
  }
  const [drawing] = root.children;
  if (open.length !== 1 || drawing?.name !== 'svg') throw new Error('a drawing without an end');
  return drawing;
}

type Growing = SvgElement & { children: Growing[]; text: string };

function element(name: string, attributes: Readonly<Record<string, string>>): Growing {
  return { name, attributes, children: [], text: '' };
}

function allowedAttributes(written: string): Readonly<Record<string, string>> {
  const all = [...written.matchAll(ATTRIBUTE)].flatMap(([, name = '', value = '']) =>
    name === 'style' ? declarations(decoded(value)) : [[name, decoded(value)] as const],
  );
  return Object.fromEntries(all.filter(([name, value]) => isAllowed(name, value)));
}

function isAllowed(name: string, value: string): boolean {
  if (!ATTRIBUTES.has(name)) return false;
  return name === 'clip-path' ? LOCAL_REFERENCE.test(value) : !/url\(|javascript:/i.test(value);
}

/** `font-size:8px` means what the attribute of the same name means; one unit of a drawing is one pixel of CSS. */
function declarations(style: string): (readonly [string, string])[] {
  return style.split(';').flatMap((declaration) => {
    const [name = '', value = ''] = declaration.split(':').map((part) => part.trim());
    return value === '' ? [] : [[name, value.replace(/^([\d.]+)px$/, '$1')] as const];
  });
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
