import type { Section } from '../../../shared/domain/proposal.ts';
import type { NarrativeBlock, Passage } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { objectiveNumbers, see } from './cross-references.ts';
import { createTermRegister } from './explained-terms.ts';
import { passage } from './narrative.ts';
import { asRuns, isAnswered, notAnswered, say, table } from './pieces.ts';

type Benefit = Section<'benefits'>['items'][number];

/** Every benefit as one card: its name and what it is tied to, then what it does beside what it is worth. */
export const benefits: Chapter = (context) => {
  const shared = sharedOption(context.proposal);
  const terms = createTermRegister(context.facts.glossary.terms, context.proposal.overview.locale);
  const cards = table(
    'What each benefit does and what it is worth',
    [
      ['Benefit', 0.26],
      ['What it does (for IT)', 0.37],
      ['What it is worth (for marketing)', 0.37],
    ],
    context.proposal.benefits.items.map((benefit) => [
      nameCell(benefit, shared === undefined, context),
      terms.marked(passage(benefit.technicalFunction, context), 'it'),
      terms.marked(passage(benefit.marketingValue, context), 'marketing'),
    ]),
    {
      note: [
        ...(shared === undefined ? [] : [{ text: `All of them come with ${shared}. ` }]),
        see('objectives', 'The objectives and their numbers are listed in {}. '),
        see('explained-terms', 'Words with a dotted line are explained in {}.'),
      ],
    },
  );
  return [...cards, ...terms.explained()];
};

/** The name of the option from which all benefits come, where it need not be said with each. */
function sharedOption({ benefits: { items }, options }: ModelContext['proposal']): string | undefined {
  const [optionId, ...others] = new Set(items.map((item) => item.optionId));
  if (items.length < 2 || others.length > 0) return undefined;
  return options.candidates.find(({ id }) => id === optionId)?.name?.trim() || undefined;
}

function nameCell(benefit: Benefit, namesOption: boolean, context: ModelContext): Passage {
  const { proposal } = context;
  const measure = proposal.measures.items.find(({ id }) => id === benefit.measureId);
  const option = proposal.options.candidates.find(({ id }) => id === benefit.optionId);
  const objective = benefit.objectiveId && objectiveNumbers(proposal).get(benefit.objectiveId);
  const ties: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Objective', objective ?? notAnswered],
    ['Measure', measure?.name ?? notAnswered],
    ['Option', namesOption ? option?.name : undefined],
    ['Note', benefit.note],
  ];
  return {
    blocks: [
      {
        kind: 'paragraph',
        text: asRuns(say(benefit.name, context)).map((run) => ({ ...run, bold: true })),
      },
      ...ties.flatMap(([label, value]): NarrativeBlock[] =>
        isAnswered(value)
          ? [
              {
                kind: 'paragraph',
                tone: 'small',
                text: [{ text: `${label}: ` }, ...asRuns(say(value, context))],
              },
            ]
          : [],
      ),
    ],
  };
}
