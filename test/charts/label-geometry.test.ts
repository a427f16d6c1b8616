import { expect, test } from 'vitest';
import { createChartSvg } from '../../core/documents/chart-svg.ts';
import { readFontMetrics } from '../../core/documents/font-metrics.ts';
import { funnelChart } from '../../shared/charts/funnel.ts';
import { histogramChart } from '../../shared/charts/histogram.ts';
import { scenariosChart } from '../../shared/charts/scenarios.ts';
import { tornadoChart } from '../../shared/charts/tornado.ts';
import { fontsFolder } from '../documents/board-model.ts';
import { modelOf, resources } from '../documents/model/model-kit.ts';

const metrics = readFontMetrics(fontsFolder);
const drawChart = createChartSvg(metrics);
const formatMoney = (minor: number) => `$${Math.round(minor / 100).toLocaleString('en')}`;
const formatPercent = (fraction: number) => `${Math.round(fraction * 1000) / 10}%`;

type Box = { text: string; left: number; right: number; top: number; bottom: number };

/** The letters of every label of a drawing: from the height of capitals to the baseline. */
function labelBoxes(svg: string): Box[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', escaped = '']) => {
    const text = escaped.replaceAll('&amp;', '&');
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
    const moved = /translate\(([-\d.e]+)[ ,]([-\d.e]+)\)/.exec(attribute('transform') ?? '');
    const sizePt = Number(/font-size:([\d.]+)/.exec(attributes)?.[1] ?? attribute('font-size') ?? 12);
    const widthPt = metrics.widthPt(text, sizePt, 'regular');
    const x = Number(attribute('x') ?? 0) + Number(moved?.[1] ?? 0);
    const y = Number(attribute('y') ?? 0) + Number(moved?.[2] ?? 0);
    const anchor = attribute('text-anchor') ?? 'start';
    const left = x - (anchor === 'end' ? widthPt : anchor === 'middle' ? widthPt / 2 : 0);
    const middle = attribute('dominant-baseline') === 'central' ? y : y - sizePt * 0.35;
    return { text, left, right: left + widthPt, top: middle - sizePt * 0.45, bottom: middle + sizePt * 0.45 };
  });
}

function overlaps(svg: string): string[] {
  const boxes = labelBoxes(svg);
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

test.each(['email-marketing-service', 'museum-social-and-community'])(
  'no two labels meet in any chart of the sample %s',
  (id) => {
    const sample = resources.template(id);
    if (!sample) throw new Error('the sample is missing');
    const drawn: string[] = [];
    modelOf(sample, {
      drawChart: (option, size) => {
        const svg = drawChart(option, size);
        drawn.push(svg);
        return svg;
      },
    });
    expect(drawn.flatMap(labelBoxes).length).toBeGreaterThan(50);
    expect(drawn.flatMap(overlaps)).toEqual([]);
  },
);

const longName =
  'Abandoned baskets of contacts with a known owner, per visit and month, all countries together';

test('the rows of a funnel keep apart however long their names are', () => {
  const stages = [1_000, 800, 40, 3].map((count) => ({ label: longName, count }));
  const { option } = funnelChart(stages, { name: 'Shop', formatCount: String, formatPercent });
  expect(overlaps(drawChart(option, { widthPt: 451, heightPt: 14 + 22 * stages.length }))).toEqual([]);
});

test('every row of a funnel is named, however few there are', () => {
  for (const names of [
    ['Views', 'Orders'],
    ['Views', 'Clicks', 'Orders'],
  ]) {
    const stages = names.map((label, index) => ({ label, count: 1000 / 10 ** index }));
    const { option } = funnelChart(stages, { name: 'Shop', formatCount: String, formatPercent });
    const svg = drawChart(option, { widthPt: 451, heightPt: 14 + 22 * stages.length });
    for (const name of names) expect(svg).toContain(`>${name}<`);
  }
});

test('the rows of a tornado keep apart however long their names are', () => {
  const bars = [900_00, 500_00, 20_00].map((reach) => ({
    ...{ label: longName, lowWords: '1%', highWords: '3%' },
    ...{ atLowMinor: -reach, atHighMinor: reach },
  }));
  const { option } = tornadoChart(bars, { outcome: 'Net benefit', expectedMinor: 0, formatMoney });
  expect(overlaps(drawChart(option, { widthPt: 451, heightPt: 50 + 24 * bars.length }))).toEqual([]);
});

test.each([1, 10, 100, 10_000])(
  'scenarios of one height keep their values apart, %i times as large',
  (factor) => {
    const bar = { benefitMinor: 158_232_00 * factor, costMinor: 79_450_00 * factor };
    const { option } = scenariosChart(
      ['Low', 'Expected', 'High'].map((label) => ({ label, ...bar })),
      { formatMoney },
    );
    expect(overlaps(drawChart(option, { widthPt: 451, heightPt: 190 }))).toEqual([]);
  },
);

test.each([
  ['one row where they have room', { p10: 20_00, p50: 50_00, p90: 80_00 }, 1],
  ['two rows where they have none', { p10: 45_00, p50: 50_00, p90: 55_00 }, 2],
])('the percentiles of a histogram stand in %s', (_, percentiles, rowCount) => {
  const { option } = histogramChart(
    { from: 0, width: 10_00, counts: Array.from({ length: 10 }, (_empty, bin) => bin + 1) },
    { outcome: 'Net benefit', percentiles, lossFraction: 0, formatMoney, formatPercent, formatCount: String },
  );
  const boxes = labelBoxes(drawChart(option, { widthPt: 451, heightPt: 158 }));
  const rows = new Set(boxes.flatMap(({ text, top }) => (/^P\d/.test(text) ? [Math.round(top)] : [])));
  expect(rows.size).toBe(rowCount);
});

test('the name of a row breaks after its colon rather than within what follows', () => {
  const bar = { lowWords: '1', highWords: '3', atLowMinor: -1, atHighMinor: 1 };
  const { option } = tornadoChart([{ ...bar, label: 'Abandoned-cart reminder: volume in month 1' }], {
    ...{ outcome: 'Net benefit', expectedMinor: 0, formatMoney },
  });
  const texts = labelBoxes(drawChart(option, { widthPt: 451, heightPt: 100 })).map(({ text }) => text);
  expect(texts).toEqual(
    expect.arrayContaining(['Abandoned-cart reminder:', 'volume\u00a0in\u00a0month\u00a01']),
  );
});

test.each([
  ['in the middle', { p10: 45_00, p50: 50_00, p90: 55_00 }],
  ['at the start', { p10: 0, p50: 1_00, p90: 2_00 }],
  ['at the end', { p10: 97_00, p50: 98_00, p90: 99_00 }],
])('the percentiles of a histogram keep apart and on the page when they lie %s', (_, percentiles) => {
  const { option } = histogramChart(
    { from: 0, width: 10_00, counts: Array.from({ length: 10 }, (_empty, bin) => bin + 1) },
    { outcome: 'Net benefit', percentiles, lossFraction: 0, formatMoney, formatPercent, formatCount: String },
  );
  const svg = drawChart(option, { widthPt: 451, heightPt: 170 });
  expect(overlaps(svg)).toEqual([]);
  expect(labelBoxes(svg).filter(({ left, right, top }) => left < 0 || right > 451 || top < 0)).toEqual([]);
});
