import { createElement, type ReactNode } from 'react';
import { tokenOfColour } from './chart-style.ts';

/** A tag with its attributes, or the text between two tags. */
const pieces = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const attributes = /([\w:-]+)="([^"]*)"/g;

/** What a chart is drawn with. Anything else in the text is left out. */
const known = new Set([
  'g',
  'path',
  'rect',
  'text',
  'tspan',
  'defs',
  'clipPath',
  'circle',
  'line',
  'polyline',
  'polygon',
]);

type OpenElement = { name: string; props: Record<string, unknown>; children: ReactNode[] };

/**
 * The elements inside an SVG that our own chart library wrote. Identifiers get `prefix`, because a page may hold
 * several drawings and each counts from zero; colours of paper become those of the theme.
 */
export function svgElements(svg: string, prefix: string): ReactNode[] {
  const root: OpenElement = { name: 'svg', props: {}, children: [] };
  const open: OpenElement[] = [root];
  for (const [, closes, name = '', written = '', closesItself, text] of svg.matchAll(pieces)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) {
      if (parent.name === 'text' || parent.name === 'tspan') parent.children.push(plainText(text));
    } else if (closes) {
      const element = open.pop();
      if (element && open.length > 0) append(open.at(-1) ?? root, element);
    } else {
      const element = { name, props: propsOf(written, prefix), children: [] };
      if (closesItself) append(parent, element);
      else open.push(name === 'svg' ? root : element);
    }
  }
  return root.children;
}

function append(parent: OpenElement, { name, props, children }: OpenElement): void {
  if (!known.has(name)) return;
  parent.children.push(createElement(name, { key: parent.children.length, ...props }, ...children));
}

/** Attributes as React names them. Styles become attributes too, which no policy forbids. */
function propsOf(written: string, prefix: string): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  const set = (name: string, value: string) => {
    // The font is that of the page, with what stands in for it while it loads.
    if (name === 'class' || name === 'font-family' || name.includes(':') || name.startsWith('ecmeta')) return;
    const prop = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    props[prop] = tokenOfColour.get(value) ?? value;
  };
  for (const [, name = '', value = ''] of written.matchAll(attributes)) {
    if (name === 'id') props.id = prefix + value;
    else if (name === 'clip-path') props.clipPath = value.replace('url(#', `url(#${prefix}`);
    else if (name === 'style') {
      for (const declaration of value.split(';')) {
        const [property = '', setting = ''] = declaration.split(':');
        if (property !== '') set(property, setting);
      }
    } else set(name, value);
  }
  return props;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};

function plainText(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity);
}
