import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { svgElements } from '../../../renderer/components/svg-elements.ts';
import { printStyle } from '../../../shared/charts/chart-content.ts';

const markup = (svg: string) => renderToStaticMarkup(createElement('svg', {}, ...svgElements(svg, 'one-')));

test('a drawing becomes elements, with styles as attributes and colours of the theme', () => {
  const svg = `<svg width="10"><g clip-path="url(#zr-c0)"><path d="M0 0L1 1" stroke="${printStyle.ink}" stroke-width="2"></path></g>
<text style="font-size:12px;font-family:Inter;" fill="${printStyle.gain}">P50 &lt; 6 &amp; more</text>
<defs><clipPath id="zr-c0"><path d="M0 0Z" fill="#000"></path></clipPath></defs></svg>`;
  expect(markup(svg)).toBe(
    '<svg><g clip-path="url(#one-zr-c0)"><path d="M0 0L1 1" stroke="var(--ink)" stroke-width="2"></path></g>' +
      '<text font-size="12px" fill="var(--chart-gain)">P50 &lt; 6 &amp; more</text>' +
      '<defs><clipPath id="one-zr-c0"><path d="M0 0Z" fill="#000"></path></clipPath></defs></svg>',
  );
});

test('what no chart is drawn with is left out', () => {
  expect(markup('<svg><script>alert(1)</script><style>*{}</style><rect width="3"/></svg>')).toBe(
    '<svg><rect width="3"></rect></svg>',
  );
});
