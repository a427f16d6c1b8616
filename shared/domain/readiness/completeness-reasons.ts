import type { SectionId } from '../proposal.ts';

/**
 * Why a missing answer matters to the people who decide, by path without list positions. A field without a reason of
 * its own has that of the list or the section it stands in.
 */
const reasons: Readonly<Record<string, string>> & Readonly<Record<SectionId, string>> = {
  overview: 'The first page is read first, and by some it is all that is read.',
  'overview.title': 'The title is how a committee finds the proposal on its agenda.',
  'overview.organisation': 'The cover says whose proposal this is.',
  'overview.authorRole': 'Reviewers need to know whom to ask.',
  'overview.sponsor': 'Without someone who answers for the budget, a request has no owner.',
  'overview.ask': 'A committee decides on a sentence. Without it there is nothing to decide.',
  'overview.decisionNeededBy': 'Without a date a request goes to the end of the queue.',

  need: 'A request is compared with every other request by the need that it meets.',
  'need.problem': 'A solution without a problem is the most common reason for a no.',
  'need.customers': 'IT wants to know for whom the work is done.',
  'need.customers.wants': 'What customers want is what the tool will be measured by.',
  'need.drivers': 'An entry that says nothing raises the question why it stands there.',
  'need.costOfNotActing': 'Doing nothing is always the cheapest option until its cost is named.',

  options: 'A request with one option looks decided beforehand.',
  'options.candidates': 'IT always asks about two more options: doing nothing, and using what is owned.',
  'options.candidates.name': 'What has no name can’t be compared, and can’t be asked for.',
  'options.candidates.pros': 'An entry that says nothing weakens the ones beside it.',
  'options.candidates.cons': 'An entry that says nothing weakens the ones beside it.',
  'options.criteria': 'A comparison with gaps can’t be followed.',
  'options.proposedOptionId': 'The reader has to know which of the options is asked for.',
  'options.reasonForProposal': 'Scores do not explain a choice; a few sentences do.',

  benefits: 'What the tool is worth is the reason to take on its cost and its risk.',
  'benefits.items.technicalFunction': 'IT judges a benefit by the function that brings it.',
  'benefits.items.marketingValue': 'Finance judges a benefit by what it is worth.',
  'benefits.items.objectiveId': 'A benefit that serves no objective is a feature.',
  'benefits.items.measureId': 'A benefit that nothing measures can’t be proved afterwards.',

  strategy: 'Dates and steps tell IT when the load comes and when people are needed.',
  'strategy.summary': 'The summary is what a reader remembers when the tables are forgotten.',
  'strategy.objectives': 'Everything else in the case refers to an objective.',
  'strategy.objectives.target': 'Without a figure nobody can say whether it was reached.',
  'strategy.objectives.dueOn': 'An objective without a date is never late.',
  'strategy.tactics': 'Tactics show what will really be done with the tool.',
  'strategy.tactics.channel': 'The channel tells IT which systems are touched.',
  'strategy.tactics.media': 'Owned, earned and paid media cost differently and need different reviews.',
  'strategy.tactics.objectiveId': 'A tactic that serves no objective looks like a habit.',
  'strategy.tactics.startsOn': 'IT plans its people by the dates of your tactics.',
  'strategy.milestones': 'Others plan around these days.',
  'strategy.stopRules': 'An empty rule stops nothing.',

  revenue: 'A figure is only computed when all of its inputs are there.',
  'revenue.discountRate':
    'Money of the third year is worth less than money of today; finance sets by how much.',
  'revenue.streams': 'The revenue is what the cost is held against.',
  'revenue.streams.steps': 'The steps show how a contact becomes a sale; a gap in them gives no figure.',
  'revenue.streams.incrementality': 'Revenue that would have come anyway is not a benefit of the tool.',
  'revenue.streams.contributionMargin':
    'Revenue is not profit: finance counts what is left after cost of goods.',
  'revenue.streams.firstLiveMonth': 'The date of the first effect decides when the case pays back.',
  'revenue.streams.rampMonths': 'Nothing has its full effect on the first day.',
  'revenue.costs': 'A benefit without its cost is not a case.',
  'revenue.assumptions': 'Every figure leads back to this list.',
  'revenue.assumptions.source': 'An assumption without a source is an opinion.',
  'revenue.assumptions.confidence': 'Saying how sure you are makes the rest more believable.',
  'revenue.exchangeRates': 'Amounts in another currency need the rate they were converted at.',

  evidence: 'What others have seen carries more weight than a forecast.',
  'evidence.caseStudies.relation': 'A competitor’s result counts more than that of another sector.',
  'evidence.caseStudies.results': 'A case study without a result is an advertisement.',
  'evidence.caseStudies.sourceTitle': 'A reader must be able to find the source.',
  'evidence.caseStudies.publisher': 'Who published it decides how far it can be trusted.',

  security: 'Security is where most proposals stop.',
  'security.compensatingControls': 'A safeguard without an owner and a date is a promise that nobody keeps.',
  'security.dataInventory': 'Privacy reviews begin with what is held and how sensitive it is.',
  'security.integrations': 'Every connection is a way in. IT has to know each of them.',
  'security.risks': 'A risk is weighed by how likely and how bad it is.',
  'security.risks.mitigation': 'A risk is accepted when something is done about it.',
  'security.vendorQuestions': 'An empty question can’t be sent to the vendor.',

  ownership: 'After the launch somebody has to answer for every part.',
  'ownership.assets.accountableRole': 'An asset without an owner is lost when people leave.',
  'ownership.raci': 'A row that is not filled in leaves the work to whoever notices.',
  'ownership.itEffort': 'IT plans by task and hours.',
  'ownership.servicePact': 'An empty promise can’t be kept.',

  measures: 'Success is what both sides agreed to count beforehand.',
  'measures.items.definition': 'Two people must come to the same figure.',
  'measures.items.baseline': 'Without today’s value nobody sees the change. “Not measured” is an answer.',
  'measures.items.target': 'Without a target every result can be called a success.',
  'measures.items.dueOn': 'A measure without a date is never looked at.',
  'measures.items.dataSource': 'IT wants to know which data is needed, and from where.',
  'measures.items.owner': 'Somebody has to report it.',

  decision: 'The last page records who decides what, under which conditions.',
  'decision.signOffRoles': 'A line without a role can’t be signed.',
  rehearsal: 'An objection that was expected is half answered.',
  outcomes: 'What really happened is what the next proposal is judged by.',
};

/** The reason of a field, or of the nearest list or section around it. The path may hold list positions. */
export function completenessReason(path: string): string {
  const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
  for (let count = parts.length; count > 0; count -= 1) {
    const reason = reasons[parts.slice(0, count).join('.')];
    if (reason !== undefined) return reason;
  }
  throw new Error(`No reason for the field ${path}`);
}
