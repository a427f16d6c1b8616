import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { ComparedSide } from '../../shared/contract/versions.ts';
import type { Comparison } from '../../shared/domain/compare/comparison.ts';
import { client } from '../client.ts';
import { asFailure } from '../text/failures.ts';

type Answer = { key: string; comparison: Comparison } | { key: string; failure: AppError };

/** What is different in `to`; undefined while it is worked out, and where there is nothing to compare with. */
export function useComparison(from: ComparedSide | undefined, to: ComparedSide) {
  const key = JSON.stringify([from, to]);
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    const [before, after] = JSON.parse(key) as [ComparedSide | null, ComparedSide];
    if (!before) return;
    let isOvertaken = false;
    client.versions.compare({ from: before, to: after }).then(
      (comparison) => isOvertaken || setAnswer({ key, comparison }),
      (error: unknown) => isOvertaken || setAnswer({ key, failure: asFailure(error) }),
    );
    return () => {
      isOvertaken = true;
    };
  }, [key]);
  return answer?.key === key ? answer : undefined;
}
