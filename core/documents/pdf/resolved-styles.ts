import styleContextStack from 'pdfmake/js/StyleContextStack.js';
import type { TextPiece } from './alike-words.ts';

type Stack = (typeof styleContextStack)['default']['prototype'];

/** What a text is asked for: the value of each of these that counts where it stands. */
export type Look = {
  readonly values: Readonly<Record<string, unknown>>;
  /** The looks of what stands within it and says more, by what it says. */
  readonly within: Map<string, Map<unknown, Look>>;
  /** A space in this look, with all that pdfmake writes into a piece of text; undefined until one is measured. */
  space?: TextPiece;
};

/**
 * Resolves the styles of a place once, where pdfmake goes through all that encloses a text for each of 24 properties. What
 * looks alike has the same look: pdfmake's stack says which one, and a table of four hundred cells has a few.
 */
export function resolveStyles(): void {
  const StyleContextStack = styleContextStack.default;
  const { pop, clone } = StyleContextStack.prototype;
  const stockGet = StyleContextStack.getStyleProperty;

  StyleContextStack.prototype.pop = function (howMany) {
    pop.call(this, howMany);
    if (this.looks !== undefined && this.looks.length > this.styleOverrides.length + 1)
      this.looks.length = this.styleOverrides.length + 1;
  };
  StyleContextStack.prototype.clone = function () {
    lookOf(this);
    return Object.assign(clone.call(this), { looks: this.looks?.slice() });
  };
  StyleContextStack.getStyleProperty = (item, stack, property, preset) => {
    const own = item[property];
    if (isValue(own)) return own;
    if (stack === null || stack === undefined) return preset;
    if (!ASKED.has(property)) return stockGet(item, stack, property, preset);
    const value = lookOf(stack).values[property];
    return isValue(value) ? value : preset;
  };
}

/** The look of a text that stands here and has no style of its own. */
export function lookOf(stack: Stack): Look {
  const looks = stack.looks ?? [withValues(noValues, stack.defaultStyle)];
  stack.looks = looks;
  let look = looks.at(-1) as Look;
  while (looks.length <= stack.styleOverrides.length) {
    look = lookWithin(look, stack.styleOverrides[looks.length - 1]);
    looks.push(look);
  }
  return look;
}

/** Everything that pdfmake looks up for a text. */
const ASKED: ReadonlySet<string> = new Set([
  'font',
  'bold',
  'italics',
  'alignment',
  'fontSize',
  'fontFeatures',
  'characterSpacing',
  'color',
  'decoration',
  'decorationColor',
  'decorationStyle',
  'decorationThickness',
  'background',
  'link',
  'linkToPage',
  'linkToDestination',
  'noWrap',
  'opacity',
  'sup',
  'sub',
  'lineHeight',
  'leadingIndent',
  'preserveLeadingSpaces',
  'preserveTrailingSpaces',
  'wordBreak',
]);

const isValue = (value: unknown): boolean => value !== undefined && value !== null;

/** All looks have the same properties in the same order. */
const noValues: Readonly<Record<string, unknown>> = Object.fromEntries(
  [...ASKED].map((name) => [name, undefined]),
);

const withValues = (values: Look['values'], more: object): Look => ({
  values: { ...values, ...more },
  within: new Map(),
});

/** A name stands for nothing: our documents define no styles by name. */
function lookWithin(outer: Look, style: unknown): Look {
  if (typeof style !== 'object' || style === null) return outer;
  let look = outer;
  for (const name in style) {
    if (!ASKED.has(name)) continue;
    const value = (style as Record<string, unknown>)[name];
    if (isValue(value) && value !== look.values[name]) look = lookWith(look, name, value);
  }
  return look;
}

function lookWith(outer: Look, name: string, value: unknown): Look {
  const byValue = outer.within.get(name) ?? new Map<unknown, Look>();
  outer.within.set(name, byValue);
  const look = byValue.get(value) ?? withValues(outer.values, { [name]: value });
  byValue.set(value, look);
  return look;
}
