import { words } from '../../../shared/domain/choice-words.ts';
import type { Question } from '../../../shared/domain/question-bank.ts';
import {
  type Answer,
  type AnswerField,
  answerFieldOf,
  answerState,
} from '../../../shared/domain/questionnaire/answer.ts';
import { lowerFirst } from '../../../shared/domain/revenue/input-words.ts';
import { withTypedLists } from '../../../shared/domain/typed-lists.ts';
import type { Block } from '../../ports/document-model.ts';
import type { ModelContext } from './context.ts';
import { afterLabel, labelledIfAny, prose } from './narrative.ts';
import { isAnswered, keptFile, say, table, unanswered } from './pieces.ts';
import { withoutAddresses } from './sources.ts';

/**
 * An answer with everything that was said to it: first what answers the question, then what it asks beside, each under
 * its own words. The question is missing where the bank no longer has it.
 */
export function answerBlocks(
  answer: Answer | undefined,
  question: Question | undefined,
  context: ModelContext,
): Block[] {
  if (!answer) return [unanswered()];
  const [explained, ...others] = saidInWords(answer, question);
  const blocks: Block[] = [
    // What explains an answer as short as `Unknown.` goes on in its line.
    ...shortBlocks(shortAnswer(answer, question, context), explained, context),
    ...rowsTable(answer, question, context),
    ...others.flatMap((text) => prose(text, context)),
    ...furtherAnswers(answer, question, context).flatMap(({ ask, said }) => afterLabel(ask, said, context)),
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

/** An answer in plain text, without references to sources: what answers the question, and what it asks beside. */
export type ShortAnswer = { readonly main: string; readonly beside: readonly string[] };

/**
 * An answer in one line, all of it but the further columns of its rows, for which an ellipsis stands at its end. Both
 * parts are empty where nothing was said.
 */
export function answerInShort(
  answer: Answer | undefined,
  question: Question | undefined,
  context: ModelContext,
): ShortAnswer {
  if (!answer) return { main: '', beside: [] };
  const main = [
    shortAnswer(answer, question, context),
    rowsInShort(answer, question),
    ...saidInWords(answer, question),
    hasFurtherColumns(answer) ? '…' : undefined,
  ];
  return {
    main: main.filter(isAnswered).map(plainly).join(' ').replace(/ …$/, '\u00a0…'),
    beside: furtherAnswers(answer, question, context).map(
      ({ ask, said }) => `${ask} ${ended(plainly(said))}`,
    ),
  };
}

const plainly = (text: string): string => withoutAddresses(listsInLine(text.trim()));

/** The entries of a list behind each other: the numbers of lines say nothing within one. */
function listsInLine(text: string): string {
  const texts = withTypedLists(text).flatMap((block) => {
    if (block.kind !== 'list') return 'runs' in block ? [textOf(block.runs)] : [];
    const entries = block.items.map((item) => textOf(item.runs));
    return [entries.every((entry) => /[.!?]$/.test(entry)) ? entries.join(' ') : ended(entries.join('; '))];
  });
  return texts.join('\n');
}

const textOf = (runs: readonly { text: string }[]): string => runs.map((run) => run.text.trim()).join(' ');

/** `6 fields in 7 rows: Name; Email address …`: what the rows are about; the rest of them needs a table. */
function rowsInShort({ rows = [] }: Answer, question: Question | undefined): string | undefined {
  const names = rows.map(([first = '']) => first.trim()).filter((name) => name !== '');
  if (names.length === 0) return undefined;
  const different = [...new Set(names)];
  return ended(`${counted(different.length, names.length, question?.columns[0])}${different.join('; ')}`);
}

function hasFurtherColumns({ rows = [] }: Answer): boolean {
  return rows.some((row) => row.filter((cell) => cell.trim() !== '').length > 1);
}

function isUnknownByChoice(answer: Answer, question: Question | undefined): boolean {
  return (
    question !== undefined && answer.verdict !== 'unknown' && answerState(question, answer) === 'unknown'
  );
}

/** `7 fields: `; nothing for a column that is no noun. */
function counted(count: number, rowCount: number, column: string | undefined): string {
  if (column === undefined || /^(?:What|Who)$/.test(column)) return '';
  const rows = rowCount === count ? '' : ` in ${rowCount} rows`;
  return `${count} ${column.toLowerCase()}${count === 1 ? '' : 's'}${rows}: `;
}

/** What the text answers is the question itself, or something that is asked beside it. */
function isBeside(question: Question | undefined, field: AnswerField): boolean {
  return question?.further.some(({ answerType }) => answerFieldOf[answerType] === field) ?? false;
}

function saidInWords({ text, note }: Answer, question: Question | undefined): readonly string[] {
  return [isBeside(question, 'text') ? undefined : text, note].filter(isAnswered);
}

/** What was asked beside the question, in those words, with what was said to it. */
function furtherAnswers(
  answer: Answer,
  question: Question | undefined,
  context: ModelContext,
): readonly { ask: string; said: string }[] {
  return (question?.further ?? []).flatMap((further) => {
    const field = answerFieldOf[further.answerType];
    const said = field === 'text' ? answer.text : saidIn(answer, field, further, context);
    if (!isAnswered(said)) return [];
    return [{ ask: `${further.ask}${further.ask.endsWith('?') ? '' : ':'}`, said }];
  });
}

type Unit = { readonly unit?: string | undefined; readonly unitOfOne?: string | undefined };

function saidIn(
  { number, date, role }: Answer,
  field: 'number' | 'date' | 'role',
  { unit, unitOfOne }: Unit,
  { format }: ModelContext,
): string | undefined {
  if (field === 'role') return role;
  if (field === 'date') return date && format.day(date);
  if (number === undefined) return undefined;
  const counted = (number === 1 && unitOfOne) || unit;
  if (counted === undefined) return format.number(number);
  return `${format.number(number)}${counted === '%' ? '' : '\u00a0'}${counted}`;
}

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

const PICTURE_WIDTH_PT = 300;

function picture({ attachment, questionId }: Answer, context: ModelContext): Block[] {
  if (attachment?.mediaType === 'application/pdf') return [keptFile(attachment, context)];
  const image = attachment && context.facts.images.get(attachment.sha256);
  if (!image) return [];
  return [{ kind: 'image', image, caption: `Evidence for ${questionId}`, widthPt: PICTURE_WIDTH_PT }];
}

/**
 * What answers the question itself and fits into a line: verdict, choices, a figure with what it counts. What is unknown
 * says so first, whatever was chosen.
 */
function shortAnswer(answer: Answer, question: Question | undefined, context: ModelContext): string {
  const own = (['number', 'date', 'role'] as const)
    .filter((field) => !isBeside(question, field))
    .map((field) => saidIn(answer, field, question ?? {}, context));
  return [
    isUnknownByChoice(answer, question) ? words.securityVerdict.unknown : undefined,
    answer.verdict && words.securityVerdict[answer.verdict],
    answer.choice,
    answer.choices && inOneRow(answer.choices),
    ...own,
  ]
    .filter(isAnswered)
    .map(ended)
    .join(' ');
}

/** Names of places, which keep their capital letters. */
const names = new Set(['Canada', 'European Union', 'United Kingdom', 'United States']);

/** `DNS; a connection to one of our systems; company login`. */
function inOneRow(choices: readonly string[]): string {
  return choices
    .map((choice, index) => (index === 0 || names.has(choice) ? choice : lowerFirst(choice)))
    .join('; ');
}

function rowsTable({ rows }: Answer, question: Question | undefined, context: ModelContext): Block[] {
  if (!rows || rows.length === 0) return [];
  const width = Math.max(1, ...rows.map((row) => row.length));
  return table(
    '',
    Array.from({ length: width }, (_, index) => [question?.columns[index] ?? '', 1 / width] as const),
    rows.map((row) => Array.from({ length: width }, (_, index) => say(row[index] ?? '–', context))),
    question && { continuedAs: question.id },
  );
}

/**
 * Who reviews the answer, unless the document is for them, and where well-known catalogues and laws ask for the same: ids alone, no text of theirs. An id
 * that was cited from memory says so, or is left out where the author chose that.
 */
export function referenceLine(question: Question, context: ModelContext, namesReviewers: boolean): Block[] {
  const reviewers = question.reviewers.map((reviewer) =>
    reviewer === 'all' ? 'Everyone' : words.specialty[reviewer],
  );
  const byFramework = Map.groupBy(printedReferences(question, context), ({ framework }) => framework);
  const references = [...byFramework].map(
    ([framework, of]) =>
      `${unbroken(framework)}\u00a0${of.map(({ id, isVerified }) => `${unbroken(id)}${isVerified ? '' : ' (reference not verified)'}`).join(', ')}`,
  );
  const said = [
    ...(namesReviewers ? [`For: ${reviewers.join(', ')}`] : []),
    ...(references.length === 0 ? [] : [`See also: ${references.join('; ')}`]),
  ];
  return said.length === 0 ? [] : [{ kind: 'paragraph', tone: 'small', text: said.join('. ') }];
}

/** The references of a question that the author chose to print. */
export function printedReferences({ references }: Question, { proposal }: ModelContext) {
  const choice = proposal.security.printedReferences;
  return references.filter(({ isVerified }) => choice === 'all' || (choice === 'verified' && isVerified));
}

/** A name on one line, up to the number that it is nothing without; a long one may break before its last word. */
function unbroken(name: string): string {
  const end = name.length > LONGEST_UNBROKEN ? name.lastIndexOf(' ') : 0;
  return name.slice(0, end) + name.slice(end).replaceAll(' ', '\u00a0');
}

const LONGEST_UNBROKEN = 20;
