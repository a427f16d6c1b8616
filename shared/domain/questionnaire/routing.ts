import type { Section } from '../proposal.ts';
import type { Clue, Question, QuestionBank } from '../question-bank.ts';
import { chosenValues } from './answer.ts';

type Security = Section<'security'>;

/** A question as it stands for one tool. */
export type RoutedQuestion = {
  readonly question: Question;
  /** Folded questions keep their answers; they count for nothing. */
  readonly isAsked: boolean;
  /** A gap here usually stops an approval. */
  readonly isCritical: boolean;
  /** Completes “because …”; undefined where nothing about the tool decided. */
  readonly because: string | undefined;
};

export type Routing = {
  /** `express` is the short way for a tool that can do little harm. */
  readonly path: 'express' | 'standard';
  readonly questions: readonly RoutedQuestion[];
};

/** The questions of the version that the draft was written against; of the newest while nothing is answered. */
function questionsOf({ bankVersion }: Security, bank: QuestionBank): readonly Question[] {
  const version = bankVersion ?? bank.version;
  return bank.questions.filter(
    ({ sinceVersion, retiredInVersion = Number.POSITIVE_INFINITY }) =>
      sinceVersion <= version && version < retiredInVersion,
  );
}

/** Which questions are asked about a tool, by what has been answered so far. Answers are read and never changed. */
export function routeQuestions(security: Security, bank: QuestionBank): Routing {
  const traits = traitsOf(security, bank);
  const { allOf = [], noneOf = [], questionIds } = bank.express ?? {};
  const isExpress =
    allOf.length > 0 &&
    allOf.every((trait) => traits.has(trait)) &&
    !noneOf.some((trait) => traits.has(trait));
  const asksExpressly = new Set<string>(questionIds);
  const questions = questionsOf(security, bank).map((question): RoutedQuestion => {
    const { condition, isCritical, criticalFor } = question;
    const open = first(condition.anyOf, traits);
    const shut = first(condition.noneOf, traits);
    const isOpen = (condition.anyOf.length === 0 || open !== undefined) && shut === undefined;
    return {
      question,
      isAsked: isExpress ? asksExpressly.has(question.id) : isOpen,
      isCritical: isCritical || first(criticalFor, traits) !== undefined,
      because: shut ?? (isExpress && !asksExpressly.has(question.id) ? shortWay : open),
    };
  });
  return { path: isExpress ? 'express' : 'standard', questions };
}

const shortWay = 'the tool can do little harm';

/** The traits that the tool has, by id, each with its words. */
function traitsOf(security: Security, bank: QuestionBank): ReadonlyMap<string, string> {
  const answers = new Map<string, Security['answers'][number]>(
    security.answers.map((answer) => [answer.questionId, answer]),
  );
  const isTrue = (clue: Clue): boolean => {
    if ('list' in clue) return security[clue.list].length > 0;
    const answer = answers.get(clue.questionId);
    if (!answer) return false;
    if ('hasRows' in clue) return (answer.rows ?? []).some((row) => row.some((cell) => cell.trim() !== ''));
    return chosenValues(answer).some((value) => clue.is.includes(value));
  };
  return new Map(
    bank.traits.filter(({ anyOf }) => anyOf.some(isTrue)).map(({ id, because }) => [id, because]),
  );
}

/** The words of the first of these traits that is true of the tool. */
function first(ids: readonly string[], traits: ReadonlyMap<string, string>): string | undefined {
  return ids.map((id) => traits.get(id)).find((because) => because !== undefined);
}
