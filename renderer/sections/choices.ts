import type { z } from 'zod';
import type { EvidenceGrade, Publisher, Relation } from '../../shared/domain/evidence.ts';
import type { OptionKind, ToolCategory } from '../../shared/domain/options.ts';
import type { Confidentiality } from '../../shared/domain/overview.ts';
import type {
  Channel,
  Cost,
  CostCategory,
  CostTiming,
  OtherBenefit,
} from '../../shared/domain/revenue/section.ts';
import type { DataClass, Verdict } from '../../shared/domain/security.ts';
import type { MediaKind } from '../../shared/domain/strategy.ts';
import type { Confidence, ItSpecialty } from '../../shared/domain/values.ts';
import type { ChoiceOption } from '../components/fields/choice-control.tsx';

type Names<Value extends string> = Readonly<Record<Value, string>>;

/** The values of a list of names as choices, in the order in which they are written. */
export function choicesOf(names: Names<string>): readonly ChoiceOption[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

export const optionKindNames: Names<OptionKind> = {
  'do-nothing': 'Do nothing',
  'use-what-we-own': 'Use what we own',
  candidate: 'Candidate',
};

export const specialties = choicesOf({
  'systems-and-network': 'Systems and network',
  database: 'Database',
  web: 'Web',
  'information-security': 'Information security',
  'legal-compliance-recovery': 'Legal, compliance and recovery',
} satisfies Names<ItSpecialty>);

export const confidentialities = choicesOf({
  public: 'Public',
  internal: 'Internal',
  confidential: 'Confidential',
  'strictly-confidential': 'Strictly confidential',
} satisfies Names<z.output<typeof Confidentiality>>);

export const toolCategories = choicesOf({
  email: 'Email',
  sms: 'Text messages',
  crm: 'Customer relations (CRM)',
  social: 'Social media',
  advertising: 'Advertising',
  analytics: 'Analytics and tags',
  webinar: 'Webinar',
  podcast: 'Podcast',
  forms: 'Forms',
  website: 'Website',
  survey: 'Survey',
  ai: 'Artificial intelligence',
  other: 'Something else',
} satisfies Names<ToolCategory>);

export const mediaKinds = choicesOf({
  owned: 'Owned',
  earned: 'Earned',
  paid: 'Paid',
} satisfies Names<z.output<typeof MediaKind>>);

export const channels = choicesOf({
  custom: 'Other',
  email: 'Email',
  sms: 'Text messages',
  crm: 'CRM and automation',
  'paid-search': 'Paid search',
  'paid-social': 'Paid social and display',
  'organic-social': 'Organic social',
  seo: 'Search engines, unpaid',
  'landing-page': 'Landing page',
  webinar: 'Webinar',
  event: 'Event or trade show',
  referral: 'Referral',
  reviews: 'Reviews and testimonials',
  loyalty: 'Loyalty and retention',
  'cross-sell': 'Cross-selling',
  affiliate: 'Affiliates and partners',
  analytics: 'Analytics and attribution',
  productivity: 'Productivity',
} satisfies Names<z.output<typeof Channel>>);

export const stepKinds = choicesOf({ rate: 'Rate', multiple: 'Multiple' });

export const otherBenefitKinds = choicesOf({
  'avoided-cost': 'Avoided cost',
  efficiency: 'Hours saved',
} satisfies Names<OtherBenefit['kind']>);

export const costTimings = choicesOf({
  'one-off': 'Once',
  'per-month': 'Every month',
  'yearly-prepaid': 'Every year, in advance',
} satisfies Names<z.output<typeof CostTiming>>);

export const costBases = choicesOf({
  amount: 'An amount',
  hours: 'Hours at a rate',
} satisfies Names<Cost['basis']>);

export const costCategories = choicesOf({
  licence: 'Licence',
  'set-up': 'Set-up',
  migration: 'Migration',
  integration: 'Integration',
  training: 'Training',
  content: 'Content',
  'marketing-hours': 'Hours of marketing',
  'it-hours': 'Hours of IT',
  review: 'Review',
  monitoring: 'Monitoring',
  exit: 'Exit',
  other: 'Other',
} satisfies Names<z.output<typeof CostCategory>>);

export const confidences = choicesOf({
  high: 'High',
  medium: 'Medium',
  low: 'Low',
} satisfies Names<Confidence>);

export const relations = choicesOf({
  'direct-competitor': 'Direct competitor',
  peer: 'Peer',
  other: 'Other',
} satisfies Names<z.output<typeof Relation>>);

export const publishers = choicesOf({
  independent: 'Independent',
  press: 'Press',
  vendor: 'Vendor',
  'own-pilot': 'Our own pilot',
  unknown: 'Unknown',
} satisfies Names<z.output<typeof Publisher>>);

export const grades = choicesOf({
  A: 'A: own or controlled measurement',
  B: 'B: independent, dated, with figures',
  C: 'C: dated, but friendly to the vendor',
  D: 'D: everything else',
} satisfies Names<z.output<typeof EvidenceGrade>>);

export const verdicts = choicesOf({
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  unknown: 'Unknown',
  'not-applicable': 'Not applicable',
} satisfies Names<Verdict>);

export const dataClasses = choicesOf({
  public: 'Public',
  internal: 'Internal',
  confidential: 'Confidential',
  restricted: 'Restricted',
} satisfies Names<z.output<typeof DataClass>>);

export const directions = choicesOf({ 'one-way': 'One way', 'both-ways': 'Both ways' });
