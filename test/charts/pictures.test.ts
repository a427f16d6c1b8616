import { expect, test } from 'vitest';
import type { Picture, Shape } from '../../shared/charts/picture.ts';
import { pictureSvg } from '../../shared/charts/picture-svg.ts';
import { textWidthPt } from '../../shared/charts/picture-text.ts';
import { planMarksInWords } from '../../shared/charts/plan-marks.ts';
import { planTimelineInWords, planTimelinePictures } from '../../shared/charts/plan-timeline-picture.ts';
import { strategyChainInWords, strategyChainPictures } from '../../shared/charts/strategy-chain-picture.ts';
import { planTimeline } from '../../shared/domain/plan-timeline.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { strategyChain } from '../../shared/domain/strategy-chain.ts';

const words = { locale: 'en-US', day: (isoDay: string) => isoDay };

const flat = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.flatMap((shape) => (shape.kind === 'field' ? flat(shape.shapes) : [shape]));
const textsOf = (picture: Picture | undefined) =>
  flat(picture?.shapes ?? []).flatMap((shape) => (shape.kind === 'text' ? [shape] : []));

function withTactics(count: number) {
  return ProposalDraft.parse({
    formatVersion: 1,
    strategy: {
      objectives: [
        { id: 'o', statement: 'R&D <b> more orders' },
        { id: 'p', statement: 'Fewer hours' },
      ],
      tactics: Array.from({ length: count }, (_, index) => ({
        id: `t-${index}`,
        name: `Tactic number ${index + 1} with a name that is longer than a line`,
        media: (['owned', 'earned', 'paid'] as const)[index % 3],
        objectiveId: 'o',
        startsOn: `2027-${String(1 + (index % 12)).padStart(2, '0')}-15`,
        endsOn: '2028-06-30',
      })),
    },
    benefits: { items: [{ id: 'b', name: 'Automation', objectiveId: 'o', measureId: 'm' }] },
    measures: { items: [{ id: 'm', name: 'Orders' }] },
  });
}

test.each([3, 12, 25])('%i tactics stay inside the pictures of plan and chain', (count) => {
  const proposal = withTactics(count);
  const pictures = [
    ...planTimelinePictures(planTimeline(proposal), words),
    ...strategyChainPictures(strategyChain(proposal), 10_000),
  ];
  for (const picture of pictures) {
    const outside = textsOf(picture).filter(({ x, y, text, sizePt, anchor = 'start' }) => {
      const width = textWidthPt(text, sizePt);
      const [left, right] = anchor === 'end' ? [x - width, x] : [x, x + width];
      return left < 0 || right > picture.widthPt || y > picture.heightPt || y < 0;
    });
    expect(outside).toEqual([]);
  }
});

test('the boxes of a column do not overlap', () => {
  const [picture] = strategyChainPictures(strategyChain(withTactics(12)), 10_000);
  const boxes = flat(picture?.shapes ?? []).flatMap((shape) => (shape.kind === 'rect' ? [shape] : []));
  const overlapping = boxes.filter((box, index) =>
    boxes
      .slice(index + 1)
      .some((other) => other.x === box.x && other.y < box.y + box.height && box.y < other.y + other.height),
  );
  expect(boxes).toHaveLength(2 + 12 + 1 + 1);
  expect(overlapping).toEqual([]);
});

test('a plan of many rows takes several pictures, none taller than 25 rows', () => {
  const timeline = planTimeline(withTactics(60));
  const pictures = planTimelinePictures(timeline, words);
  expect(pictures.length).toBeGreaterThan(1);
  for (const { heightPt } of pictures) expect(heightPt).toBeLessThan(450);
  const fields = pictures.flatMap(({ shapes }) => shapes.filter(({ kind }) => kind === 'field'));
  expect(fields).toHaveLength(60);
});

test('a chain that is too tall is parted by objective, and no entry is lost', () => {
  const chain = strategyChain(withTactics(25));
  const pictures = strategyChainPictures(chain, 300);
  expect(pictures).toHaveLength(2);
  const shown = new Set(
    pictures.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'field' ? [shape.path] : []))),
  );
  expect(shown.size).toBe(chain.nodes.length);
});

test('what lacks a connection has a dashed outline, and the words count it', () => {
  const chain = strategyChain(withTactics(1));
  const [picture] = strategyChainPictures(chain, 10_000);
  const dashed = flat(picture?.shapes ?? []).filter((shape) => shape.kind === 'rect' && shape.isDashed);
  expect(dashed).toHaveLength(1);
  expect(strategyChainInWords(chain)).toBe(
    '2 objectives, 1 tactic, 1 benefit and 1 measure. 1 of them lacks a connection, drawn with a dashed outline.',
  );
});

