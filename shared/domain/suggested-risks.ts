import type { ToolCategory } from './options.ts';
import type { Proposal } from './proposal.ts';
import { chosenValues } from './questionnaire/answer.ts';

/** A risk to choose from: its words are a start, and how likely and how bad it is stays for people to judge. */
export type SuggestedRisk = {
  /** The entry that is made from it keeps this id, so that it is suggested once. */
  readonly id: string;
  readonly risk: string;
  readonly mitigation: string;
  /** Completes “because …”. */
  readonly because: string;
};

/** What speaks for a suggestion: the type of the proposed tool, or one of these answers to a question. */
type Clue =
  | { readonly categories: readonly ToolCategory[] }
  | { readonly questionId: string; readonly is: readonly string[] };
type Entry = SuggestedRisk & { readonly anyOf: readonly Clue[] };

const falling = ['no', 'partly', 'unknown'];

/** A starter set in our own words; the answers it looks at are those of resources/questions. */
const starterSet: readonly Entry[] = [
  {
    id: 'suggested-wrong-recipients',
    risk: 'A message goes to the wrong list, and people who opted out get it.',
    mitigation: 'Lists are named by purpose and date; a second person releases every send.',
    because: 'the tool sends messages',
    anyOf: [{ categories: ['email', 'sms'] }, { questionId: 'Q01', is: ['Email', 'Text messages'] }],
  },
  {
    id: 'suggested-consent-evidence',
    risk: 'Imported contacts have no evidence of consent.',
    mitigation: 'Only contacts with a stored date and wording of consent are imported.',
    because: 'the tool sends messages',
    anyOf: [{ categories: ['email', 'sms', 'crm'] }, { questionId: 'Q01', is: ['Email', 'Text messages'] }],
  },
  {
    id: 'suggested-sending-reputation',
    risk: 'Our sending domain gets a bad name, and invoices or tickets land in spam.',
    mitigation:
      'Marketing sends from a subdomain of its own with SPF, DKIM and DMARC; volumes rise step by step.',
    because: 'the tool sends email',
    anyOf: [{ categories: ['email'] }, { questionId: 'Q01', is: ['Email'] }],
  },
  {
    id: 'suggested-account-takeover',
    risk: 'An account or page is taken over and speaks in our name.',
    mitigation: 'A second proof of identity for everyone, two named owners, and a written recovery path.',
    because: 'the tool publishes in our name',
    anyOf: [
      { categories: ['social', 'advertising', 'podcast'] },
      { questionId: 'Q01', is: ['Social media', 'Forum or community'] },
      { questionId: 'Q22', is: falling },
    ],
  },
  {
    id: 'suggested-harmful-posts',
    risk: 'People post harmful or unlawful things on our pages.',
    mitigation: 'Rules, first posts held for a moderator, a report button, and hours in which someone looks.',
    because: 'people can write on it',
    anyOf: [{ categories: ['social'] }, { questionId: 'Q01', is: ['Social media', 'Forum or community'] }],
  },
  {
    id: 'suggested-tags-before-consent',
    risk: 'Tags run before visitors have agreed, or tell a third party more than we know.',
    mitigation:
      'All tags go through one manager behind the consent banner; the list of tags is checked every quarter.',
    because: 'the tool measures what visitors do',
    anyOf: [
      { categories: ['analytics', 'advertising'] },
      { questionId: 'Q01', is: ['Advertising', 'Analytics or website tags'] },
      { questionId: 'Q02', is: ['As code on our website'] },
    ],
  },
  {
    id: 'suggested-website-slowed',
    risk: 'Code of the vendor slows our website down or breaks it.',
    mitigation:
      'The code loads after the page, is tested before each release, and can be switched off at once.',
    because: 'code of the tool runs on our website',
    anyOf: [{ categories: ['website', 'forms'] }, { questionId: 'Q02', is: ['As code on our website'] }],
  },
  {
    id: 'suggested-overspending',
    risk: 'Advertising money is spent by mistake or by a stranger.',
    mitigation: 'Daily limits, rights to spend for few people, and a warning above the limit.',
    because: 'the tool spends money on adverts',
    anyOf: [{ categories: ['advertising'] }, { questionId: 'Q01', is: ['Advertising'] }],
  },
  {
    id: 'suggested-mass-export',
    risk: 'Someone takes the whole customer list along.',
    mitigation: 'Few may export, every export is recorded, and leavers lose access on their last day.',
    because: 'the tool keeps customer records',
    anyOf: [
      { categories: ['crm'] },
      { questionId: 'Q01', is: ['Customer records (CRM)'] },
      { questionId: 'Q31', is: falling },
    ],
  },
  {
    id: 'suggested-recordings',
    risk: 'Recordings show people who did not agree, or stay online for ever.',
    mitigation: 'People are told before a recording starts; recordings are deleted after a fixed time.',
    because: 'the tool records people',
    anyOf: [
      { categories: ['webinar', 'podcast'] },
      { questionId: 'Q01', is: ['Webinars', 'Podcasts or video'] },
    ],
  },
  {
    id: 'suggested-machine-text',
    risk: 'Artificial intelligence invents facts, or learns from our data.',
    mitigation: 'A person approves every text; the contract rules out training with our data.',
    because: 'artificial intelligence may work on our data',
    anyOf: [
      { categories: ['ai'] },
      { questionId: 'Q05', is: ['yes', 'partly', 'unknown'] },
      { questionId: 'Q55', is: falling },
    ],
  },
  {
    id: 'suggested-card-data',
    risk: 'Card data ends up in the tool and brings all its duties with it.',
    mitigation: 'Payments stay with the payment provider; forms have no field for card numbers.',
    because: 'card payments may pass through the tool',
    anyOf: [{ questionId: 'Q04', is: ['yes', 'partly', 'unknown'] }],
  },
  {
    id: 'suggested-vendor-breach',
    risk: 'Personal data is stolen at the vendor, and we hear of it late.',
    mitigation: 'Only needed fields are passed on; the contract sets the hours within which we are told.',
    because: 'the tool may hold data about people',
    anyOf: [
      { questionId: 'Q03', is: ['yes', 'partly', 'unknown'] },
      { questionId: 'Q37', is: falling },
    ],
  },
  {
    id: 'suggested-leavers',
    risk: 'People who have left can still sign in.',
    mitigation: 'Accounts follow the company login; until then a list of accounts is checked every month.',
    because: 'sign-in does not follow the company login everywhere',
    anyOf: [{ questionId: 'Q21', is: falling }],
  },
  {
    id: 'suggested-border',
    risk: 'Data is kept in a country where the transfer is not lawful.',
    mitigation:
      'Legal assesses the transfer before the contract is signed; a region is fixed in the contract.',
    because: 'nothing is known that makes the transfer lawful',
    anyOf: [{ questionId: 'Q18', is: ['None that we know of'] }],
  },
  {
    id: 'suggested-outage',
    risk: 'The tool is down on the day of a campaign.',
    mitigation: 'A plan for that day: what waits, what goes another way, who decides.',
    because: 'the business cannot do without it for long',
    anyOf: [{ questionId: 'Q08', is: ['Less than an hour: work stops at once', 'A few hours', 'A day'] }],
  },
  {
    id: 'suggested-no-way-out',
    risk: 'We cannot leave with our data, and the price rises.',
    mitigation: 'Export is tried before the contract is signed; a rise of price ends the commitment.',
    because: 'it is not settled how to get out',
    anyOf: [
      { questionId: 'Q59', is: falling },
      { questionId: 'Q15', is: falling },
    ],
  },
];

