import { z } from 'zod';
import { always, answer, list, needed, note, optional, plainText, preset, record } from './faces.ts';
import { EntryId, IsoDay, IsoInstant } from './values.ts';

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
    }),
  ),
  moves: list(record({ to: always(Status), movedAt: always(IsoInstant), role: note(200), note: note(1000) })),
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
});
