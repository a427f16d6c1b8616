import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataFlowPicture } from '../../shared/charts/data-flow-picture.ts';
import type { Picture, Shape } from '../../shared/charts/picture.ts';
import { pictureSvg } from '../../shared/charts/picture-svg.ts';
import { textWidthPt } from '../../shared/charts/picture-text.ts';
import type { Connection, DataFlow, FlowSystem } from '../../shared/domain/data-flow.ts';
import { DataClass, SystemZone } from '../../shared/domain/security.ts';

type Box = { what: string; left: number; right: number; top: number; bottom: number };

/** Where every text stands, and every system. Letters reach 0.8 of their size above the line and 0.25 below it. */
function boxesOf({ shapes }: Picture): { nodes: Box[]; labels: Box[]; titles: Box[] } {
  const nodes: Box[] = [];
  const labels: Box[] = [];
  const titles: Box[] = [];
  for (const shape of shapes) {
    if (shape.kind === 'text') titles.push(textBox(shape));
    if (shape.kind !== 'field') continue;
    const [frame] = shape.shapes;
    const texts = shape.shapes.flatMap((one) => (one.kind === 'text' ? [textBox(one)] : []));
    if (frame?.kind === 'rect' && frame.stroke) {
      const { x, y, width, height } = frame;
      nodes.push({ what: `system ${texts[0]?.what}`, left: x, right: x + width, top: y, bottom: y + height });
    } else labels.push(...texts);
  }
  return { nodes, labels, titles };
}

function textBox({ x, y, text, sizePt, anchor = 'start' }: Extract<Shape, { kind: 'text' }>): Box {
  const width = textWidthPt(text, sizePt);
  const left = anchor === 'middle' ? x - width / 2 : x;
  return { what: text, left, right: left + width, top: y - 0.8 * sizePt, bottom: y + 0.25 * sizePt };
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Pairs of boxes that overlap, and boxes that reach out of the picture. */
function faultsOf(picture: Picture): string[] {
  const { nodes, labels, titles } = boxesOf(picture);
  const all = [...nodes, ...labels, ...titles];
  return [
    ...all.flatMap((one, index) =>
      all.slice(index + 1).flatMap((other) => (overlaps(one, other) ? [`${one.what} / ${other.what}`] : [])),
    ),
    ...all
      .filter(
        ({ left, right, top, bottom }) =>
          left < 0 || top < 0 || right > picture.widthPt || bottom > picture.heightPt,
      )
      .map(({ what }) => `${what} is outside`),
  ];
}

/** Uprights and levels of all lines, to see whether they run through a system. */
function crossedSystems(picture: Picture): string[] {
  const { nodes } = boxesOf(picture);
  const lines = picture.shapes.flatMap((shape) =>
    shape.kind === 'path' && !shape.fill ? [[...shape.d.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)]] : [],
  );
  return lines.flatMap((points) =>
    points.slice(1).flatMap((point, index) => {
      const [x1, y1, x2, y2] = [points[index]?.[1], points[index]?.[2], point[1], point[2]].map(Number);
      const [left = 0, right = 0] = [x1, x2].toSorted((a = 0, b = 0) => a - b);
      const [top = 0, bottom = 0] = [y1, y2].toSorted((a = 0, b = 0) => a - b);
      const line = { what: 'line', left, right: right + 0.1, top, bottom: bottom + 0.1 };
      const inside = (box: Box) => ({
        ...box,
        left: box.left + 0.2,
        right: box.right - 0.2,
        top: box.top + 0.2,
        bottom: box.bottom - 0.2,
      });
      return nodes.filter((node) => overlaps(line, inside(node))).map(({ what }) => what);
    }),
  );
}

const nothing = { data: [], methods: [] };

function flowOf(zones: readonly SystemZone[], names: readonly string[], links: readonly Link[]): DataFlow {
  const systems = zones.map(
    (zone, index): FlowSystem => ({
      name: `${names[index % names.length]} ${index}`,
      zone,
      isGuessed: false,
      path: `security.systems.${index}.name`,
    }),
  );
  const connections = links.flatMap((link, index): Connection[] => {
    const [from, to] = [systems[link.from % systems.length], systems[link.to % systems.length]];
    if (!from || !to || from === to) return [];
    const path = `security.integrations.${index}.fromSystem`;
    return [
      { from, to, path, forth: nothing, back: link.isBack ? nothing : undefined, classification: link.is },
    ];
  });
  return { systems, connections, looseEnds: [] };
}

type Link = { from: number; to: number; isBack: boolean; is: DataClass | undefined };

