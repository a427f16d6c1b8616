/** What typed text was understood to mean, or why it could not be. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

export const understood = <T>(value: T): Reading<T> => ({ ok: true, value });
export const notUnderstood = (problem: string): { ok: false; problem: string } => ({ ok: false, problem });
