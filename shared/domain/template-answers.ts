import { z } from 'zod';
import { type Proposal, type SectionId, sectionFaces, sectionIds } from './proposal.ts';
import { isGivenName, isSaid } from './untouched-entries.ts';

/** What a template answered: where, and a mark by which the answer is known again while nobody has changed it. */
export type TemplateAnswer = Proposal['decision']['templateAnswers'][number];

/** An answer that stands as its template wrote it, though nobody has said yet that it is true here. */
export type UncheckedAnswer = {
  /** With positions of entries, as in `benefits.items.0.name`. */
  readonly path: string;
  /** With ids of entries instead, so that it stays the same when a list is reordered. */
  readonly place: string;
};

type Located = UncheckedAnswer & { readonly value: unknown };

/** The sections that a template fills for the author; who signs and what came of it are no answers of a form. */
const withoutAnswers: readonly SectionId[] = ['rehearsal', 'decision', 'outcomes'];

/** Written by the application, and shown nowhere. */
const bookkeeping = 'security.bankVersion';

/** Everything that a template answers, to be kept with the proposal that is made of it. */
export function templateAnswersOf(template: Proposal): TemplateAnswer[] {
  return sectionIds
    .flatMap((section) => answersIn(template, section))
    .map(({ place, value }) => ({ place, mark: markOf(value) }));
}

/** The answers of a section that stand as the template gave them, in the order of its form. */
export function uncheckedAnswers(proposal: Proposal, section: SectionId): readonly UncheckedAnswer[] {
  const marks = new Map(
    proposal.decision.templateAnswers
      .filter(({ place }) => place.startsWith(`${section}.`))
      .map(({ place, mark }) => [place, mark]),
  );
  if (marks.size === 0) return [];
  return answersIn(proposal, section).filter(({ place, value }) => marks.get(place) === markOf(value));
}

/** What is left to be checked once the answers at and under a path are kept as they are. */
export function withAnswersKept(proposal: Proposal, path: string): TemplateAnswer[] {
  const section = path.split('.')[0] as SectionId;
  const kept = new Set(
    uncheckedAnswers(proposal, section)
      .filter((answer) => `${answer.path}.`.startsWith(`${path}.`))
      .map(({ place }) => place),
  );
  return proposal.decision.templateAnswers.filter(({ place }) => !kept.has(place));
}

function answersIn(proposal: Proposal, section: SectionId): readonly Located[] {
  if (withoutAnswers.includes(section)) return [];
  const found: Located[] = [];
  const { draft } = sectionFaces[section];
  collect(draft, { path: section, place: section, value: proposal[section] }, found);
  return found.filter(({ place }) => place !== bookkeeping);
}

/** Collects the answers, which are what a draft may lack; ids, kinds and presets are no answers. */
function collect(face: z.core.$ZodType, { path, place, value }: Located, found: Located[]): void {
  if (face instanceof z.ZodOptional) {
    if (isSaid(value)) found.push({ path, place, value });
  } else if (face instanceof z.ZodDefault || face instanceof z.ZodPrefault) {
    collect(face.unwrap(), { path, place, value }, found);
  } else if (face instanceof z.ZodObject) {
    const record = value as Readonly<Record<string, unknown>>;
    for (const [key, inside] of Object.entries(face.shape)) {
      if (isGivenName(record, key)) continue;
      collect(inside, { path: `${path}.${key}`, place: `${place}.${key}`, value: record[key] }, found);
    }
  } else if (face instanceof z.ZodArray) {
    for (const [index, entry] of (value as readonly unknown[]).entries())
      collect(
        face.element,
        { path: `${path}.${index}`, place: `${place}.${keyOf(entry, index)}`, value: entry },
        found,
      );
  }
}

function keyOf(entry: unknown, index: number): string {
  const { id, questionId } = Object(entry) as { id?: string; questionId?: string };
  return id ?? questionId ?? String(index);
}

/**
 * A short mark that stands for an answer: FNV-1a of 32 bits over its JSON, in base 36. Two answers to one question
 * share a mark once in four thousand million times, and all that this costs is one reminder too many.
 */
function markOf(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(value)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
