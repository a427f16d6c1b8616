import type { Section } from '../proposal.ts';
import type { QuestionBank } from '../question-bank.ts';
import type { Answer } from './answer.ts';

type Security = Section<'security'>;

/** One difference between two versions of the questions, in words for the person who answers them. */
export type BankChange = { kind: 'added' | 'revised' | 'retired'; questionId: string; what: string };

/** What has changed in the questions since this version. Empty for the newest, and for one that is newer still. */
export function bankChanges(sinceVersion: number, bank: QuestionBank): readonly BankChange[] {
  const isNews = (version: number) => version > sinceVersion && version <= bank.version;
  const added = bank.questions
    .filter((question) => isNews(question.sinceVersion))
    .map(({ id, text }): BankChange => ({ kind: 'added', questionId: id, what: text }));
  const revised = bank.revisions
    .filter(({ version }) => isNews(version))
    .map(({ questionId, what }): BankChange => ({ kind: 'revised', questionId, what }));
  const retired = bank.questions
    .filter(({ retiredInVersion }) => retiredInVersion !== undefined && isNews(retiredInVersion))
    .map(({ id, text }): BankChange => ({ kind: 'retired', questionId: id, what: text }));
  return [...revised, ...retired, ...added];
}

/**
 * The section as it stands under the newest questions: a copy with the new version and with the choices by their new
 * names. No answer is dropped: that of a retired question stays as it is.
 */
export function migratedSecurity(security: Security, bank: QuestionBank): Security {
  const from = security.bankVersion ?? bank.version;
  if (from >= bank.version) return security;
  const revisions = bank.revisions
    .filter(({ version }) => version > from)
    .toSorted((one, other) => one.version - other.version);
  const nameNow = ({ questionId }: Answer, name: string) =>
    revisions
      .filter((revision) => revision.questionId === questionId)
      .reduce((known, { renamedChoices }) => renamedChoices[known] ?? known, name);
  return {
    ...security,
    bankVersion: bank.version,
    answers: security.answers.map((answer) => ({
      ...answer,
      ...(answer.choice !== undefined && { choice: nameNow(answer, answer.choice) }),
      ...(answer.choices && { choices: answer.choices.map((name) => nameNow(answer, name)) }),
    })),
  };
}
