import { useCallback, useEffect, useState } from 'react';
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
  const ask = useCallback(() => {
    client.guidance.questions({}).then(
      (questions) => {
        loaded = questions;
        setBank(questions);
      },
      () => setFailed(true),
    );
  }, []);
  useEffect(() => {
    if (!loaded) ask();
  }, [ask]);
  if (bank) return { state: 'ready', bank };
  if (!hasFailed) return { state: 'loading' };
  const retry = () => {
    setFailed(false);
    ask();
  };
  return { state: 'failed', retry };
}
