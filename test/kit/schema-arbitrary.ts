import fc from 'fast-check';
import type { z } from 'zod';

type Definition = {
  type: string;
  shape?: Readonly<Record<string, z.ZodType>>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: readonly z.ZodType[];
  entries?: Readonly<Record<string, unknown>>;
  values?: readonly unknown[];
};

/** Texts in the form that some field asks for; most fields take none of them for more than text. */
const formalTexts = [
  'a1',
  'Q07',
  '2026-11-21',
  '2028-02-29',
  '2026-11-21T09:00:00.000Z',
  '2026-11',
  'https://example.com/a?b=c',
  'USD',
  'JPY',
  'en-US',
  'de-DE',
  'ja-JP',
  'ab'.repeat(32),
  '#2c6b2f',
];

/** What people paste, and what layouts break on. */
const oddTexts = [
  ' ',
  '\n\n\n',
  'W'.repeat(400),
  `https://example.com/${'path-without-end/'.repeat(40)}`,
  'word '.repeat(150),
  'line\n'.repeat(30),
  '顧客満足 🎯👩‍👩‍👧 \u202eright to left\u202c שלום',
  `${'e\u0301'.repeat(50)}\u200b\u00ad\ufeff`,
  '−$1,234,567.89 → 50 % <b>&amp;</b> {{x}}',
  '\ud83d',
];

const numbers = [0, 1, 2, 3, 7, 12, 36, 100, 5000, 0.5, 0.015, -1, -250_000, 1e9, 1e12];

export type ArbitraryOptions = { mostEntries: number };

/**
 * Any value that a schema takes: fields there or missing, lists empty or not, texts of odd characters and lengths.
 * `mostEntries` bounds every list.
 */
export function schemaArbitrary(schema: z.ZodType, options: ArbitraryOptions): fc.Arbitrary<unknown> {
  const {
    type,
    shape,
    element,
    innerType,
    options: members,
    entries,
    values,
  } = schema.def as unknown as Definition;
  const inside = (inner: z.ZodType) => schemaArbitrary(inner, options);
  const taken = (value: unknown) => schema.safeParse(value).success;
  switch (type) {
    case 'optional':
    case 'default':
    case 'prefault':
      // A field that is there three times out of four.
      return fc.option(inside(innerOf(innerType)), { nil: undefined, freq: 3 });
    case 'object':
      return fc
        .record(mapped(shape ?? {}, inside))
        .map(withoutMissing)
        .filter(taken);
    case 'array':
      return fc.array(inside(innerOf(element)), { maxLength: options.mostEntries }).filter(taken);
    case 'union':
      return fc.oneof(...(members ?? []).map(inside));
    case 'enum':
      return fc.constantFrom(...Object.values(entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(values ?? []));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.constantFrom(...numbers.filter(taken));
    case 'string':
      return fc.constantFrom(...[...formalTexts, ...oddTexts, ...shortened(oddTexts, taken)].filter(taken));
    default:
      throw new Error(`no arbitrary for a schema of the type ${type}`);
  }
}

function innerOf(schema: z.ZodType | undefined): z.ZodType {
  if (schema === undefined) throw new Error('a schema around nothing');
  return schema;
}

function mapped(
  shape: Readonly<Record<string, z.ZodType>>,
  to: (schema: z.ZodType) => fc.Arbitrary<unknown>,
): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, to(schema)]));
}

function withoutMissing(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** Those that are too long, cut to the longest that is taken: the limit of a field is where its place is narrowest. */
function shortened(texts: readonly string[], taken: (text: string) => boolean): string[] {
  return texts.flatMap((text) => {
    if (taken(text)) return [];
    const length = [2000, 500, 200, 100, 60, 40].find((most) => taken(text.slice(0, most)));
    return length === undefined ? [] : [text.slice(0, length)];
  });
}
