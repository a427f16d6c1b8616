import { beginningOf } from '../cut-text.ts';
import type { Section } from '../proposal.ts';
import type { VendorAnswer } from './vendor-answers.ts';
import { ownIdOf } from './vendor-questions.ts';

const maxEvidenceLength = 2000;
const maxNoteLength = 4000;
const maxReplyLength = 8000;

/**
 * The section with these answers taken over, as a copy. What the author wrote in notes and evidence stays; each answer
 * says that it is the vendor’s and of which day. `origin` is that sentence.
 */
export function withVendorAnswers(
  security: Section<'security'>,
  accepted: readonly VendorAnswer[],
  bankVersion: number,
  origin: string,
): Section<'security'> {
  const merged = accepted.reduce<Section<'security'>>((section, answer) => {
    const id = ownIdOf(answer.key);
    return id === undefined ? withAnswer(section, answer, origin) : withReply(section, id, answer, origin);
  }, security);
  return { ...merged, bankVersion: merged.bankVersion ?? bankVersion };
}

function withAnswer(
  security: Section<'security'>,
  { key, note, evidence, ...content }: VendorAnswer,
  origin: string,
): Section<'security'> {
  const place = security.answers.findIndex(({ questionId }) => questionId === key);
  const before = security.answers[place] ?? { questionId: key as QuestionKey };
  // A new answer takes the place of an “unknown”; a remark alone does not.
  const { verdict, ...withoutVerdict } = before;
  const kept = Object.keys(content).length > 0 ? withoutVerdict : before;
  const notes = joinedLines([before.note, note], maxNoteLength);
  const answer = {
    ...kept,
    ...content,
    ...(notes && { note: notes }),
    evidence: joinedLines([before.evidence, evidence, origin], maxEvidenceLength),
  };
  return {
    ...security,
    answers: place === -1 ? [...security.answers, answer] : security.answers.with(place, answer),
  };
}

type QuestionKey = Section<'security'>['answers'][number]['questionId'];

function withReply(
  security: Section<'security'>,
  id: string,
  { verdict, text, note, evidence }: VendorAnswer,
  origin: string,
): Section<'security'> {
  const reply = joinedLines(
    [verdict === 'unknown' ? 'Unknown.' : undefined, text, note, evidence, origin],
    maxReplyLength,
  );
  return {
    ...security,
    vendorQuestions: security.vendorQuestions.map((own) => (own.id === id ? { ...own, reply } : own)),
  };
}

/** Lines under each other, each once: answers that are merged a second time change nothing. */
function joinedLines(lines: readonly (string | undefined)[], maxLength: number): string {
  const said = lines.filter((line) => line !== undefined && line.trim() !== '');
  return beginningOf([...new Set(said.flatMap((line) => (line ?? '').split('\n')))].join('\n'), maxLength);
}
