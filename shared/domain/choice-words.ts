import type { z } from 'zod';
import type { DecisionVerdict, ReviewedSection, ReviewVerdict, Status } from './decision.ts';
import type { DocumentFormat } from './document-format.ts';
import type { EvidenceGrade, Publisher, Relation, SizeMatch } from './evidence.ts';
import type { ExportKind } from './export-kind.ts';
import type { OptionKind, ToolCategory } from './options.ts';
import type { CountedAs } from './outcomes.ts';
import type { Confidentiality } from './overview.ts';
import type { AssetKind, RaciLetter } from './ownership.ts';
import type { PaperChoice } from './paper.ts';
import type { CostBasis, CostCategory, CostTiming } from './revenue/cost-fields.ts';
import type { BaseScenario, Spread } from './revenue/estimate.ts';
import type { CustomerLevel, MarginTiming } from './revenue/lifetime-value-fields.ts';
import type { Channel, RampShape, StartsFrom, StepKind } from './revenue/stream-fields.ts';
import type { DataClass, PrintedReferences, SystemZone, Verdict } from './security.ts';
import type { MediaKind } from './strategy.ts';
import type { Confidence, ItSpecialty } from './values.ts';

type Words<Choice extends string> = Readonly<Record<Choice, string>>;

/** Every choice of the model as screens show it and the document prints it. A new choice does not compile until it has a word here. */
export const words = {
  paper: { auto: 'By region', a4: 'A4', letter: 'Letter' } satisfies Words<PaperChoice>,
  status: {
    draft: 'Draft',
    ready: 'Ready',
    submitted: 'Submitted',
    'in-review': 'In review',
    decided: 'Decided',
    live: 'Live',
    closed: 'Closed',
  } satisfies Words<Status>,
  verdict: {
    approved: 'Approved',
    'approved-with-conditions': 'Approved with conditions',
    'pilot-only': 'Pilot only',
    'more-information-needed': 'More information needed',
    deferred: 'Deferred',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
  } satisfies Words<DecisionVerdict>,
  reviewVerdict: {
    acceptable: 'Acceptable',
    improvable: 'Improvable',
    'to-be-fixed': 'To be fixed',
  } satisfies Words<ReviewVerdict>,
  reviewedSection: {
    overview: 'Overview',
    need: 'Need',
    options: 'Options',
    benefits: 'Benefits',
    strategy: 'Strategy',
    revenue: 'Revenue',
    evidence: 'Evidence',
    security: 'Security',
    ownership: 'Ownership',
    measures: 'Measures',
  } satisfies Words<ReviewedSection>,
  exportKind: {
    'full-proposal': 'Full proposal',
    brief: 'One-page brief',
    'outcome-report': 'Outcome report',
    'security-annex': 'Security annex',
    'reviewer-pack': 'Reviewer pack',
    'meeting-brief': 'Meeting brief',
  } satisfies Words<ExportKind>,
  documentFormat: {
    pdf: 'PDF',
    docx: 'Word',
    html: 'Web page',
  } satisfies Words<DocumentFormat>,
  confidentiality: {
    public: 'Public',
    internal: 'Internal',
    confidential: 'Confidential',
    'strictly-confidential': 'Strictly confidential',
  } satisfies Words<z.infer<typeof Confidentiality>>,
  specialty: {
    'systems-and-network': 'Systems and network',
    database: 'Database',
    web: 'Web',
    'information-security': 'Information security',
    'legal-compliance-recovery': 'Legal, compliance and recovery',
  } satisfies Words<ItSpecialty>,
  optionKind: {
    'do-nothing': 'Do nothing',
    'use-what-we-own': 'Use what we own',
    candidate: 'New tool',
  } satisfies Words<OptionKind>,
  category: {
    email: 'Email',
    sms: 'Text messages',
    crm: 'Customer relations (CRM)',
    social: 'Social media',
    advertising: 'Advertising',
    analytics: 'Analytics',
    webinar: 'Webinars',
    podcast: 'Podcasts',
    forms: 'Forms',
    website: 'Website',
    survey: 'Surveys',
    ai: 'Artificial intelligence',
    other: 'Other',
  } satisfies Words<ToolCategory>,
  media: { owned: 'Owned', earned: 'Earned', paid: 'Paid' } satisfies Words<z.infer<typeof MediaKind>>,
  scenario: { low: 'Low', expected: 'Expected', high: 'High' } satisfies Words<BaseScenario>,
  channel: {
    email: 'Email',
    sms: 'Text messages',
    crm: 'Customer relations (CRM)',
    'paid-search': 'Paid search',
    'paid-social': 'Paid social media',
    'organic-social': 'Social media, unpaid',
    seo: 'Search engine results',
    'landing-page': 'Landing pages',
    webinar: 'Webinars',
    event: 'Events',
    referral: 'Referrals',
    reviews: 'Reviews',
    loyalty: 'Loyalty',
    'cross-sell': 'Cross-selling',
    affiliate: 'Affiliates',
    analytics: 'Analytics',
    productivity: 'Productivity',
    custom: 'Own funnel',
  } satisfies Words<Channel>,
  stepKind: { rate: 'Share', multiple: 'Times', divisor: 'Divided by' } satisfies Words<StepKind>,
  spread: { fixed: 'Fixed', triangular: 'Triangular', pert: 'PERT' } satisfies Words<Spread>,
  rampShape: {
    linear: 'In equal steps',
    's-curve': 'Slowly, then fast, then slowly',
    custom: 'Month by month',
  } satisfies Words<RampShape>,
  startsFrom: {
    nothing: 'Nothing comes this way yet',
    today: 'Something does: only the difference counts',
  } satisfies Words<StartsFrom>,
  benefitKind: { 'avoided-cost': 'Avoided cost', efficiency: 'Efficiency' },
  costTiming: {
    'one-off': 'Once',
    'per-month': 'Every month',
    'yearly-prepaid': 'Every year, in advance',
    'at-end': 'Once, at the end',
  } satisfies Words<CostTiming>,
  costBasis: {
    amount: 'An amount',
    hours: 'Hours at a rate',
    tier: 'A tier of a price list',
  } satisfies Words<CostBasis>,
  costCategory: {
    licence: 'Price of the tool',
    'set-up': 'Set-up',
    migration: 'Migration',
    integration: 'Integration',
    training: 'Training',
    content: 'Content',
    'marketing-hours': 'Marketing hours',
    'it-hours': 'IT hours',
    review: 'Review',
    monitoring: 'Monitoring',
    exit: 'Exit',
    other: 'Other',
  } satisfies Words<CostCategory>,
  customerLevel: {
    high: 'High value',
    average: 'Average value',
    low: 'Low value',
    'at-risk': 'At risk',
  } satisfies Words<CustomerLevel>,
  marginTiming: {
    'first-sale-now': 'Today, with the first sale',
    'end-of-year': 'At the end of the first year',
  } satisfies Words<MarginTiming>,
  confidence: { high: 'High', medium: 'Medium', low: 'Low' } satisfies Words<Confidence>,
  relation: {
    'direct-competitor': 'Direct competitor',
    peer: 'Peer',
    other: 'Other sector',
  } satisfies Words<z.infer<typeof Relation>>,
  sizeMatch: {
    similar: 'About our size',
    smaller: 'Smaller than us',
    larger: 'Larger than us',
  } satisfies Words<z.infer<typeof SizeMatch>>,
  publisher: {
    vendor: 'Vendor',
    press: 'Press',
    independent: 'Independent',
    'own-pilot': 'Own pilot',
    unknown: 'Unknown',
  } satisfies Words<z.infer<typeof Publisher>>,
  grade: {
    A: 'our own measurement, dated, with figures',
    B: 'independent, dated, with figures',
    C: 'dated, with figures, from the vendor or the press',
    D: 'anything else',
  } satisfies Words<z.infer<typeof EvidenceGrade>>,
  securityVerdict: {
    yes: 'Yes',
    partly: 'Partly',
    no: 'No',
    unknown: 'Unknown',
    'not-applicable': 'Not applicable',
  } satisfies Words<Verdict>,
  printedReferences: {
    all: 'All; those from memory are marked',
    verified: 'Only verified ones',
    none: 'None',
  } satisfies Words<PrintedReferences>,
  dataClass: {
    public: 'Public',
    internal: 'Internal',
    confidential: 'Confidential',
    restricted: 'Restricted',
  } satisfies Words<DataClass>,
  systemZone: {
    public: 'Public',
    company: 'Ourselves',
    vendor: 'Vendor',
    'sub-processor': 'Sub-processors',
  } satisfies Words<SystemZone>,
  direction: { 'one-way': 'One way', 'both-ways': 'Both ways' },
  asset: {
    database: 'Database',
    website: 'Website',
    dns: 'DNS',
    'sending-domain': 'Sending domain',
    'social-account': 'Social account',
    document: 'Document',
    tag: 'Tag',
    'api-key': 'API key',
    other: 'Other',
  } satisfies Words<z.infer<typeof AssetKind>>,
  raci: {
    R: 'does the work',
    A: 'is accountable',
    C: 'is consulted',
    I: 'is informed',
  } satisfies Words<z.infer<typeof RaciLetter>>,
  promisedBy: { it: 'IT', marketing: 'Marketing' },
  countedAs: {
    attributed: 'All revenue that came through a stream',
    incremental: 'Only what would not have come without the tool',
  } satisfies Words<CountedAs>,
} as const;

/** The group of IT by its name; work that nobody has given to a group says so. */
export function specialtyWords(specialty: ItSpecialty | undefined): string {
  return specialty === undefined ? 'Group not named yet' : words.specialty[specialty];
}
