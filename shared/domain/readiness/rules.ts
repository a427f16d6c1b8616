import type { Rule } from './rule.ts';
import { benefitRules } from './rules/benefits.ts';
import { characterRules } from './rules/characters.ts';
import { claimRules } from './rules/claims.ts';
import { decisionRules } from './rules/decision.ts';
import { evidenceRules } from './rules/evidence.ts';
import { measureRules } from './rules/measures.ts';
import { needRules } from './rules/need.ts';
import { optionRules } from './rules/options.ts';
import { overviewRules } from './rules/overview.ts';
import { ownershipRules } from './rules/ownership.ts';
import { revenueRules } from './rules/revenue.ts';
import { securityRules } from './rules/security.ts';
import { strategyRules } from './rules/strategy.ts';
import { templateAnswerRules } from './rules/template-answers.ts';

/** Every rule beyond completeness. Each is pure; within a severity, the order is that of the list on screen. */
export const rules: readonly Rule[] = [
  ...overviewRules,
  ...needRules,
  ...optionRules,
  ...benefitRules,
  ...strategyRules,
  ...claimRules,
  ...revenueRules,
  ...evidenceRules,
  ...securityRules,
  ...ownershipRules,
  ...measureRules,
  ...decisionRules,
  ...characterRules,
  ...templateAnswerRules,
];
