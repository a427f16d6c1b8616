import { words } from '../../../shared/domain/choice-words.ts';
import type { Question } from '../../../shared/domain/question-bank.ts';
import { type Answer, answerFieldOf } from '../../../shared/domain/questionnaire/answer.ts';
import type { Block } from '../../ports/document-model.ts';
import type { ModelContext } from './context.ts';
import { afterLabel, labelledIfAny, prose } from './narrative.ts';
import { isAnswered, keptFile, say, table, unanswered } from './pieces.ts';
import { withoutAddresses } from './sources.ts';

/** An answer with everything that was said to it. The question is missing where the bank no longer has it. */
export function answerBlocks(
  answer: Answer | undefined,
  question: Question | undefined,
  context: ModelContext,
): Block[] {
  if (!answer) return [unanswered()];
  const short = shortAnswer(answer, question, context);
  // What explains an answer as short as `Unknown.` goes on in its line.
  const isText = isAnswered(answer.text) && !furtherAsk(question);
  const isNoteAlone = !isAnswered(answer.text) && (answer.rows ?? []).length === 0;
  const explained = isText ? answer.text : isNoteAlone ? answer.note : undefined;
  const blocks: Block[] = [
    ...shortBlocks(short, explained, context),
    ...textBlocks(answer, question, context),
    ...rowsTable(answer, question, context),
    ...(isAnswered(answer.note) && !isNoteAlone ? prose(answer.note, context) : []),
    ...labelledIfAny('security.answers.evidence', inOneSentence(answer.evidence), context),
    ...picture(answer, context),
  ];
  return blocks.length === 0 ? [unanswered()] : blocks;
}

/** Evidence is written one piece a line; after its label the pieces stand in a row. */
function inOneSentence(evidence: string | undefined): string | undefined {
  const pieces = evidence?.split('\n').map((line) => line.trim());
  return pieces
    ?.filter((piece) => piece !== '')
    .map((piece, index, all) => (index < all.length - 1 ? piece.replace(/\.$/, '') : piece))
    .join('; ');
}

function shortBlocks(short: string, explained: string | undefined, context: ModelContext): Block[] {
  if (short === '') return isAnswered(explained) ? prose(explained, context) : [];
  return isAnswered(explained)
    ? afterLabel(short, explained, context)
    : [{ kind: 'paragraph', text: [{ text: short, bold: true }] }];
}

/** An answer in one line of plain text, all of it, without references to sources. Empty where nothing was said. */
export function answerInShort(
  answer: Answer | undefined,
  question: Question | undefined,
  context: ModelContext,
): string {
  if (!answer) return '';
  return [
    shortAnswer(answer, question, context),
    textInShort(answer, question),
    rowsInShort(answer),
    answer.note,
  ]
    .filter(isAnswered)
    .map((part) => withoutAddresses(part.trim()))
    .join(' ');
}

/** `Name: customer database, greeting; Postcode: …`: what each row is about, then the rest of it. */
function rowsInShort({ rows = [] }: Answer): string {
  const lines = rows.map((row) => {
    const [first, ...others] = row.filter((cell) => cell.trim() !== '');
    return others.length === 0 ? first : `${first}: ${others.join('\u00a0· ')}`;
  });
  const text = lines.filter(isAnswered).join('; ');
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What the text of an answer answers, where it is not the question itself. */
function furtherAsk(question: Question | undefined) {
  return question?.further.find(({ answerType }) => answerType === 'text');
}

/** A figure that answers something else says what: `67,600. And after three years? About 85,800.` */
function textInShort({ text, number }: Answer, question: Question | undefined): string | undefined {
  const further = furtherAsk(question);
  return isAnswered(text) && further && number !== undefined ? `${further.ask} ${text}` : text;
}

/** The text that answers something else stands behind that. */
function textBlocks({ text }: Answer, question: Question | undefined, context: ModelContext): Block[] {
  const further = furtherAsk(question);
  return isAnswered(text) && further ? afterLabel(further.ask, text, context) : [];
}

const PICTURE_WIDTH_PT = 300;

function picture({ attachment, questionId }: Answer, context: ModelContext): Block[] {
  if (attachment?.mediaType === 'application/pdf') return [keptFile(attachment, context)];
  const image = attachment && context.facts.images.get(attachment.sha256);
  if (!image) return [];
  return [{ kind: 'image', image, caption: `Evidence for ${questionId}`, widthPt: PICTURE_WIDTH_PT }];
}

/** Everything that fits into a line: verdict, choices, and figures with what they count. */
function shortAnswer(answer: Answer, question: Question | undefined, { format }: ModelContext): string {
  const asks = (field: string) =>
    question?.further.find(({ answerType }) => answerFieldOf[answerType] === field);
  const said = (field: string, value: string | undefined) => {
    if (!isAnswered(value)) return undefined;
    const further = asks(field);
    if (!further) return value;
    const unit = (answer.number === 1 && further.unitOfOne) || further.unit;
    return `${further.ask}${further.ask.endsWith('?') ? '' : ':'} ${value}${unit ? ` ${unit}` : ''}`;
  };
  return [
    answer.verdict && words.securityVerdict[answer.verdict],
    answer.choice,
    answer.choices?.join('; '),
    said('number', answer.number === undefined ? undefined : format.number(answer.number)),
    said('date', answer.date && format.day(answer.date)),
    said('role', answer.role),
  ]
    .filter(isAnswered)
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function rowsTable({ rows }: Answer, question: Question | undefined, context: ModelContext): Block[] {
  if (!rows || rows.length === 0) return [];
  const width = Math.max(1, ...rows.map((row) => row.length));
  return table(
    '',
    Array.from({ length: width }, (_, index) => [question?.columns[index] ?? '', 1 / width] as const),
    rows.map((row) => Array.from({ length: width }, (_, index) => say(row[index] ?? '–', context))),
  );
}

/**
 * Who reviews the answer, and where well-known catalogues ask for the same: ids alone, no text of theirs. An id that was
 * cited from memory says so, or is left out where the author chose that.
 */
export function referenceLine(question: Question, { proposal }: ModelContext): Block[] {
  const reviewers = question.reviewers.map((reviewer) =>
    reviewer === 'all' ? 'Everyone' : words.specialty[reviewer],
  );
  const printed = question.references.filter(({ isVerified }) => {
    const choice = proposal.security.printedReferences;
    return choice === 'all' || (choice === 'verified' && isVerified);
  });
  const byFramework = Map.groupBy(printed, ({ framework }) => framework);
  const references = [...byFramework].map(
    ([framework, of]) =>
      `${unbroken(framework)}\u00a0${of.map(({ id, isVerified }) => `${unbroken(id)}${isVerified ? '' : ' (reference not verified)'}`).join(', ')}`,
  );
  const text = [`For: ${reviewers.join(', ')}`, ...references].join(' · ');
  return [{ kind: 'paragraph', tone: 'small', text }];
}

/** A name on one line, up to the number that it is nothing without. */
function unbroken(name: string): string {
  return name.replaceAll(' ', '\u00a0');
}
