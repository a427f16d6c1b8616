import { z } from 'zod';
import { always, answer, list, needed, note, optional, plainText, preset, record } from './faces.ts';
import { EntryId, IsoDay, IsoInstant, ItSpecialty } from './values.ts';

/** Where a proposal stands. `ready` is guarded by the readiness rules. */
export const Status = z.enum(['draft', 'ready', 'submitted', 'in-review', 'decided', 'live', 'closed']);
export type Status = z.infer<typeof Status>;

/** What an IT committee may decide. */
export const DecisionVerdict = z.enum([
  'approved',
  'approved-with-conditions',
  'pilot-only',
  'more-information-needed',
  'deferred',
  'declined',
  'withdrawn',
]);
export type DecisionVerdict = z.infer<typeof DecisionVerdict>;

/** What a reviewer says of a section. The last two ask for work. */
export const ReviewVerdict = z.enum(['acceptable', 'improvable', 'to-be-fixed']);
export type ReviewVerdict = z.infer<typeof ReviewVerdict>;

/** The sections that IT reviews: everything that is submitted. */
export const ReviewedSection = z.enum([
  'overview',
  'need',
  'options',
  'benefits',
  'strategy',
  'revenue',
  'evidence',
  'security',
  'ownership',
  'measures',
]);
export type ReviewedSection = z.infer<typeof ReviewedSection>;

/** What IT decided, under which conditions, and how the proposal got there. */
export const decision = record({
  status: preset(Status, 'draft'),
  verdict: optional(DecisionVerdict),
  decidedOn: optional(IsoDay),
  deferredTo: optional(IsoDay),
  reason: note(4000),
  conditions: list(
    record({
      id: always(EntryId),
      condition: answer(1000),
      owner: note(200),
      dueOn: optional(IsoDay),
      evidence: note(1000),
      isMet: preset(z.boolean(), false),
      metOn: optional(IsoDay),
    }),
  ),
  /** How the proposal got where it stands, oldest first. Only ever grows: see life-cycle/move.ts. */
  moves: list(
    record({
      to: always(Status),
      /** When it was written down. */
      movedAt: always(IsoInstant),
      /** The day on which it happened; records of older versions have none. */
      movedOn: optional(IsoDay),
      /** What was decided with this move. */
      verdict: optional(DecisionVerdict),
      deferredTo: optional(IsoDay),
      /** The version that moved; 1 where none is given. */
      version: optional(z.int().min(1).max(999)),
      role: note(200),
      note: note(4000),
    }),
  ),
  /** What IT says of each section, one entry for each specialty that has looked at it. */
  reviews: list(
    record({
      id: always(EntryId),
      section: optional(ReviewedSection),
      specialty: optional(ItSpecialty),
      verdict: optional(ReviewVerdict),
      comment: note(4000),
      owner: note(200),
      dueOn: optional(IsoDay),
      isDone: preset(z.boolean(), false),
    }),
  ),
  /** What IT has asked, and what it was told. Private unless an entry is chosen to be printed. */
  questions: list(
    record({
      id: always(EntryId),
      question: answer(2000),
      askedBy: optional(ItSpecialty),
      askedOn: optional(IsoDay),
      answer: note(8000),
      answeredOn: optional(IsoDay),
      isPrinted: preset(z.boolean(), false),
    }),
  ),
  /** Compensating controls that are in place by now. They stand in a section that is frozen then. */
  finishedControls: list(record({ controlId: always(EntryId), finishedOn: optional(IsoDay) })),
  signOffRoles: list(record({ id: always(EntryId), role: answer(200) })),
  /** Readiness findings that the author has answered with a reason. */
  acceptedFindings: list(
    record({
      ruleId: always(plainText(100)),
      /** The place of the finding: a path with the ids of entries instead of their positions. */
      path: always(plainText(600)),
      because: needed(plainText(1000)),
      acceptedOn: optional(IsoDay),
    }),
  ),
  /** What the template of the proposal answered, until its author keeps it: see template-answers.ts. */
  templateAnswers: list(
    record({
      /** A path with the ids of entries instead of their positions. */
      place: always(z.string().regex(/^[A-Za-z0-9.-]{1,600}$/, 'a place of the proposal')),
      mark: always(z.string().regex(/^[0-9a-z]{1,64}$/, 'the mark of an answer')),
    }),
  ),
});

/** The decision in memory: every list is an array, answers may be missing. */
export type Decision = z.output<typeof decision.draft>;
export type Move = Decision['moves'][number];
