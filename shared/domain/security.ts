import { z } from 'zod';
import { always, answer, list, needed, note, optional, plainText, preset, record } from './faces.ts';
import { AttachedFile, EntryId, IsoDay, Quantity, QuestionId, WebLink } from './values.ts';

/** `unknown` is an honest answer; `not-applicable` leaves the count. */
export const Verdict = z.enum(['yes', 'partly', 'no', 'unknown', 'not-applicable']);
export type Verdict = z.infer<typeof Verdict>;

export const DataClass = z.enum(['public', 'internal', 'confidential', 'restricted']);
export type DataClass = z.infer<typeof DataClass>;

/** Who controls a system: the trust boundary that it stands within. */
export const SystemZone = z.enum(['public', 'company', 'vendor', 'sub-processor']);
export type SystemZone = z.infer<typeof SystemZone>;

/** Which ids of frameworks the document prints beside a question. `verified` leaves out those cited from memory. */
export const PrintedReferences = z.enum(['all', 'verified', 'none']);
export type PrintedReferences = z.infer<typeof PrintedReferences>;

/** What IT asks about security and privacy. Stated by marketing, not verified by IT. */
export const security = record({
  /** The version of the question bank that the answers were written against. */
  bankVersion: optional(z.int().min(1)),
  printedReferences: preset(PrintedReferences, 'all'),
  answers: list(
    record({
      questionId: always(QuestionId),
      verdict: optional(Verdict),
      choice: optional(plainText(200)),
      choices: optional(z.array(plainText(200)).max(50)),
      text: note(8000),
      number: optional(Quantity),
      date: optional(IsoDay),
      role: note(200),
      rows: optional(z.array(z.array(plainText(500)).max(12)).max(200)),
      note: note(4000),
      evidence: note(2000),
      /** A picture of the evidence, such as the page of a report. */
      attachment: optional(AttachedFile),
    }),
  ),
  compensatingControls: list(
    record({
      id: always(EntryId),
      questionId: needed(QuestionId),
      control: answer(2000),
      owner: answer(200),
      dueOn: needed(IsoDay),
    }),
  ),
  dataInventory: list(
    record({
      id: always(EntryId),
      category: answer(300),
      classification: needed(DataClass),
      subjects: note(300),
      source: note(300),
      destination: note(300),
      fields: note(2000),
      lawfulBasis: note(300),
      retention: note(300),
      encryption: note(300),
      location: note(300),
      volume: note(300),
    }),
  ),
  integrations: list(
    record({
      id: always(EntryId),
      fromSystem: answer(200),
      toSystem: answer(200),
      direction: needed(z.enum(['one-way', 'both-ways'])),
      method: answer(300),
      authentication: note(300),
      fields: note(2000),
      owner: note(200),
    }),
  ),
  /** Where systems of the data-flow diagram stand; for a system that is not listed its name decides. */
  systems: list(
    record({
      id: always(EntryId),
      name: answer(200),
      zone: needed(SystemZone),
    }),
  ),
  risks: list(
    record({
      id: always(EntryId),
      risk: answer(1000),
      /** 1 rare … 5 almost certain. */
      likelihood: needed(z.int().min(1).max(5)),
      /** 1 negligible … 5 severe. */
      impact: needed(z.int().min(1).max(5)),
      residualLikelihood: optional(z.int().min(1).max(5)),
      residualImpact: optional(z.int().min(1).max(5)),
      mitigation: answer(2000),
      owner: note(200),
      acceptedBecause: note(1000),
      reviewOn: optional(IsoDay),
    }),
  ),
  vendorQuestions: list(
    record({
      id: always(EntryId),
      question: answer(1000),
      link: optional(WebLink),
      /** What the vendor has replied. */
      reply: note(8000),
    }),
  ),
});
