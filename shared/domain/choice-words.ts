import type { z } from 'zod';
import type { DecisionVerdict, Status } from './decision.ts';
import type { EvidenceGrade, Publisher, Relation } from './evidence.ts';
import type { OptionKind, ToolCategory } from './options.ts';
import type { Confidentiality } from './overview.ts';
import type { AssetKind, RaciLetter } from './ownership.ts';
import type { BaseScenario, Channel, CostCategory, CostTiming } from './revenue/section.ts';
import type { DataClass, Verdict } from './security.ts';
import type { MediaKind } from './strategy.ts';
import type { Confidence, ItSpecialty } from './values.ts';

type Words<Choice extends string> = Readonly<Record<Choice, string>>;

/** Every choice of the model as screens show it and the document prints it. A new choice does not compile until it has a word here. */
export const words = {
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
  } satisfies Words<z.infer<typeof Channel>>,
  stepKind: { rate: 'Rate', multiple: 'Multiple' },
  benefitKind: { 'avoided-cost': 'Avoided cost', efficiency: 'Efficiency' },
  costTiming: {
    'one-off': 'Once',
    'per-month': 'Every month',
    'yearly-prepaid': 'Every year, in advance',
  } satisfies Words<z.infer<typeof CostTiming>>,
  costCategory: {
    licence: 'Licence',
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
  } satisfies Words<z.infer<typeof CostCategory>>,
  confidence: { high: 'High', medium: 'Medium', low: 'Low' } satisfies Words<Confidence>,
  relation: {
    'direct-competitor': 'Direct competitor',
    peer: 'Peer',
    other: 'Other trade',
  } satisfies Words<z.infer<typeof Relation>>,
  publisher: {
    vendor: 'Vendor',
    press: 'Press',
    independent: 'Independent',
    'own-pilot': 'Own pilot',
    unknown: 'Unknown',
  } satisfies Words<z.infer<typeof Publisher>>,
  grade: {
    A: 'own or controlled measurement',
    B: 'independent, dated, with figures',
    C: 'dated, but friendly to the vendor',
    D: 'anything else',
  } satisfies Words<z.infer<typeof EvidenceGrade>>,
  securityVerdict: {
    yes: 'Yes',
    partly: 'Partly',
    no: 'No',
    unknown: 'Unknown',
    'not-applicable': 'Not applicable',
  } satisfies Words<Verdict>,
  dataClass: {
    public: 'Public',
    internal: 'Internal',
    confidential: 'Confidential',
    restricted: 'Restricted',
  } satisfies Words<z.infer<typeof DataClass>>,
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
} as const;
