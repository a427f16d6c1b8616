import type { z } from 'zod';
import { type Proposal, ProposalDraft } from '../../../shared/domain/proposal.ts';

/** One answer of a filled proposal: where it stands, its path without list positions, and what it may hold. */
export type FilledLeaf = {
  keys: readonly (string | number)[];
  path: string;
  schema: z.ZodType;
  value: string | number | boolean;
};

type Definition = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  /** Of a union; the first stands for all of them. */
  options?: readonly [z.ZodType];
  entries?: Record<string, string>;
};

/**
 * A proposal in which every field of the schema holds a value of its own, each list one entry. All identifiers are the
 * same, so that every reference leads to the one entry of its list.
 */
export function filledProposal(): { proposal: Proposal; leaves: readonly FilledLeaf[] } {
  const leaves: FilledLeaf[] = [];
  const fill = (schema: z.ZodType, keys: readonly (string | number)[]): unknown => {
    const { shape, element, innerType, options } = schema.def as unknown as Definition;
    if (innerType) return fill(innerType, keys);
    if (options) return fill(options[0], keys);
    if (element) return [fill(element, [...keys, 0])];
    if (shape)
      return Object.fromEntries(
        Object.entries(shape).map(([key, field]) => [key, fill(field, [...keys, key])]),
      );
    const path = keys.filter((key) => typeof key === 'string').join('.');
    const value = candidates(schema, leaves.length).find((one) => schema.safeParse(one).success);
    if (value === undefined) throw new Error(`no value for ${path}`);
    leaves.push({ keys, path, schema, value });
    return value;
  };
  return { proposal: ProposalDraft.parse(fill(ProposalDraft, [])), leaves };
}

/** The filled proposal with another valid value in one place. */
export function withOtherValue(proposal: Proposal, { keys, schema, value }: FilledLeaf): Proposal {
  const other = candidates(schema, 777).find((one) => one !== value && schema.safeParse(one).success);
  if (other === undefined) throw new Error(`no other value for ${keys.join('.')}`);
  const changed: unknown = structuredClone(proposal);
  const holder = keys.slice(0, -1).reduce<unknown>((inside, key) => (inside as Holder)[key], changed);
  (holder as Holder)[keys.at(-1) ?? ''] = other;
  return ProposalDraft.parse(changed);
}

type Holder = Record<string | number, unknown>;

/** Values to try, most distinctive first; the schema says which it takes. */
function candidates(schema: z.ZodType, number: number): readonly (string | number | boolean)[] {
  const { entries } = schema.def as unknown as Definition;
  if (entries) return Object.values(entries);
  const day = new Date(Date.UTC(2027, 0, 1 + number)).toISOString();
  return [
    `Text number ${number}.`,
    1000 + number,
    (100 + number) / 10_000,
    'entry-1',
    'entry-2',
    day.slice(0, 10),
    day,
    day.slice(0, 7),
    `https://host-${number}.example/page`,
    'Q01',
    'Q02',
    'EUR',
    'CHF',
    'en-US',
    '#2c6b2f',
    '#63388f',
    'ab'.repeat(32),
    20,
    21,
    1,
    2,
    true,
    false,
  ];
}
