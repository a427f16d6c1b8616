import { type PlanRow, type PlanTimeline, planKindWords } from '../domain/plan-timeline.ts';
import { type Picture, pictureWidthPt, type Shape } from './picture.ts';
import { linesOfText, textWidthPt } from './picture-text.ts';
import { barShapes, pointHalfPt, pointShapes } from './plan-marks.ts';

const nameWidthPt = 190;
const kindWidthPt = 60;
const axisPt = 20;
const linePt = 9;
const rowPaddingPt = 3;
const barPt = 8;
const textPt = 8;
const besideLinePt = 2;
const chartX = nameWidthPt + kindWidthPt + 2;
/** The name of the last month has room behind its line, as that of any other. */
const chartWidthPt = pictureWidthPt - chartX - besideLinePt - textWidthPt('2000', textPt);
/** Room for 25 rows of one line; what needs more makes another picture. */
const tallestBodyPt = 25 * (linePt + rowPaddingPt);

/** Days and months as the readers write them. */
export type TimelineWords = { day(isoDay: string): string; locale: string };

/** The plan against the calendar, in as many pictures as it takes to stay legible on a page, all on one scale. */
export function planTimelinePictures({ rows }: PlanTimeline, words: TimelineWords): readonly Picture[] {
  const lines = rows.map(lineOf);
  const totalPt = lines.reduce((sum, { heightPt }) => sum + heightPt, 0);
  const sharePt = totalPt / Math.max(1, Math.ceil(totalPt / tallestBodyPt));
  const parts: Line[][] = [];
  let filledPt = 0;
  for (const line of lines) {
    if (parts.length <= Math.floor(filledPt / sharePt)) parts.push([]);
    parts.at(-1)?.push(line);
    filledPt += line.heightPt;
  }
  const scale = scaleOf(rows);
  return parts.map((part) => picture(part, scale, words));
}

/** A row with its name, whole where it can be: a stop rule is a sentence. */
type Line = { row: PlanRow; name: readonly string[]; heightPt: number };

function lineOf(row: PlanRow): Line {
  const name = linesOfText(row.name, { widthPt: nameWidthPt - 6, sizePt: textPt, mostLines: 4 });
  return { row, name, heightPt: name.length * linePt + rowPaddingPt };
}

/** The plan in words: what it covers, and how much is in it. The table beside it has the days. */
export function planTimelineInWords({ rows }: PlanTimeline, { day }: TimelineWords): string {
  const first = rows.map(({ startsOn }) => startsOn).toSorted()[0];
  const last = rows
    .map(({ startsOn, endsOn }) => endsOn ?? startsOn)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return 'Nothing in the plan has a day yet.';
  const count = (kind: PlanRow['kind'], one: string, several: string) => {
    const found = rows.filter((row) => row.kind === kind).length;
    return found === 0 ? [] : [`${found} ${found === 1 ? one : several}`];
  };
  const parts = [
    ...count('tactic', 'tactic', 'tactics'),
    ...count('pilot', 'pilot', 'pilots'),
    ...count('gate', 'decision to go on', 'decisions to go on'),
    ...count('milestone', 'milestone', 'milestones'),
    ...count('stop-rule', 'dated stop rule', 'dated stop rules'),
  ];
  return `From ${day(first)} to ${day(last)}: ${parts.join(', ')}.`;
}

type Scale = {
  firstMonth: number;
  months: number;
  /** Where a month begins, and where a day lies. */
  monthX(month: number): number;
  x(isoDay: string): number;
};

/** Months are counted from year 0, so that they can be added. */
const monthOf = (isoDay: string): number => Number(isoDay.slice(0, 4)) * 12 + Number(isoDay.slice(5, 7)) - 1;

/** Whole months, one after the last day included, so that a mark at the end has room. */
function scaleOf(rows: readonly PlanRow[]): Scale {
  const days = rows.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn ?? startsOn]);
  const firstMonth = Math.min(...days.map(monthOf));
  const months = Math.max(2, Math.max(...days.map(monthOf)) - firstMonth + 1);
  const monthX = (month: number) => chartX + ((month - firstMonth) / months) * chartWidthPt;
  return {
    ...{ firstMonth, months, monthX },
    x: (isoDay) => monthX(monthOf(isoDay) + (Number(isoDay.slice(8)) - 1) / 31),
  };
}

function picture(lines: readonly Line[], scale: Scale, words: TimelineWords): Picture {
  let top = axisPt;
  const rows = lines.map((line) => {
    const shape = rowShape(line, top, scale, words);
    top += line.heightPt;
    return shape;
  });
  const heightPt = top + 1;
  return {
    widthPt: pictureWidthPt,
    heightPt,
    shapes: [...axisShapes(scale, heightPt, words.locale), ...rows],
  };
}

/** As many months between two lines as their names need room. */
const tickSteps = [1, 2, 3, 6, 12, 24, 60, 120] as const;
const tickRoomPt = 24;

