import { openResources } from '../../../core/files/resources.ts';
import { ProposalDraft, type Section } from '../../../shared/domain/proposal.ts';
import { resourcesFolder } from '../../resources/resources-folder.ts';

export const bank = openResources(resourcesFolder).questionBank();

/** A security section with these answers, by the id of their question. */
export function securityWith(answers: Record<string, object>, more: object = {}): Section<'security'> {
  return ProposalDraft.parse({
    formatVersion: 1,
    security: {
      bankVersion: bank.version,
      answers: Object.entries(answers).map(([questionId, answer]) => ({ questionId, ...answer })),
      ...more,
    },
  }).security;
}

export function questionOf(id: string) {
  const question = bank.questions.find((one) => one.id === id);
  if (!question) throw new Error(`the bank has no question ${id}`);
  return question;
}
