import { z } from 'zod';
import { fail } from '../../contract/errors.ts';
import { plainText } from '../faces.ts';
import { findJsonFault } from '../json-guard.ts';
import type { Section } from '../proposal.ts';
import type { QuestionBank } from '../question-bank.ts';
import { Verdict } from '../security.ts';
import { BlobRef, IsoDay, Quantity } from '../values.ts';
import { answerFieldOf } from './answer.ts';
import { questionsSha256, type VendorQuestion, vendorQuestionAt } from './vendor-questions.ts';

export const vendorAnswersFormat = 'countersign-vendor-answers';
export const vendorAnswersVersion = 1;
/** Larger files are refused before they are parsed: a whole bank of the longest answers is smaller. */
export const maxVendorAnswersBytes = 2 * 1024 * 1024;

const Key = z.string().min(1).max(80);

/** One answer of the vendor, in the fields of an answer of ours. */
export const VendorAnswer = z.strictObject({
  key: Key,
  verdict: Verdict.optional(),
  choice: plainText(200).optional(),
  choices: z.array(plainText(200)).max(50).optional(),
  text: plainText(8000).optional(),
  number: Quantity.optional(),
  date: IsoDay.optional(),
  role: plainText(200).optional(),
  rows: z
    .array(z.array(plainText(500)).max(12))
    .max(200)
    .optional(),
  note: plainText(4000).optional(),
  evidence: plainText(1800).optional(),
});
export type VendorAnswer = z.infer<typeof VendorAnswer>;

const VendorAnswersFile = z.strictObject({
  format: z.literal(vendorAnswersFormat),
  version: z.literal(vendorAnswersVersion),
  proposalId: z.string().max(64),
  bankVersion: z.int().min(1),
  questionsSha256: BlobRef.shape.sha256,
  /** Every question of the form, in its order: what the hash was made of. */
  keys: z.array(Key).max(1100),
  answeredOn: IsoDay,
  answers: z.array(VendorAnswer).max(1100),
});
export type VendorAnswers = Pick<z.infer<typeof VendorAnswersFile>, 'answeredOn' | 'answers'>;

type Recipient = {
  proposalId: string;
  security: Section<'security'>;
  bank: QuestionBank;
  /** SHA-256 of a text as lower-case hex. */
  digest: (content: string) => string;
};

/**
 * Reads the file that a vendor has sent back. Nothing is merged here. Throws `file-refused` for a file that is none, that
 * answers for another proposal, or whose questions are not the ones that we ask.
 */
export function readVendorAnswers(text: string, recipient: Recipient): VendorAnswers {
  const { proposalId, security, bank, digest } = recipient;
  const file = parseFile(text);
  if (file.proposalId !== proposalId)
    refuse('other-proposal', 'proposalId', file.proposalId, 'the identifier of this proposal');
  const questions = file.keys.map((key) => vendorQuestionAt(key, security, bank));
  const missing = file.keys.find((_, index) => questions[index] === undefined);
  if (missing !== undefined) refuse('other-questions', missing, 'a question', 'a question that we still ask');
  const known = questions.filter((question) => question !== undefined);
  const isSame =
    file.bankVersion === bank.version &&
    questionsSha256(proposalId, bank.version, known, digest) === file.questionsSha256;
  if (!isSame) refuse('other-questions', 'the questions', 'other words', 'the questions as they read today');
  const byKey = new Map(known.map((question) => [question.key, question]));
  const seen = new Set<string>();
  for (const answer of file.answers) {
    const question = byKey.get(answer.key);
    if (!question || seen.has(answer.key))
      refuse('invalid', 'answers', answer.key, 'one answer to each question');
    seen.add(answer.key);
    checkAnswer(answer, question);
  }
  return {
    answeredOn: file.answeredOn,
    answers: file.answers.filter((answer) => Object.keys(answer).length > 1),
  };
}

function parseFile(text: string): z.infer<typeof VendorAnswersFile> {
  const fault = findJsonFault(text);
  if (fault) fail('file-refused', { reason: 'not-vendor-answers', where: 'the file', ...fault });
  const value = parseJson(text);
  const header = z.object({ format: z.literal(vendorAnswersFormat), version: z.number() }).safeParse(value);
  if (!header.success)
    refuse('not-vendor-answers', 'the beginning of the file', 'something else', 'answers to our questions');
  const { version } = header.data;
  if (version > vendorAnswersVersion)
    refuse('newer-version', 'version', `version ${version}`, `version ${vendorAnswersVersion}`);
  const file = VendorAnswersFile.safeParse(value);
  if (file.success) return file.data;
  const issue = file.error.issues[0];
  return refuse('invalid', issue?.path.join('.') ?? '', 'something else', issue?.message ?? 'an answer');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : 'text that is not JSON';
    return fail(
      'file-refused',
      { reason: 'not-vendor-answers', where: 'the file', found, expected: 'answers to our questions' },
      { cause },
    );
  }
}

/** An answer may fill the fields that its question asks for, and choose what the question offers. */
function checkAnswer(answer: VendorAnswer, { answerType, choices, columns, further }: VendorQuestion): void {
  const allowed = new Set<string>([
    ...['key', 'note', 'evidence', 'verdict'],
    ...[answerType, ...further.map((one) => one.answerType)].map((type) => answerFieldOf[type]),
  ]);
  const foreign = Object.keys(answer).find((field) => !allowed.has(field));
  if (foreign) refuse('invalid', answer.key, foreign, 'the kind of answer that is asked for');
  const strange = [answer.choice, ...(answer.choices ?? [])].find(
    (choice) => choice !== undefined && !choices.includes(choice),
  );
  if (strange !== undefined) refuse('invalid', answer.key, strange, 'one of the choices');
  if (answer.rows?.some((row) => row.length !== columns.length))
    refuse('invalid', answer.key, 'rows of another width', `${columns.length} columns`);
}

type Reason = 'not-vendor-answers' | 'newer-version' | 'invalid' | 'other-proposal' | 'other-questions';

function refuse(reason: Reason, where: string, found: string, expected: string): never {
  fail('file-refused', { reason, where, found: found.slice(0, 80), expected });
}