/** Risks that the type of the tool or an answer speaks for and that are not in the register yet. Nothing is added. */
export function suggestedRisks({
  security,
  options,
}: Pick<Proposal, 'security' | 'options'>): readonly SuggestedRisk[] {
  const category = options.candidates.find(({ id }) => id === options.proposedOptionId)?.category;
  const answers = new Map<string, readonly string[]>(
    security.answers.map((answer) => [answer.questionId, chosenValues(answer)]),
  );
  const isTrue = (clue: Clue) =>
    'categories' in clue
      ? category !== undefined && clue.categories.includes(category)
      : clue.is.some((value) => answers.get(clue.questionId)?.includes(value));
  const ids = new Set<string>(security.risks.map(({ id }) => id));
  const texts = new Set(security.risks.map(({ risk }) => risk?.trim()));
  return starterSet
    .filter(({ id, risk, anyOf }) => !ids.has(id) && !texts.has(risk) && anyOf.some(isTrue))
    .map(({ id, risk, mitigation, because }) => ({ id, risk, mitigation, because }));
}

/** Every question and answer that the starter set looks at, for the test that holds it to the bank. */
export function cluesOfSuggestedRisks(): readonly { questionId: string; is: readonly string[] }[] {
  return starterSet.flatMap(({ anyOf }) => anyOf.flatMap((clue) => ('questionId' in clue ? [clue] : [])));
}
