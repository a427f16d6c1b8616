import { z } from 'zod';
import { always, answer, list, needed, note, optional, part, plainText, record } from './faces.ts';
import { EntryId, IsoDay, ItSpecialty, MinorUnits, Quantity } from './values.ts';

export const AssetKind = z.enum([
  'database',
  'website',
  'dns',
  'sending-domain',
  'social-account',
  'document',
  'tag',
  'api-key',
  'other',
]);

export const RaciLetter = z.enum(['R', 'A', 'C', 'I']);

/** Who owns what afterwards, what IT does, what each side promises, and how to leave. */
export const ownership = record({
  assets: list(
    record({
      id: always(EntryId),
      kind: always(AssetKind),
      name: answer(200),
      accountableRole: answer(200),
      deputyRole: note(200),
      recoveryPath: note(1000),
      whenTheyLeave: note(1000),
    }),
  ),
  /** Columns of the table of responsibilities, by name. Roles that only the rows name stand behind them. */
  raciRoles: list(always(plainText(200)), { max: 20 }),
  raci: list(
    record({
      id: always(EntryId),
      activity: answer(300),
      assignments: list(record({ role: answer(200), letter: needed(RaciLetter) })),
    }),
  ),
  itEffort: list(
    record({
      id: always(EntryId),
      specialty: always(ItSpecialty),
      task: answer(300),
      onceHours: optional(Quantity),
      yearlyHours: optional(Quantity),
      hourlyRateMinor: optional(MinorUnits.min(0)),
    }),
  ),
  itCapacityHoursPerMonth: optional(Quantity),
  /** What is proposed where the hours asked for are more than there are. */
  shortfallPlan: note(2000),
  servicePact: list(
    record({
      id: always(EntryId),
      promisedBy: always(z.enum(['it', 'marketing'])),
      promise: answer(1000),
      measure: note(500),
      target: note(300),
      seenIn: note(300),
    }),
  ),
  exitPlan: part(
    record({
      exportFormat: note(1000),
      accessDays: optional(z.int().min(0).max(3650)),
      proofOfDeletion: note(1000),
      responsibleRole: note(200),
      steps: note(4000),
      reviewedOn: optional(IsoDay),
    }),
  ),
});
