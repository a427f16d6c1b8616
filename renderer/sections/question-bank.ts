import { useEffect, useState } from 'react';
import type { QuestionBank } from '../../shared/domain/question-bank.ts';
import { client } from '../client.ts';

type Loading =
  | { state: 'loading' }
  | { state: 'failed'; retry(): void }
  | { state: 'ready'; bank: QuestionBank };

let loaded: QuestionBank | undefined;

/** The security questions that ship with the application; read once for the whole window. */
export function useQuestionBank(): Loading {
  const [bank, setBank] = useState(loaded);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what asks again.
  useEffect(() => {
    if (loaded) return;
    let isGone = false;
    client.guidance.questions({}).then(
      (questions) => {
        loaded = questions;
        if (!isGone) setBank(questions);
      },
      () => {
        if (!isGone) setFailed(true);
      },
    );
    return () => {
      isGone = true;
    };
  }, [attempt]);
  if (bank) return { state: 'ready', bank };
  if (!hasFailed) return { state: 'loading' };
  const retry = () => {
    setFailed(false);
    setAttempt((count) => count + 1);
  };
  return { state: 'failed', retry };
}
