import { z } from 'zod';
import { type Proposal, sectionFaces, sectionIds } from './proposal.ts';
import { isProseDocument, plainTextOf } from './prose.ts';

type Schema = z.core.$ZodType;

/**
 * The proposal without the entries of its lists that somebody has added and not yet written anything in: nobody means
 * to hand them over, so they neither block "ready" nor are printed. The same object where there are none.
 */
export function withoutUntouchedEntries(proposal: Proposal): Proposal {
  const sections = sectionIds.map((id) => {
    const { draft, complete } = sectionFaces[id];
    return [id, stripped(draft, complete, proposal[id])] as const;
  });
  const isSame = sections.every(([id, section]) => section === proposal[id]);
  return isSame ? proposal : ({ ...proposal, ...Object.fromEntries(sections) } as Proposal);
}

/**
 * True for an entry that lacks an answer which it needs, and holds nothing but its id, presets and what it was added
 * as. Takes both faces of the entry. What is not known by an id, or needs no answer, is never one.
 */
export function isUntouched(draft: Schema, complete: Schema, entry: unknown): boolean {
  if (!(draft instanceof z.ZodObject) || !(complete instanceof z.ZodObject) || !('id' in draft.shape))
    return false;
  const needsAnswer = Object.entries(draft.shape).some(
    ([key, face]) => face instanceof z.ZodOptional && !(complete.shape[key] instanceof z.ZodOptional),
  );
  return needsAnswer && saysNothing(draft, complete, entry);
}

/** The options that every proposal has from the start bring their names along. */
export function isGivenName({ kind }: Readonly<Record<string, unknown>>, key: string): boolean {
  return key === 'name' && (kind === 'do-nothing' || kind === 'use-what-we-own');
}

/** True unless a value is blank, an empty list or an empty part. */
export function isSaid(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (isProseDocument(value)) return plainTextOf(value).trim() !== '';
  if (Array.isArray(value)) return value.some(isSaid);
  return value !== undefined && value !== null;
}

function saysNothing(draft: Schema, complete: Schema, value: unknown): boolean {
  if (draft instanceof z.ZodOptional) return !isSaid(value);
  if (draft instanceof z.ZodPrefault) return saysNothing(draft.unwrap(), complete, value);
  if (draft instanceof z.ZodObject && complete instanceof z.ZodObject) {
    const record = value as Readonly<Record<string, unknown>>;
    return Object.entries(draft.shape).every(([key, face]) =>
      saysNothing(face, complete.shape[key] as Schema, record[key]),
    );
  }
  if (!(draft instanceof z.ZodDefault)) return true;
  const inside = draft.unwrap();
  if (inside instanceof z.ZodArray && complete instanceof z.ZodArray)
    return (value as unknown[]).every((entry) => isUntouched(inside.element, complete.element, entry));
  return JSON.stringify(value) === JSON.stringify(draft.def.defaultValue);
}

function stripped(draft: Schema, complete: Schema, value: unknown): unknown {
  if (draft instanceof z.ZodDefault || draft instanceof z.ZodPrefault)
    return stripped(draft.unwrap(), complete, value);
  if (draft instanceof z.ZodArray && complete instanceof z.ZodArray) {
    const entries = value as readonly unknown[];
    const kept = entries
      .filter((entry) => !isUntouched(draft.element, complete.element, entry))
      .map((entry) => stripped(draft.element, complete.element, entry));
    return kept.length === entries.length && kept.every((entry, at) => entry === entries[at])
      ? entries
      : kept;
  }
  if (!(draft instanceof z.ZodObject) || !(complete instanceof z.ZodObject)) return value;
  const record = value as Readonly<Record<string, unknown>>;
  const parts = Object.entries(record).map(
    ([key, part]) =>
      [key, stripped(draft.shape[key] as Schema, complete.shape[key] as Schema, part)] as const,
  );
  return parts.every(([key, part]) => part === record[key]) ? record : Object.fromEntries(parts);
}
