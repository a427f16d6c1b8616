import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataFlowPicture } from '../../shared/charts/data-flow-picture.ts';
import { pictureSvg } from '../../shared/charts/picture-svg.ts';
import type { Connection, DataFlow, FlowSystem } from '../../shared/domain/data-flow.ts';
import { DataClass, SystemZone } from '../../shared/domain/security.ts';
import {
  type Box,
  boxesOf,
  crossedLabels,
  crossedSystems,
  crossings,
  doubledUprights,
  faultsOf,
  linesOf,
  overlaps,
  piecesOf,
} from './data-flow-geometry.ts';

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

test('lines side by side stand apart, unless four or more must share their room', () => {
  fc.assert(
    fc.property(
      anyFlow.filter(({ systems }) => systems.length < 10),
      (flow) => {
        expect(doubledUprights(dataFlowPicture(flow))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('no label stands on a corner or an end of its own line, or on a level of any', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const picture = dataFlowPicture(flow);
      const lines = linesOf(picture);
      const levels = lines.flatMap(piecesOf).filter(({ what }) => what === 'level');
      const grounds = picture.shapes.flatMap((shape) => {
        const [ground] = shape.kind === 'field' ? shape.shapes : [];
        if (ground?.kind !== 'rect' || ground.stroke) return [];
        const { x, y, width, height } = ground;
        return [{ what: 'label', left: x, right: x + width, top: y, bottom: y + height }];
      });
      expect(grounds).toHaveLength(lines.length);
      for (const [index, ground] of grounds.entries()) {
        const corners = (lines[index] ?? []).map(([x, y]) => ({
          what: 'corner',
          ...{ left: x, right: x, top: y, bottom: y },
        }));
        expect([...corners, ...levels].filter((other) => overlaps(ground, other))).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

test('lines do not cross where systems and tracks can be placed so that they need not', () => {
  const link = (from: number, to: number): Link => ({ from, to, isBack: false, is: 'internal' });
  const flow = flowOf(
    ['public', 'vendor', 'vendor', 'vendor', 'company', 'company', 'company', 'company'],
    ['System'],
    // A chain within a row, two lines on to our own zone, and one between two systems of ours alone.
    [link(0, 1), link(2, 3), link(6, 3), link(3, 7), link(4, 5)],
  );
  expect(crossings(dataFlowPicture(flow))).toBe(0);
  const nested = flowOf(['vendor', 'vendor', 'vendor'], ['System'], [link(0, 2), link(1, 2)]);
  expect(crossings(dataFlowPicture(nested))).toBe(0);
});

test('two systems one under the other are tied by a straight line', () => {
  const flow = flowOf(['company', 'vendor'], ['System'], [{ from: 0, to: 1, isBack: false, is: 'internal' }]);
  expect(linesOf(dataFlowPicture(flow)).map((points) => points.length)).toEqual([2]);
});

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
  expect(texts).toContain('processors');
});