function axisShapes(scale: Scale, heightPt: number, locale: string): Shape[] {
  const { firstMonth, months } = scale;
  const monthPt = chartWidthPt / months;
  const step = tickSteps.find((candidate) => candidate * monthPt >= tickRoomPt) ?? 240;
  const latin = new Intl.Locale(locale, { numberingSystem: 'latn', calendar: 'gregory' });
  const monthName = new Intl.DateTimeFormat(latin, { month: 'short', timeZone: 'UTC' });
  const inStep = Array.from({ length: months }, (_, offset) => firstMonth + offset).filter(
    (month) => month % step === 0,
  );
  const nameOf = (month: number) => monthName.format(new Date(Date.UTC(0, month % 12, 1)));
  // The month in which the plan begins has its name, and any other that it does not run into.
  const firstNamePt = textWidthPt(nameOf(firstMonth), textPt) + 1.5 * besideLinePt;
  const ticks = [firstMonth, ...inStep.filter((month) => (month - firstMonth) * monthPt >= firstNamePt)];
  return [
    ...bands(scale, step, heightPt),
    ...ticks.flatMap((month, index): Shape[] => {
      const x = scale.monthX(month);
      const year = Math.floor(month / 12);
      const isNewYear = index === 0 || Math.floor((ticks[index - 1] ?? 0) / 12) !== year;
      const label = (y: number, text: string, tone: 'ink' | 'muted'): Shape => ({
        kind: 'text',
        ...{ x: x + besideLinePt, y, text, sizePt: textPt, tone },
      });
      return [
        {
          kind: 'path',
          d: `M${x.toFixed(1)} ${isNewYear ? 0 : axisPt / 2}V${axisPt}`,
          stroke: 'hairline',
          strokeWidthPt: 0.5,
        },
        ...(isNewYear ? [label(7, String(year), 'ink')] : []),
        ...(step < 12 ? [label(16, nameOf(month), 'muted')] : []),
      ];
    }),
    { kind: 'path', d: `M0 ${axisPt}H${pictureWidthPt}`, stroke: 'muted', strokeWidthPt: 0.5 },
  ];
}

/** Every other step has a ground of its own: lines would run through the days, or be cut off by them. */
function bands({ firstMonth, months, monthX }: Scale, step: number, heightPt: number): Shape[] {
  const end = firstMonth + months;
  const starts = Array.from({ length: months }, (_, offset) => firstMonth + offset).filter(
    (month) => Math.floor(month / step) % 2 === 0 && (month === firstMonth || month % step === 0),
  );
  return starts.map((month) => {
    const x = monthX(month);
    const width = monthX(Math.min(end, month - (month % step) + step)) - x;
    return { kind: 'rect', x, y: axisPt, width, height: heightPt - axisPt, fill: 'accent-wash' };
  });
}

function rowShape({ row, name, heightPt }: Line, top: number, scale: Scale, words: TimelineWords): Shape {
  const middle = top + heightPt / 2;
  const base = middle + 2.8;
  const firstBase = base - ((name.length - 1) * linePt) / 2;
  return {
    kind: 'field',
    path: row.path,
    shapes: [
      ...name.map(
        (text, index): Shape => ({
          kind: 'text',
          x: 0,
          y: firstBase + index * linePt,
          text,
          sizePt: textPt,
          tone: 'ink',
        }),
      ),
      { kind: 'text', x: nameWidthPt, y: base, text: planKindWords(row), sizePt: textPt, tone: 'muted' },
      ...markShapes(row, middle, scale, words),
      {
        kind: 'path',
        d: `M0 ${(top + heightPt).toFixed(1)}H${pictureWidthPt}`,
        stroke: 'hairline',
        strokeWidthPt: 0.5,
      },
    ],
  };
}

function markShapes(row: PlanRow, middle: number, scale: Scale, { day }: TimelineWords): Shape[] {
  const from = scale.x(row.startsOn);
  const lasts = row.kind === 'tactic' || row.kind === 'pilot';
  if (!lasts)
    return [
      ...pointShapes(row, from, middle),
      ...besideShapes(day(row.startsOn), from - pointHalfPt, from + pointHalfPt, middle),
    ];
  const right = chartX + chartWidthPt;
  const isOpen = row.endsOn === undefined && row.kind === 'tactic';
  const to = row.endsOn ? Math.min(right, scale.x(row.endsOn)) : isOpen ? right : from;
  const bar = { x: from, y: middle - barPt / 2, width: Math.max(3, to - from), height: barPt };
  const dates = row.endsOn ? `${day(row.startsOn)} – ${day(row.endsOn)}` : `from ${day(row.startsOn)}`;
  return [...barShapes(row, bar), ...besideShapes(dates, from, bar.x + bar.width, middle)];
}

/** Words beside a mark, on the right where there is room, otherwise on the left, otherwise nowhere: the table has them. */
function besideShapes(text: string, from: number, to: number, middle: number): Shape[] {
  const widthPt = textWidthPt(text, textPt);
  const isRight = to + widthPt + 7 <= pictureWidthPt;
  if (!isRight && from - widthPt - 7 < chartX) return [];
  return [
    {
      kind: 'text',
      ...(isRight ? { x: to + 6 } : { x: from - 6, anchor: 'end' }),
      ...{ y: middle + 2.8, text, sizePt: textPt, tone: 'muted' },
    },
  ];
}
