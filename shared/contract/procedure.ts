import type { z } from 'zod';

/** One thing a screen may ask of the application. A query changes nothing; a command may. */
export type Procedure<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  readonly kind: 'query' | 'command';
  readonly input: Input;
  readonly output: Output;
};

/** Groups of procedures by name: `{ drafts: { save: command(…) } }` is called as `drafts.save`. */
export type Contract = Readonly<Record<string, Readonly<Record<string, Procedure>>>>;

type Parts<Input extends z.ZodType, Output extends z.ZodType> = { input: Input; output: Output };

/** A procedure that only reads. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(parts: Parts<Input, Output>) {
  return { kind: 'query', ...parts } as const satisfies Procedure;
}

/** A procedure that may change something. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(parts: Parts<Input, Output>) {
  return { kind: 'command', ...parts } as const satisfies Procedure;
}

type HandlerOf<P extends Procedure> = (
  input: z.output<P['input']>,
) => z.input<P['output']> | Promise<z.input<P['output']>>;

type MethodOf<P extends Procedure> = (input: z.input<P['input']>) => Promise<z.output<P['output']>>;

/** The application's side: a missing or misspelt handler does not compile. */
export type Handlers<C extends Contract> = {
  readonly [Group in keyof C]: { readonly [Verb in keyof C[Group]]: HandlerOf<C[Group][Verb]> };
};

/** The caller's side, inferred from the same contract. */
export type Client<C extends Contract> = {
  readonly [Group in keyof C]: { readonly [Verb in keyof C[Group]]: MethodOf<C[Group][Verb]> };
};
