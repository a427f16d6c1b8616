import { z } from 'zod';

/**
 * Two schemas from one source. The *draft* face accepts whatever has been answered so far; the *complete* face asks
 * for everything that an export as "ready" needs. Both refuse unknown keys.
 */
export type Face<Draft extends z.ZodType = z.ZodType, Complete extends z.ZodType = z.ZodType> = {
  readonly draft: Draft;
  readonly complete: Complete;
};

type Shape = Readonly<Record<string, Face>>;
type DraftShape<S extends Shape> = { [Key in keyof S]: S[Key]['draft'] };
type CompleteShape<S extends Shape> = { [Key in keyof S]: S[Key]['complete'] };

/** May be missing while drafting, must be there when complete. */
export function needed<S extends z.ZodType>(schema: S): Face<z.ZodOptional<S>, S> {
  return { draft: schema.optional(), complete: schema };
}

/** May always be missing. */
export function optional<S extends z.ZodType>(schema: S): Face<z.ZodOptional<S>, z.ZodOptional<S>> {
  return { draft: schema.optional(), complete: schema.optional() };
}

/** Must be there even in a draft: ids, and choices that have a default from the first moment. */
export function always<S extends z.ZodType>(schema: S): Face<S, S> {
  return { draft: schema, complete: schema };
}

/** Has this value until it is changed; a draft that lacks it reads as if it had it. */
export function preset<S extends z.ZodType>(schema: S, value: z.output<S>): Face<z.ZodDefault<S>, S> {
  return { draft: schema.default(value as never) as z.ZodDefault<S>, complete: schema };
}

/** A written answer of at most `maxLength` characters that must be there when complete. Spaces do not count. */
export function answer(maxLength: number): Face<z.ZodOptional<z.ZodString>, z.ZodString> {
  const text = plainText(maxLength);
  return {
    draft: text.optional(),
    complete: text.refine((value) => value.trim() !== '', { error: 'an answer is needed here' }),
  };
}

/** A written answer of at most `maxLength` characters that may stay empty. */
export function note(maxLength: number): Face<z.ZodOptional<z.ZodString>, z.ZodOptional<z.ZodString>> {
  return optional(plainText(maxLength));
}

/** An object of faces; unknown keys are refused by both. */
export function record<S extends Shape>(
  shape: S,
): Face<z.ZodObject<DraftShape<S>, z.core.$strict>, z.ZodObject<CompleteShape<S>, z.core.$strict>> {
  const keys = Object.keys(shape) as (keyof S & string)[];
  const pick = (face: 'draft' | 'complete') =>
    z.strictObject(Object.fromEntries(keys.map((key) => [key, (shape[key] as Face)[face]])));
  return { draft: pick('draft'), complete: pick('complete') } as never;
}

/** A list that a draft may lack; complete, it holds at least `min` complete entries. */
export function list<F extends Face>(
  item: F,
  limits: { min?: number; max?: number } = {},
): Face<z.ZodDefault<z.ZodArray<F['draft']>>, z.ZodArray<F['complete']>> {
  const max = limits.max ?? 1000;
  return {
    draft: z.array(item.draft).max(max).default([]) as unknown as z.ZodDefault<z.ZodArray<F['draft']>>,
    complete: z
      .array(item.complete)
      .min(limits.min ?? 0)
      .max(max) as z.ZodArray<F['complete']>,
  };
}

/** A part that a draft may lack; it then reads as empty. */
export function part<F extends Face>(face: F): Face<z.ZodPrefault<F['draft']>, F['complete']> {
  return { draft: face.draft.prefault({} as never) as z.ZodPrefault<F['draft']>, complete: face.complete };
}

/** C0 and C1 but tab and line feed. */
const controlCharacter = /[^\P{Cc}\t\n]/u;
const controlCharacters = new RegExp(controlCharacter, 'gu');

/** Text without control characters (tab and line feed excepted) and without lone surrogates. */
export function plainText(maxLength: number): z.ZodString {
  return z
    .string()
    .max(maxLength)
    .refine(isPlainText, { error: 'text without control characters and broken characters' });
}

/** True for text that holds no C0 or C1 control character but tab and line feed, and is well-formed UTF-16. */
function isPlainText(value: string): boolean {
  return value.isWellFormed() && !controlCharacter.test(value);
}

/** Makes typed or pasted text storable: line ends become line feeds, control characters go, broken pairs are replaced. */
export function cleanText(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(controlCharacters, '').toWellFormed();
}
