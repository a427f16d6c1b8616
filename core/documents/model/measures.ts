import type { Section } from '../../../shared/domain/proposal.ts';
import type { Block } from '../blocks.ts';
import type { Chapter, ModelContext } from './context.ts';
import { bulletList, heading, isAnswered, labelledIfAny, notAnswered, say, table } from './pieces.ts';

type Measure = Section<'measures'>['items'][number];

export const measures: Chapter = (context) => {
  const { items } = context.proposal.measures;
  return [
    ...table(
      'Measures of success',
      [
        ['Measure', 0.26],
        ['Today', 0.18],
        ['Target', 0.2],
        ['Due on', 0.17],
        ['Owner', 0.19],
      ],
      items.map(({ name, unit, baseline, target, dueOn, owner }) => [
        isAnswered(unit) ? `${name ?? notAnswered}\n${unit}` : say(name, context),
        say(baseline, context),
        say(target, context),
        dueOn ? context.format.day(dueOn) : notAnswered,
        say(owner, context),
      ]),
    ),
    ...items.flatMap((measure) => measureDetails(measure, context)),
    heading(2, 'What makes us stop'),
    ...bulletList(context.proposal.strategy.stopRules.map(({ statement }) => say(statement, context))),
  ];
};

function measureDetails(measure: Measure, context: ModelContext): Block[] {
  const objective = context.proposal.strategy.objectives.find(({ id }) => id === measure.objectiveId);
  return [
    heading(3, measure.name ?? notAnswered),
    { kind: 'paragraph', text: say(measure.definition, context) },
    ...labelledIfAny('measures.items.formula', measure.formula, context),
    ...labelledIfAny('measures.items.dataSource', measure.dataSource, context),
    ...labelledIfAny('measures.items.neededFromIt', measure.neededFromIt, context),
    ...labelledIfAny('measures.items.objectiveId', objective?.statement, context),
  ];
}