const links = fc.array(
  fc.record({
    from: fc.nat(24),
    to: fc.nat(24),
    isBack: fc.boolean(),
    is: fc.option(fc.constantFrom(...DataClass.options), { nil: undefined }),
  }),
  { maxLength: 40 },
);
const name = fc.oneof(
  fc.constantFrom('CRM', 'Customer database of the northern region', 'Äußere Öffentlichkeit'),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const anyFlow = fc
  .tuple(
    fc.array(fc.constantFrom(...SystemZone.options), { minLength: 3, maxLength: 25 }),
    fc.array(name, { minLength: 1, maxLength: 5 }),
    links,
  )
  .map(([zones, names, all]) => flowOf(zones, names, all));

test('no label overlaps a system or another label, and all of it is in the picture, for 3 to 25 systems', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      expect(faultsOf(dataFlowPicture(flow))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('no line runs through a system', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      expect(crossedSystems(dataFlowPicture(flow))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test.each(Array.from({ length: 23 }, (_, index) => index + 3))(
  'one hub among %i systems stays legible',
  (count) => {
    const zones = Array.from({ length: count }, (_, index) => SystemZone.options[index % 4] as SystemZone);
    const spokes = zones.map((_, index) => ({ from: 0, to: index, isBack: index % 2 === 0, is: undefined }));
    const picture = dataFlowPicture(flowOf(zones, ['System with a name of some length'], spokes));
    expect(faultsOf(picture)).toEqual([]);
    expect(boxesOf(picture).labels).toHaveLength(count - 1);
    expect(picture.heightPt).toBeLessThan(660);
  },
);

test('classes of data differ in their lines and are named in words', () => {
  const zones: SystemZone[] = ['company', 'company', 'vendor', 'vendor', 'public', 'public'];
  const all = [...DataClass.options, undefined].map((is, index) => ({
    from: index,
    to: index + 1,
    isBack: false,
    is,
  }));
  const picture = dataFlowPicture(flowOf(zones, ['System'], all));
  const styles = picture.shapes
    .filter((shape) => shape.kind === 'path' && !shape.fill && shape.stroke !== 'paper')
    .map((shape) => (shape.kind === 'path' ? `${shape.strokeWidthPt} ${shape.isDashed ?? false}` : ''));
  expect(new Set(styles).size).toBe(5);
  const texts = boxesOf(picture).labels.map(({ what }) => what);
  expect(texts).toEqual(['1 Public', '2 Internal', '3 Confidential', '4 Restricted', '5 Not stated']);
});

test('the same flow gives the same drawing, and names can’t break out of it', () => {
  const flow = flowOf(['company', 'vendor'], ['<script>&'], [{ from: 0, to: 1, isBack: true, is: 'public' }]);
  const svg = pictureSvg(dataFlowPicture(flow));
  expect(svg).toBe(pictureSvg(dataFlowPicture(flow)));
  expect(svg).not.toContain('<script');
});

/** Labels through which the line of another connection runs. */
function crossedLabels({ shapes }: Picture, labels: readonly Box[]): string[] {
  const uprights = shapes.flatMap((shape) => {
    if (shape.kind !== 'path' || shape.fill) return [];
    const points = [...shape.d.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    return [
      points.slice(1).flatMap(([x = 0, y = 0], index) => {
        const [beforeX, beforeY = 0] = points[index] ?? [];
        return beforeX === x ? [{ x, top: Math.min(y, beforeY), bottom: Math.max(y, beforeY) }] : [];
      }),
    ];
  });
  return labels.flatMap((label, index) => {
    const others = uprights.filter((_, owner) => owner !== index).flat();
    return others.some(
      ({ x, top, bottom }) => x > label.left && x < label.right && top < label.bottom && bottom > label.top,
    )
      ? [label.what]
      : [];
  });
}

test('three lines to one system leave each label uncrossed', () => {
  const flow = flowOf(
    ['company', 'company', 'company', 'vendor'],
    ['System'],
    [
      { from: 0, to: 3, isBack: true, is: 'confidential' },
      { from: 1, to: 3, isBack: false, is: 'confidential' },
      { from: 3, to: 2, isBack: false, is: 'internal' },
    ],
  );
  const picture = dataFlowPicture(flow);
  expect(crossedLabels(picture, boxesOf(picture).labels)).toEqual([]);
});

test('a label stands on the stretch of its line that no other line meets', () => {
  const flow = flowOf(
    ['public', 'company', 'vendor', 'vendor'],
    ['System'],
    [
      { from: 0, to: 2, isBack: true, is: 'confidential' },
      { from: 1, to: 3, isBack: false, is: undefined },
    ],
  );
  const picture = dataFlowPicture(flow);
  const label = boxesOf(picture).labels.find(({ what }) => what.startsWith('2'));
  const near = { ...(label as Box), left: (label?.left ?? 0) - 8, right: (label?.right ?? 0) + 8 };
  expect(crossedLabels(picture, [{ ...near, what: 'none', top: -1, bottom: -1 }, near])).toEqual([]);
});

test('the name of each zone stands whole beside its systems', () => {
  const picture = dataFlowPicture(flowOf([...SystemZone.options], ['System'], []));
  const texts = picture.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
  expect(texts.filter((text) => text.includes('…'))).toEqual([]);
  expect(texts).toContain('organisation');
});
