import { words } from '../choice-words.ts';
import { ReviewedSection } from '../decision.ts';
import { fieldLabel } from '../labels.ts';

type Names = Readonly<Record<string, string>>;

/** The words of every choice by path of its field; test/domain/compare holds the table to the schema. */
const choices: Readonly<Record<string, Names>> = {
  'overview.audience': words.specialty,
  'overview.confidentiality': words.confidentiality,
  'options.candidates.kind': words.optionKind,
  'options.candidates.category': words.category,
  'strategy.tactics.media': words.media,
  'revenue.streams.channel': words.channel,
  'revenue.streams.startsFrom': words.startsFrom,
  'revenue.streams.steps.kind': words.stepKind,
  'revenue.streams.rampShape': words.rampShape,
  'revenue.otherBenefits.kind': words.benefitKind,
  'revenue.costs.category': words.costCategory,
  'revenue.costs.timing': words.costTiming,
  'revenue.costs.basis': words.costBasis,
  'revenue.costs.specialty': words.specialty,
  'revenue.namedScenarios.buildsOn': words.scenario,
  'revenue.lifetimeValue.marginTiming': words.marginTiming,
  'revenue.lifetimeValue.segments.level': words.customerLevel,
  'revenue.assumptions.confidence': words.confidence,
  'evidence.caseStudies.relation': words.relation,
  'evidence.caseStudies.sizeMatch': words.sizeMatch,
  'evidence.caseStudies.publisher': words.publisher,
  'evidence.caseStudies.grade': { A: 'A', B: 'B', C: 'C', D: 'D' },
  'security.printedReferences': words.printedReferences,
  'security.answers.verdict': words.securityVerdict,
  'security.dataInventory.classification': words.dataClass,
  'security.integrations.direction': words.direction,
  'security.systems.zone': words.systemZone,
  'ownership.assets.kind': words.asset,
  'ownership.raci.assignments.letter': words.raci,
  'ownership.itEffort.specialty': words.specialty,
  'ownership.servicePact.promisedBy': words.promisedBy,
  'decision.status': words.status,
  'decision.verdict': words.verdict,
  'decision.moves.to': words.status,
  'decision.moves.verdict': words.verdict,
  'decision.reviews.section': Object.fromEntries(
    ReviewedSection.options.map((section) => [section, fieldLabel(section)]),
  ),
  'decision.reviews.specialty': words.specialty,
  'decision.reviews.verdict': words.reviewVerdict,
  'decision.questions.askedBy': words.specialty,
  'outcomes.countedAs': words.countedAs,
};

/** The words for the choices of a field by its path without positions; undefined for a field of another kind. */
export function choiceWords(path: string): Names | undefined {
  return path.endsWith('.spread') ? words.spread : choices[path];
}
