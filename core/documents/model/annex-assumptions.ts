import { words } from '../../../shared/domain/choice-words.ts';
import type { Block, Text } from '../../ports/document-model.ts';
import { inputTables } from './annex-inputs.ts';
import { type Chapter, hasProjection, type ModelContext } from './context.ts';
import { asRuns, bulletList, heading, notAnswered, say, sayIfAny, table } from './pieces.ts';
import { dateBeside, reference } from './sources.ts';

/** What every figure rests on: the ledger, the inputs under each scenario, and the conventions of the computation. */
export const annexAssumptions: Chapter = (context) => [
  ...ledger(context),
  ...(hasProjection(context) ? [heading(2, 'Inputs by scenario'), ...inputTables(context)] : []),
  heading(2, 'Conventions of the computation'),
  ...bulletList(conventions(context)),
];

const conventions = ({ format, proposal }: ModelContext): readonly string[] => [
  'Month 0 is the day of the decision. Amounts of a month fall at its end.',
  'Volume in month n = volume in month 1 × (1 + growth per month)ⁿ⁻¹. Where something is lost or added each month: volume of the next month = volume × (1 + growth) × (1 − lost) + added.',
  'Before the first live month the effect is zero; from then on it grows to full effect, in equal steps, as an S-curve (x² × (3 − 2x) of the way x), or by shares that are stated. This applies to streams of revenue only.',
  'Seasonal factors multiply the revenue of their calendar month; 1 is an average month.',
  'Where money arrives with a delay, volume, effect and season are those of the month in which it was earned.',
  'Attributed revenue = volume × steps of the funnel × value per conversion × effect. Where a stream goes on from what there is today, what would come without the tool is subtracted. Incremental revenue = attributed revenue × incrementality × (1 − overlap). Contribution = incremental revenue × margin.',
  'Other benefits count in the cash flow, never as revenue.',
  'What the units of a funnel cost, such as messages or clicks, is a recurring cost in full from the first live month on.',
  'One-off costs fall in month 0 or, where it says so, in the last month; monthly costs at the end of each month; yearly costs in advance at months 0, 12, 24 … Costs with a yearly rise grow at months 13, 25 … (in advance: at 12, 24 …).',
  'Monthly discount rate = ¹²√(1 + yearly rate) − 1. Net present value = Σ cash flow of month n ÷ (1 + monthly rate)ⁿ; month 0 is not discounted.',
  'Net benefit = Σ cash flow from month 0 on. Return on investment = net benefit ÷ total cost, both undiscounted.',
  'Internal rate of return: the monthly rate i between −50% and +100% at which the net present value is zero, as the yearly rate (1 + i)¹² − 1. “None” where there is no such rate; where there are several, all are listed and none is called the answer.',
  'Payback month: the first month from which the cumulative cash flow stays at or above zero; discounted, the same on the discounted cash flow.',
  'Amounts in another currency are converted at one stated rate for all months.',
  'Nothing is rounded inside the computation. Sums over months are printed in whole units of the currency and may differ by rounding; prices, rates and the value of one customer are printed in full.',
  'Customer lifetime value looks beyond the last month and is no part of the cash flow. With margin m per year, retention r and discount rate d it is m × (1 + d) ÷ (1 + d − r) when the first margin comes today, and m × r ÷ (1 + d − r) when it comes at the end of the first year.',
  `The simulation makes ${format.number(proposal.revenue.simulation.runs)} runs. Each draws every input with a range on its own, between its lowest and its highest value with its peak at the expected one: triangular, or as a beta distribution with the mean (lowest + 4 × expected + highest) ÷ 6 where it says PERT. Months are drawn as whole numbers. The random numbers begin with the seed ${proposal.revenue.simulation.seed}: the same seed gives the same figures on every machine. P10, P50 and P90 are the values below which 10%, 50% and 90% of the runs lie.`,
  'What must be true is found for one volume, step or value of the streams at a time, everything else as expected: the smallest value at which the cumulative cash flow ends at or above zero.',
  'Taxes, inflation, financing and value beyond the last month are left out.',
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
