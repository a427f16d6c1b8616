/** A step of likelihood or impact from 1 to 5, with what it means, so that two people choose the same one. */
export type RiskStep = { readonly level: number; readonly name: string; readonly meaning: string };

export const likelihoods: readonly RiskStep[] = [
  { level: 1, name: 'Rare', meaning: 'less than once in ten years' },
  { level: 2, name: 'Unlikely', meaning: 'once in three to ten years' },
  { level: 3, name: 'Possible', meaning: 'once in one to three years' },
  { level: 4, name: 'Likely', meaning: 'about once a year' },
  { level: 5, name: 'Almost certain', meaning: 'several times a year' },
];

export const impacts: readonly RiskStep[] = [
  { level: 1, name: 'Negligible', meaning: 'only the team notices, and it is fixed within a day' },
  { level: 2, name: 'Minor', meaning: 'a few customers notice, or some hours of extra work' },
  { level: 3, name: 'Moderate', meaning: 'a campaign fails, or complaints reach management' },
  { level: 4, name: 'Major', meaning: 'many people’s data, or a day of business; an authority may ask' },
  { level: 5, name: 'Severe', meaning: 'lasting harm to people or to us as a whole' },
];

/** Likelihood × impact from which a risk is critical. */
export const criticalFrom = 15;

/** Names that no step has, so that a band is never taken for an impact. */
export type RiskBand = 'low' | 'medium' | 'high' | 'critical';

/** The band of a score from 1 to 25: low to 4, medium to 9, high to 14, critical above. */
export function bandOf(score: number): RiskBand {
  if (score >= criticalFrom) return 'critical';
  if (score >= 10) return 'high';
  return score >= 5 ? 'medium' : 'low';
}
