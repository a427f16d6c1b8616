import type { Proposal, Section } from '../proposal.ts';
import type { Question, QuestionBank } from '../question-bank.ts';
import { askedQuestions } from './answer-counts.ts';
import { routeQuestions } from './routing.ts';

/** SHA-256 of a text as lower-case hex. */
type Digest = (content: string) => string;

/** A question as the vendor gets it: what the author knows, notes or thinks is not in it. */
export type VendorQuestion = Pick<
  Question,
  'area' | 'text' | 'why' | 'help' | 'answerType' | 'choices' | 'columns' | 'further'
> & {
  /** The id of a question of the bank, or `own:` with the id of one that the author has written. */
  readonly key: string;
};

/** What goes to the vendor, and what its answers have to belong to. */
export type VendorPack = {
  readonly proposalId: string;
  readonly bankVersion: number;
  readonly organisation: string;
  readonly tool: string;
  readonly questions: readonly VendorQuestion[];
  /** Over the proposal, the version and every question in full: answers to anything else are refused. */
  readonly questionsSha256: string;
};

type Source = { id: string; proposal: Proposal };

/** The questions that only the vendor can answer and that are open or unknown, those of the author at the end. */
export function vendorPack({ id, proposal }: Source, bank: QuestionBank, digest: Digest): VendorPack {
  const questions = openVendorQuestions(proposal.security, bank);
  const { candidates, proposedOptionId } = proposal.options;
  return {
    proposalId: id,
    bankVersion: bank.version,
    organisation: proposal.overview.organisation ?? '',
    tool: candidates.find((candidate) => candidate.id === proposedOptionId)?.name ?? '',
    questions,
    questionsSha256: questionsSha256(id, bank.version, questions, digest),
  };
}

export function openVendorQuestions(
  security: Section<'security'>,
  bank: QuestionBank,
): readonly VendorQuestion[] {
  const asked = askedQuestions(routeQuestions(security, bank).questions, security.answers)
    .filter(({ question, state }) => question.isForVendor && (state === 'open' || state === 'unknown'))
    .map(({ question }) => fromBank(question));
  const own = security.vendorQuestions
    .filter(({ question = '', reply = '' }) => question.trim() !== '' && reply.trim() === '')
    .map(fromAuthor);
  return [...asked, ...own];
}

/** The question of a key as it reads today; undefined for one that is no more. */
export function vendorQuestionAt(
  key: string,
  security: Section<'security'>,
  bank: QuestionBank,
): VendorQuestion | undefined {
  const own = security.vendorQuestions.find(({ id }) => key === ownKey(id));
  if (own) return fromAuthor(own);
  const question = bank.questions.find(({ id, isForVendor }) => id === key && isForVendor);
  return question && fromBank(question);
}

export function questionsSha256(
  proposalId: string,
  bankVersion: number,
  questions: readonly VendorQuestion[],
  digest: Digest,
): string {
  const asked = questions.map(({ key, text, answerType, choices, columns, further }) => [
    ...[key, text, answerType, choices, columns],
    further.map(({ answerType: type, ask, unit = '' }) => [type, ask, unit]),
  ]);
  return digest(JSON.stringify([proposalId, bankVersion, asked]));
}

const ownPrefix = 'own:';

function ownKey(id: string): string {
  return ownPrefix + id;
}

/** The id of a question that the author has written; undefined for one of the bank. */
export function ownIdOf(key: string): string | undefined {
  return key.startsWith(ownPrefix) ? key.slice(ownPrefix.length) : undefined;
}

function fromBank({
  id,
  area,
  text,
  why,
  help,
  answerType,
  choices,
  columns,
  further,
}: Question): VendorQuestion {
  return { key: id, area, text, why, help, answerType, choices, columns, further };
}

function fromAuthor({ id, question = '' }: Section<'security'>['vendorQuestions'][number]): VendorQuestion {
  return {
    key: ownKey(id),
    area: 'Further questions',
    text: question.trim(),
    why: '',
    help: '',
    answerType: 'text',
    choices: [],
    columns: [],
    further: [],
  };
}
