/** A figure that shows activity rather than worth, and what to measure instead. */
export type VanityMetric = {
  pattern: RegExp;
  /** The name of a measure that leads to money. */
  replacement: string;
  /** How the replacement becomes an amount. */
  moneyLink: string;
};

const vanityMetrics: readonly VanityMetric[] = [
  {
    pattern: /\b(web ?(site )?hits?|page ?views?|visits to the (web)?site)\b/i,
    replacement: 'Conversion rate of qualified visits',
    moneyLink: 'times the value per conversion',
  },
  {
    pattern: /\b(followers?|likes?|fans)\b/i,
    replacement: 'Leads from social media links',
    moneyLink: 'times the value per lead',
  },
  {
    pattern: /\b(impressions?|reach)\b/i,
    replacement: 'Cost per new customer',
    moneyLink: 'spend divided by customers',
  },
  {
    pattern: /\b(news|press) releases?\b/i,
    replacement: 'Qualified requests from press coverage',
    moneyLink: 'times the close rate and the value of an order',
  },
  {
    pattern: /\bopens\b|\bopen(ing)? rates?\b/i,
    replacement: 'Orders per 1,000 delivered emails',
    moneyLink: 'times the value of an order',
  },
  {
    pattern: /\b(list size|size of the list)\b/i,
    replacement: 'Active contacts with consent, net of opt-outs',
    moneyLink: 'times the margin per contact',
  },
  {
    pattern: /\b(downloads?|sign-?ups?)\b/i,
    replacement: 'First purchases within 30 days',
    moneyLink: 'times the lifetime value of a customer',
  },
  {
    pattern: /\bwebinar registra(nts|tions)\b/i,
    replacement: 'Attendees who became sales-qualified leads',
    moneyLink: 'times the win rate and the value of a deal',
  },
  {
    pattern: /\bkeyword rankings?\b/i,
    replacement: 'Conversions from non-brand search',
    moneyLink: 'times the value per conversion',
  },
  {
    pattern: /^((raw|total|new) )?(number of )?(new )?leads( generated)?$/i,
    replacement: 'Sales-qualified leads and their win rate',
    moneyLink: 'times the value of a deal',
  },
  {
    pattern: /\b(time on (page|site)|bounce rates?)\b/i,
    replacement: 'Tasks completed on the page',
    moneyLink: 'times the value of a task',
  },
  {
    pattern: /\b(log-?ins|features used|tool usage)\b/i,
    replacement: 'Hours saved per month',
    moneyLink: 'times the loaded hourly rate',
  },
  {
    pattern: /\bengagement rates?\b/i,
    replacement: 'Conversions per 1,000 people reached',
    moneyLink: 'times the value per conversion',
  },
  {
    pattern: /\b(nps|net promoter score)\b/i,
    replacement: 'New customers by referral',
    moneyLink: 'times the lifetime value of a customer',
  },
];

/** The vanity metric that a measure's name speaks of, if any. */
export function vanityMetric(measureName: string): VanityMetric | undefined {
  return vanityMetrics.find(
    ({ pattern, replacement }) => measureName.trim() !== replacement && pattern.test(measureName),
  );
}
