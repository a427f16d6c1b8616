import { dataFlowPicture } from '../../../shared/charts/data-flow-picture.ts';
import { zoneOrder } from '../../../shared/charts/data-flow-zones.ts';
import { pictureSvg } from '../../../shared/charts/picture-svg.ts';
import { words } from '../../../shared/domain/choice-words.ts';
import { classWords, type DataFlow, dataFlow } from '../../../shared/domain/data-flow.ts';
import { dataFlowInWords, endsInWords, passingInWords } from '../../../shared/domain/data-flow-words.ts';
import type { Block } from '../../ports/document-model.ts';
import type { ModelContext } from './context.ts';
import type { ReferenceName } from './cross-references.ts';
import { bulletList, heading, say, table, unanswered } from './pieces.ts';

/** What fits on a page under its heading; a taller picture is printed smaller, any other as wide as the text. */
const tallestPicturePt = 600;

/** Which systems hold the data, who controls them, and what passes between them: drawn, and in words. */
export function dataFlowBlocks(context: ModelContext): Block[] {
  const flow = dataFlow(context.proposal);
  const title = heading(2, 'Where the data goes');
  if (flow.systems.length === 0) return [title, unanswered()];
  const picture = dataFlowPicture(flow);
  const scale = Math.min(context.pictureWidthPt / picture.widthPt, tallestPicturePt / picture.heightPt);
  const description = dataFlowInWords(flow);
  return [
    title,
    { kind: 'paragraph', tone: 'small', text: description },
    // Before the picture, which may have to wait for the next page.
    ...zoneTable(flow, context),
    {
      kind: 'chart',
      name: 'data-flow-picture' satisfies ReferenceName,
      caption: 'Data flow: systems within their trust boundaries (dashed), and what passes between them',
      svg: pictureSvg(picture),
      description,
      widthPt: picture.widthPt * scale,
      heightPt: picture.heightPt * scale,
    },
    ...connectionTable(flow, context),
    ...(flow.looseEnds.length === 0 ? [] : bulletList(flow.looseEnds.map(({ sentence }) => sentence))),
  ];
}

function connectionTable({ connections }: DataFlow, context: ModelContext): Block[] {
  return table(
    'The arrows in words',
    [
      ['No.', 0.07],
      ['Between', 0.3],
      ['Class', 0.15],
      ['What passes, and how', 0.48],
    ],
    connections.map((connection, index) => [
      String(index + 1),
      say(endsInWords(connection), context),
      classWords(connection.classification),
      say(passingInWords(connection), context),
    ]),
  );
}

/** The zones as the picture has them from above. Where every place is a guess, the sentence above the table says so. */
function zoneTable(flow: DataFlow, context: ModelContext): Block[] {
  const { systems } = flow;
  const areAllGuessed = systems.every(({ isGuessed }) => isGuessed);
  return table(
    'Who controls the systems',
    [
      ['Trust zone', 0.24],
      ['Systems', 0.76],
    ],
    zoneOrder(flow).flatMap((zone) => {
      const here = systems.filter((system) => system.zone === zone);
      const names = here.map(({ name, isGuessed }) => (isGuessed && !areAllGuessed ? `${name}*` : name));
      return here.length === 0 ? [] : [[words.systemZone[zone], say(names.join('; '), context)]];
    }),
    areAllGuessed || !systems.some(({ isGuessed }) => isGuessed)
      ? {}
      : { note: '* Nobody has said who controls it; its name suggests the zone.' },
  );
}
