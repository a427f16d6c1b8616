import { words } from '../../../shared/domain/choice-words.ts';
import type { Block, Text } from '../../ports/document-model.ts';
import { inputTables } from './annex-inputs.ts';
import { type Chapter, hasProjection, type ModelContext } from './context.ts';
import { conventions } from './conventions.ts';
import { asRuns, bulletList, heading, notAnswered, say, sayIfAny, table } from './pieces.ts';
import { dateBeside, reference } from './sources.ts';

/** What every figure rests on: the ledger, the inputs under each scenario, and the conventions of the computation. */
export const annexAssumptions: Chapter = (context) => [
  ...ledger(context),
  ...(hasProjection(context) ? [heading(2, 'Inputs by scenario'), ...inputTables(context)] : []),
  heading(2, 'Conventions of the computation'),
  ...bulletList(conventions(context)),
];

function ledger(context: ModelContext): Block[] {
  const { format, proposal, sources } = context;
  return table(
    'Assumptions',
    [
      ['No.', 0.07],
      ['Assumption', 0.405],
      ['Source', 0.215],
      ['Confidence', 0.135],
      ['Owner', 0.175],
    ],
    proposal.revenue.assumptions.map(({ statement, source, link, statedOn, confidence, owner }, index) => {
      // First, because the numbers of sources rise in the order of reading.
      const said = say(statement, context);
      const day = dateBeside({ title: source, publishedOn: statedOn }, format);
      const sourceText: Text = [
        ...asRuns(say(source, context)),
        ...(link ? [reference(sources.cite({ title: source, link, publishedOn: statedOn }))] : []),
        ...(day ? [{ text: `, ${day}` }] : []),
      ];
      return [
        `A${index + 1}`,
        said,
        sourceText,
        confidence ? words.confidence[confidence] : notAnswered,
        sayIfAny(owner, context),
      ];
    }),
    {
      name: 'assumption-ledger',
      note: 'Confidence is high for our own data; medium for a pilot or for independent figures that agree; low for a single benchmark, a vendor’s claim or an assumption.',
    },
  );
}