test('owned, earned and paid differ in their shapes, not in their colour alone', () => {
  const [picture] = planTimelinePictures(planTimeline(withTactics(3)), words);
  const marks = (picture?.shapes ?? []).flatMap((shape) =>
    shape.kind === 'field' ? [shape.shapes.map(({ kind }) => kind).join(' ')] : [],
  );
  expect(new Set(marks).size).toBe(3);
  expect(textsOf(picture).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Tactic (owned)', 'Tactic (earned)', 'Tactic (paid)']),
  );
});

test('the plan in words says from when to when, and how much is in it', () => {
  expect(planTimelineInWords(planTimeline(withTactics(3)), words)).toBe(
    'From 2027-01-15 to 2028-06-30: 3 tactics.',
  );
  expect(planTimelineInWords({ rows: [], undated: [] }, words)).toBe('Nothing in the plan has a day yet.');
});

test('text of the proposal can’t break out of the drawing', () => {
  const [picture] = strategyChainPictures(strategyChain(withTactics(1)), 10_000);
  const svg = picture ? pictureSvg(picture) : '';
  expect(svg).toContain('R&#38;D &#60;b&#62;');
  expect(svg).not.toContain('<b>');
});

test('the same proposal gives the same drawing', () => {
  const draw = () =>
    planTimelinePictures(planTimeline(withTactics(7)), words)
      .map(pictureSvg)
      .join('');
  expect(draw()).toBe(draw());
});

test('a stop rule of two sentences stands whole beside its day', () => {
  const statement =
    'We end the service at the review in month 12 if the hold-out tests show no revenue. The exit plan then begins.';
  const proposal = ProposalDraft.parse({
    formatVersion: 1,
    strategy: { stopRules: [{ id: 's', statement, checkedOn: '2028-01-04' }] },
  });
  const [picture] = planTimelinePictures(planTimeline(proposal), words);
  expect(
    textsOf(picture)
      .map(({ text }) => text)
      .join(' '),
  ).toContain(statement);
});

test('nothing runs through a day or is cut off by it, and no day touches its mark', () => {
  const [picture] = planTimelinePictures(planTimeline(withDays()), words);
  const shapes = flat(picture?.shapes ?? []);
  const days = shapes.flatMap((shape) =>
    shape.kind === 'text' && /^(?:from )?\d{4}-/.test(shape.text) ? [shape] : [],
  );
  expect(days).toHaveLength(2);
  const uprights = shapes.flatMap((shape) => {
    const [, , to] = (shape.kind === 'path' && /^M[\d.]+ ([\d.]+)V([\d.]+)$/.exec(shape.d)) || [];
    return to === undefined ? [] : [Number(to)];
  });
  expect(Math.max(...uprights)).toBeLessThan(Math.min(...days.map(({ y }) => y - 8)));
  expect(shapes.filter((shape) => shape.kind === 'rect' && shape.fill === 'paper')).toEqual([]);
  const [diamond, octagon] = shapes.filter((shape) => shape.kind === 'path' && shape.d.endsWith('Z'));
  for (const mark of [diamond, octagon]) {
    const edge = Math.max(...((mark?.kind === 'path' && mark.d.match(/[\d.]+(?= )/g)) || []).map(Number));
    expect(days.some(({ x }) => x > edge && x - edge < 8)).toBe(true);
  }
});

test('every other step of the calendar has a ground of its own, which ends where the next begins', () => {
  const [picture] = planTimelinePictures(planTimeline(withDays()), words);
  const ticks = (picture?.shapes ?? []).flatMap((shape) =>
    shape.kind === 'text' && shape.tone === 'muted' ? [shape.x] : [],
  );
  const grounds = (picture?.shapes ?? []).flatMap((shape) => (shape.kind === 'rect' ? [shape] : []));
  expect(grounds.length).toBeGreaterThan(2);
  const before = Math.round((ticks[0] ?? 0) - (grounds[0]?.x ?? 0));
  for (const { x } of grounds) expect(ticks.some((tick) => Math.abs(tick - before - x) < 1)).toBe(true);
});

test('the first month of a plan is named with its year', () => {
  const [picture] = planTimelinePictures(planTimeline(withDays()), words);
  expect(textsOf(picture).map(({ text }) => text)).toEqual(expect.arrayContaining(['2027', 'Mar', '2028']));
});

test('only the marks that occur are explained', () => {
  expect(planMarksInWords(planTimeline(withDays()).rows)).toBe(
    'tactics: solid; milestones: filled diamonds; stop rules: octagons',
  );
});

function withDays() {
  return ProposalDraft.parse({
    formatVersion: 1,
    strategy: {
      tactics: [
        {
          id: 't',
          name: 'Series',
          media: 'owned',
          objectiveId: 'o',
          startsOn: '2027-03-05',
          endsOn: '2030-01-04',
        },
      ],
      milestones: [{ id: 'm', name: 'Start', dueOn: '2027-03-10' }],
      stopRules: [{ id: 's', statement: 'Stop', checkedOn: '2027-08-01' }],
    },
  });
}
