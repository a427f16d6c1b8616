import { fieldLabel } from '../../shared/domain/labels.ts';

/** What stands beside a field: the question in full, or its short name, and a line of help. */
export type Question = { readonly label: string; readonly help?: string };

type Words = { readonly ask?: string; readonly help?: string };

/** The words of the fields whose name alone would not be a question. Keys leave out positions in lists. */
const questions: Readonly<Record<string, Words>> = {
  'overview.title': { ask: 'What is the proposal called?', help: 'Name the tool and what it is for.' },
  'overview.ask': {
    ask: 'What are you asking IT to decide?',
    help: 'One sentence: the tool, for how long, and what you want approved.',
  },
  'overview.decisionNeededBy': {
    ask: 'By when do you need the decision?',
    help: 'Type a date such as 4 Jan 2027 or 2027-01-04, or choose one.',
  },
  'overview.audience': {
    ask: 'Which IT groups is it addressed to?',
    help: 'Choose everyone who will have to look at it.',
  },
  'overview.organisation': { ask: 'Which organisation is this for?' },
  'overview.department': { ask: 'Which department is asking?' },
  'overview.authorRole': {
    ask: 'What is your role?',
    help: 'The role rather than your name: it stays true when people move.',
  },
  'overview.sponsor': { ask: 'Who sponsors it?', help: 'The role that answers for the budget.' },
  'overview.confidentiality': {
    ask: 'How confidential is the document?',
    help: 'Printed at the foot of every page.',
  },
  'overview.currency': {
    ask: 'In which currency are the figures?',
    help: 'Three capital letters, such as USD, EUR or GBP. Changing it does not convert amounts.',
  },
  'overview.locale': {
    ask: 'How are numbers and dates written?',
    help: 'The language and region, which decide the separators in figures.',
  },
  'overview.logo': { ask: 'Would you like a logo on the cover?', help: 'PNG or JPEG, up to 2 MB.' },

  'need.problem': {
    ask: 'What is going wrong today?',
    help: 'What happens, how often, and who notices. Leave the tool out for now.',
  },
  'need.customers': { ask: 'Which customers feel it, and what do they want?' },
  'need.drivers': {
    ask: 'Why now?',
    help: 'Each driver in one line. Press Enter for the next.',
  },
  'need.costOfNotActing': {
    ask: 'What does it cost to leave things as they are?',
    help: 'In money, lost customers or hours, and over which time.',
  },
  'need.context': {
    ask: 'What else should a reader know?',
    help: 'History, earlier attempts, decisions that bind you.',
  },

  'options.candidates': {
    ask: 'Which ways are there to meet the need?',
    help: 'Doing nothing and using what you own are always compared, because IT will ask.',
  },
  'options.candidates.stores': { help: 'Which data it keeps, and where.' },
  'options.candidates.does': { help: 'What it does with that data.' },
  'options.candidates.sends': { help: 'Messages, files or calls that leave it.' },
  'options.candidates.tracks': { help: 'What it records about people: opens, clicks, visits.' },
  'options.candidates.marketingValue': { help: 'What marketing gains by it.' },
  'options.candidates.pricePlan': { help: 'Plan, contract length, what raises the price.' },
  'options.criteria': {
    ask: 'By what do you compare them?',
    help: 'Give each criterion a weight, and each option a score from 0 (not met) to 5 (met in full).',
  },
  'options.proposedOptionId': { ask: 'Which option do you propose?' },
  'options.reasonForProposal': {
    ask: 'Why this one?',
    help: 'Name its weaknesses too, and why they are acceptable.',
  },

  'benefits.items': {
    ask: 'What will the tool do, and what is that worth?',
    help: 'Say each benefit twice: once for IT, once for marketing.',
  },
  'benefits.items.technicalFunction': { ask: 'What the system does', help: 'In IT’s words.' },
  'benefits.items.marketingValue': { ask: 'What that is worth', help: 'In marketing’s words.' },

  'strategy.summary': {
    ask: 'What is the strategy, in short?',
    help: 'Where you want to be, and the way there, in a few sentences.',
  },
  'strategy.objectives': {
    ask: 'What do you want to reach?',
    help: 'Each objective with a figure that shows when it is reached.',
  },
  'strategy.objectives.target': { ask: 'How reaching it shows' },
  'strategy.segments': { ask: 'Whom do you address?' },
  'strategy.tactics': {
    ask: 'Which tactics lead there?',
    help: 'Dates and volumes tell IT when the load comes.',
  },
  'strategy.milestones': { ask: 'What are the milestones?' },
  'strategy.pilot.scope': {
    ask: 'What would a pilot cover?',
    help: 'Which customers, which data, which part of the tool.',
  },
  'strategy.pilot.startsOn': { ask: 'When does the pilot start?' },
  'strategy.pilot.endsOn': { ask: 'When does it end?' },
  'strategy.pilot.goCriteria': {
    ask: 'What must be seen to go on after it?',
    help: 'Figures that can be checked on the last day.',
  },
  'strategy.stopRules': {
    ask: 'What would make you stop?',
    help: 'Each rule in one line. Press Enter for the next.',
  },

  'revenue.streams': {
    ask: 'How does the tool turn into money?',
    help: 'One stream per programme or channel: a volume, the steps it passes, and what one conversion is worth.',
  },
  'revenue.streams.steps': {
    ask: 'Steps from the volume to a conversion',
    help: 'In order. A rate is a share such as clicks per delivered email; a multiple is a count such as sends per contact.',
  },
  'revenue.streams.volumeLabel': { help: 'One unit of the volume, for example “mailable contacts”.' },
  'revenue.streams.currency': { help: 'Only if it differs from the currency of the proposal.' },
  'revenue.streams.incrementality': { ask: 'Share that would not have come anyway' },
  'revenue.streams.overlap': { ask: 'Share that another stream counts' },
  'revenue.streams.firstLiveMonth': { ask: 'First month with an effect' },
  'revenue.otherBenefits': {
    ask: 'What else does it bring?',
    help: 'Costs that fall away and hours that are saved. They are never counted as revenue.',
  },
  'revenue.otherBenefits.currency': { help: 'Only if it differs from the currency of the proposal.' },
  'revenue.otherBenefits.realisation': { ask: 'Share of the hours put to use' },
  'revenue.costs': {
    ask: 'What does it cost?',
    help: 'Licences, set-up, training, and the hours of IT and marketing.',
  },
  'revenue.costs.currency': { help: 'Only if it differs from the currency of the proposal.' },
  'revenue.costs.specialty': { help: 'For hours of IT: who does the work.' },
  'revenue.horizonMonths': {
    ask: 'How many months do you look ahead?',
    help: 'From 12 to 60. Three years are usual.',
  },
  'revenue.discountRate': { ask: 'Yearly discount rate' },
  'revenue.exchangeRates': {
    ask: 'Which exchange rates apply?',
    help: 'One stated rate for each currency that an entry uses.',
  },
  'revenue.assumptions': {
    ask: 'What do the figures rest on?',
    help: 'List each source once, then choose it beside the figures that come from it.',
  },
  'revenue.assumptions.owner': { help: 'The role that can answer for it.' },

  'evidence.caseStudies': {
    ask: 'Who has done this before, and what did they see?',
    help: 'Direct competitors first: they persuade most.',
  },
  'evidence.caseStudies.results': {
    help: 'Each result as it was published, with its figure and unit.',
  },
  'evidence.caseStudies.publishedOn': { help: 'As exact as the source prints it.' },
  'evidence.competitors': { ask: 'What do your competitors use today?' },
  'evidence.caveats': {
    ask: 'What should a careful reader keep in mind?',
    help: 'Old dates, sources that sell the tool, organisations unlike yours.',
  },

  'security.dataInventory': {
    ask: 'Which data goes where?',
    help: 'One entry per kind of data, such as contact details or purchase history.',
  },
  'security.integrations': { ask: 'Which systems does it connect to?' },
  'security.risks': {
    ask: 'What could go wrong?',
    help: 'Likelihood and impact from 1 (rare, negligible) to 5 (almost certain, severe).',
  },
  'security.compensatingControls': {
    ask: 'What makes up for an answer that is “no”?',
    help: 'A safeguard that reduces the same risk in another way.',
  },
  'security.vendorQuestions': { ask: 'What must the vendor still answer?' },

  'measures.items': {
    ask: 'How will you see that it works?',
    help: 'A few measures near to money are better than many.',
  },
  'measures.items.definition': { help: 'So exact that two people would count the same.' },
  'measures.items.formula': { help: 'For example: orders ÷ delivered emails × 1,000.' },
  'measures.items.baseline': { help: 'Today’s value, with its unit. “Not measured” is an answer.' },
  'measures.items.neededFromIt': { help: 'A report, an export or access, and how often.' },
};

/** The words for a field, by its path with or without positions. */
export function questionAt(path: string): Question {
  const words = questions[path.replace(/\.\d+(?=\.|$)/g, '')];
  const label = words?.ask ?? fieldLabel(path);
  return words?.help === undefined ? { label } : { label, help: words.help };
}

/** Every path that has words of its own, without positions. */
export const questionPaths: readonly string[] = Object.keys(questions);
