import type { Passage } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { objectiveNumbers, see } from './cross-references.ts';
import { bulletList, heading, isAnswered, notAnswered, say, sayIfAny, table } from './pieces.ts';

export const measures: Chapter = (context) => {
  const { format, proposal } = context;
  const { items } = proposal.measures;
  const objectiveNumber = objectiveNumbers(proposal);
  return [
    ...table(
      'Measures of success',
      [
        ['Measure', 0.23],
        ['Today', 0.165],
        ['Target', 0.165],
        ['Due on', 0.15],
        ['Owner', 0.18],
        ['Objective', 0.11],
      ],
      items.map(({ name, unit, baseline, target, dueOn, owner, objectiveId }) => [
        nameCell(name, unit, context),
        say(baseline, context),
        say(target, context),
        dueOn ? format.shortDay(dueOn) : notAnswered,
        say(owner, context),
        sayIfAny(objectiveId && objectiveNumber.get(objectiveId), context),
      ]),
      { note: [see('objectives', 'The objectives and their numbers are listed in {}.')] },
    ),
    ...(items.length === 0
      ? []
      : table(
          'How each is measured',
          [
            ['Measure', 0.2],
            ['Definition', 0.28],
            ['Formula', 0.19],
            ['Data', 0.15],
            ['What IT must produce', 0.18],
          ],
          items.map(({ name, definition, formula, dataSource, neededFromIt }) => [
            say(name, context),
            say(definition, context),
            sayIfAny(formula && withCapital(formula), context),
            say(dataSource, context),
            sayIfAny(neededFromIt, context),
          ]),
        )),
    heading(2, 'What makes us stop'),
    ...bulletList(proposal.strategy.stopRules.map(({ statement }) => say(statement, context))),
  ];
};

/** What it counts stands below the name, smaller. */
function nameCell(name: string | undefined, unit: string | undefined, context: ModelContext): Passage {
  if (!isAnswered(unit)) return say(name, context);
  return {
    blocks: [
      { kind: 'paragraph', text: say(name, context) },
      { kind: 'paragraph', tone: 'small', text: unit },
    ],
  };
}

/** The cells beside a formula are sentences. One letter alone is a symbol, and `pH` or `iOS` keep their own case. */
function withCapital(formula: string): string {
  return formula.replace(/^\s*\p{Ll}(?=\p{Ll})/u, (start) => start.toUpperCase());
}
