import { createContext, useContext } from 'react';
import type { RevenueProblem } from '../../../shared/domain/revenue/problem.ts';
import { classes } from '../classes.ts';
import fieldStyles from './field.module.css';

/** What is wrong with inputs that the schema lets through, for the rows and fields of one screen. */
const Problems = createContext<readonly RevenueProblem[]>([]);

export const InputProblemsProvider = Problems.Provider;

/** The problems of one field or of its parts, as a line under it. Nothing when there are none. */
export function InputProblems({ path, className }: { path: string; className?: string | undefined }) {
  const problems = useContext(Problems).filter(
    (problem) => problem.path === path || problem.path.startsWith(`${path}.`),
  );
  const messages = new Map(problems.map(({ message, severity }) => [message, severity]));
  return [...messages].map(([message, severity]) => (
    <p
      key={message}
      className={classes(severity === 'error' ? fieldStyles.problem : fieldStyles.caution, className)}
    >
      {message}
    </p>
  ));
}
