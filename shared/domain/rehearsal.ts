import { always, list, note, plainText, record } from './faces.ts';
import { EntryId } from './values.ts';

/** Private: what IT may object and what we would say. Printed in the meeting brief and nowhere else. */
export const rehearsal = record({
  /** Answers to the objections that follow from the proposal, by the identifier of the objection. */
  answers: list(record({ objectionId: always(plainText(700)), answer: note(4000) })),
  /** Objections that the author expects beside those. */
  objections: list(record({ id: always(EntryId), objection: note(1000), answer: note(4000) })),
  attendees: list(record({ id: always(EntryId), role: note(200), caresAbout: note(1000) })),
  /** What we could live with, the best first: a pilot, a condition, a later date. */
  fallbacks: list(record({ id: always(EntryId), position: note(2000) })),
});
