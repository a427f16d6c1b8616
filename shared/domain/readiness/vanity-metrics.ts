/** Figures that show activity rather than worth, and what to ask for instead. */
export type VanityMetric = { pattern: RegExp; insteadAsk: string };

const vanityMetrics: readonly VanityMetric[] = [
  {
    pattern: /\b(web ?(site )?hits?|page ?views?|visits to the (web)?site)\b/i,
    insteadAsk: 'the conversion rate of qualified visits',
  },
  { pattern: /\b(followers?|likes?|fans)\b/i, insteadAsk: 'link clicks and leads from social media' },
  { pattern: /\b(impressions?|reach)\b/i, insteadAsk: 'cost per new customer or incremental lift' },
  { pattern: /\b(news|press) releases?\b/i, insteadAsk: 'qualified enquiries that the coverage brought' },
  {
    pattern: /\b(e-?mail )?open(s| rates?)\b/i,
    insteadAsk: 'clicks and orders per 1,000 delivered messages',
  },
  {
    pattern: /\b(list size|size of the list)\b/i,
    insteadAsk: 'active contacts with consent, net of opt-outs',
  },
  { pattern: /\b(downloads?|sign-?ups?)\b/i, insteadAsk: 'first purchases or users active after 30 days' },
  { pattern: /\bwebinar registra(nts|tions)\b/i, insteadAsk: 'attendees who became sales-qualified leads' },
  { pattern: /\bkeyword rankings?\b/i, insteadAsk: 'conversions from non-brand search' },
  { pattern: /\b(time on (page|site)|bounce rates?)\b/i, insteadAsk: 'tasks completed' },
  { pattern: /\bengagement rates?\b/i, insteadAsk: 'conversions per 1,000 people reached' },
];

/** The vanity metric that a measure's name speaks of, if any. */
export function vanityMetric(measureName: string): VanityMetric | undefined {
  return vanityMetrics.find(({ pattern }) => pattern.test(measureName));
}
