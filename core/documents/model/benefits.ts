import type { Chapter } from './context.ts';
import { passage } from './narrative.ts';
import { isAnswered, say, sayIfAny, table } from './pieces.ts';

/** Every benefit said twice, then what it serves and how it will be seen. */
export const benefits: Chapter = (context) => {
  const { proposal } = context;
  const { items } = proposal.benefits;
  const objectives = new Map(proposal.strategy.objectives.map(({ id, statement }) => [id, statement]));
  const measures = new Map(proposal.measures.items.map(({ id, name }) => [id, name]));
  const candidates = new Map(proposal.options.candidates.map(({ id, name }) => [id, name]));
  const nameOf = <Id>(names: ReadonlyMap<Id, string | undefined>, id: Id | undefined) =>
    id === undefined ? undefined : names.get(id);
  return [
    ...table(
      'What each benefit does and what it is worth',
      [
        ['Benefit', 0.2],
        ['What it does (for IT)', 0.4],
        ['What it is worth (for marketing)', 0.4],
      ],
      items.map(({ name, technicalFunction, marketingValue }) => [
        say(name, context),
        passage(technicalFunction, context),
        passage(marketingValue, context),
      ]),
    ),
    ...(items.length === 0
      ? []
      : table(
          'What each benefit serves and how it is measured',
          [
            ['Benefit', 0.2],
            ['Objective', 0.36],
            ['Measure', 0.24],
            ['Option', 0.2],
          ],
          items.map(({ name, objectiveId, measureId, optionId }) => [
            say(name, context),
            say(nameOf(objectives, objectiveId), context),
            say(nameOf(measures, measureId), context),
            sayIfAny(nameOf(candidates, optionId), context),
          ]),
        )),
    ...items.flatMap(({ name, note }) =>
      isAnswered(note)
        ? [
            {
              kind: 'paragraph' as const,
              tone: 'small' as const,
              text: [{ text: `${name ?? ''}: ` }, { text: note }],
            },
          ]
        : [],
    ),
  ];
};
