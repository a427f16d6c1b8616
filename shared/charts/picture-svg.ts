import type { Picture, Shape, Tone } from './picture.ts';

/** Colours for white paper, those of the document. */
const printColours: Readonly<Record<Tone, string>> = {
  ink: '#1b2430',
  muted: '#586474',
  hairline: '#d3d9e1',
  accent: '#17507f',
  'accent-wash': '#ebf2f9',
  paper: '#ffffff',
  warning: '#8f4a00',
};

/** A picture as SVG text for the document: one user unit is one point. */
export function pictureSvg({ widthPt, heightPt, shapes }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPt}" height="${heightPt}" viewBox="0 0 ${widthPt} ${heightPt}">`,
    ...shapes.map(shapeSvg),
    '</svg>',
  ].join('');
}

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'field':
      return shape.shapes.map(shapeSvg).join('');
    case 'rect': {
      const { x, y, width, height, radius = 0 } = shape;
      return element('rect', { x, y, width, height, rx: radius, ...paint(shape) });
    }
    case 'path':
      return element('path', { d: shape.d, ...paint(shape) });
    case 'text': {
      const { x, y, text, sizePt, tone, isBold = false, anchor = 'start' } = shape;
      const attributes = attributeText({
        x,
        y,
        'font-family': 'Inter',
        'font-size': sizePt,
        'font-weight': isBold ? 'bold' : 'normal',
        'text-anchor': anchor,
        fill: printColours[tone],
      });
      return `<text ${attributes}>${escaped(text)}</text>`;
    }
  }
}

function paint(shape: Extract<Shape, { kind: 'rect' | 'path' }>) {
  const { fill, stroke, strokeWidthPt = 0.75, isDashed = false } = shape;
  return {
    fill: fill ? printColours[fill] : 'none',
    ...(stroke ? { stroke: printColours[stroke], 'stroke-width': strokeWidthPt } : {}),
    ...(stroke && isDashed ? { 'stroke-dasharray': '3 2' } : {}),
  };
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): string {
  return `<${name} ${attributeText(attributes)}/>`;
}

function attributeText(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`)
    .join(' ');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
