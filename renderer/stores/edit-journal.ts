import { z } from 'zod';
import { SectionEdits } from '../../shared/domain/proposal.ts';
import { IsoInstant, type ProposalId } from '../../shared/domain/values.ts';

const UnsavedEdits = z.strictObject({
  baseRevision: z.int().min(1),
  /** What differs from the revision it was typed upon. */
  sections: SectionEdits,
  /** A save of part of it upon the same revision, whose answer had not come: it may be stored. */
  unanswered: SectionEdits.optional(),
  typedAt: IsoInstant,
});
/** Text that was typed and not acknowledged, with the revision it was typed upon. */
export type UnsavedEdits = z.output<typeof UnsavedEdits>;

/** The part of the browser's storage that the journal needs. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (id: ProposalId) => `countersign.unsaved.${id}`;

/**
 * Keeps text that is not saved yet where a crash of the page or of the application can't reach it. It is offered
 * again when the proposal is next opened, and cleared by the acknowledgement of a save.
 */
export function createEditJournal(storage: KeyValueStorage) {
  return {
    /** False when the browser has no room; the text is then only in memory. */
    write(id: ProposalId, edits: UnsavedEdits): boolean {
      try {
        storage.setItem(keyOf(id), JSON.stringify(edits));
        return true;
      } catch {
        // The browser's quota is the one thing that can refuse here; the save status says so while saving fails.
        return false;
      }
    },
    /** Null when there is nothing, or nothing that a proposal of this version could hold. */
    read(id: ProposalId): UnsavedEdits | null {
      const stored = storage.getItem(keyOf(id));
      if (stored === null) return null;
      const edits = UnsavedEdits.safeParse(parsed(stored));
      return edits.success ? edits.data : null;
    },
    clear: (id: ProposalId) => storage.removeItem(keyOf(id)),
  };
}

export type EditJournal = ReturnType<typeof createEditJournal>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A half-written entry reads as none.
    return undefined;
  }
}
