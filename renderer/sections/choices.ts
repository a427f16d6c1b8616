import { words } from '../../shared/domain/choice-words.ts';
import type { ChoiceOption } from '../components/fields/choice-control.tsx';

type Names = Readonly<Record<string, string>>;

/** The values of a list of names as choices, in the order in which they are written. */
export function choicesOf(names: Names): readonly ChoiceOption[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

export const specialties = choicesOf(words.specialty);
export const confidentialities = choicesOf(words.confidentiality);
export const toolCategories = choicesOf(words.category);
export const mediaKinds = choicesOf(words.media);
export const channels = choicesOf(words.channel);
export const startingPoints = choicesOf(words.startsFrom);
export const rampShapes = choicesOf(words.rampShape);
export const baseScenarioChoices = choicesOf(words.scenario);
export const customerLevels = choicesOf(words.customerLevel);
export const marginTimings = choicesOf(words.marginTiming);
export const stepKinds = choicesOf(words.stepKind);
export const otherBenefitKinds = choicesOf(words.benefitKind);
export const costBases = choicesOf(words.costBasis);
export const costTimings = choicesOf(words.costTiming);
export const costCategories = choicesOf(words.costCategory);
export const confidences = choicesOf(words.confidence);
export const relations = choicesOf(words.relation);
export const sizeMatches = choicesOf(words.sizeMatch);
export const publishers = choicesOf(words.publisher);
export const verdicts = choicesOf(words.securityVerdict);
export const printedReferences = choicesOf(words.printedReferences);
export const dataClasses = choicesOf(words.dataClass);
export const systemZones = choicesOf(words.systemZone);
export const assetKinds = choicesOf(words.asset);
export const promisingSides = choicesOf(words.promisedBy);
export const directions = choicesOf(words.direction);
