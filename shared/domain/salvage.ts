import { z } from 'zod';

/** What a library holds beside the newest texts. `places`: what is in the trash and when proposals were begun. */
export const SalvagedPart = z.enum([
  'places',
  'history',
  'versions',
  'receipts',
  'files',
  'settings',
  'tags',
  'archive',
  'views',
  'presets',
  'fonts',
]);
export type SalvagedPart = z.infer<typeof SalvagedPart>;

/** What a new library was made of, where not all of the old one could be read. */
export const Salvage = z.strictObject({
  proposalCount: z.int(),
  /** Of these, those whose entry or newest text could not be read: what stands for it says so in its title. */
  olderCount: z.int(),
  /** Proposals of which no text could be read. */
  lostCount: z.int(),
  /** The parts of which something or all could not be read. */
  unread: z.array(SalvagedPart),
});
export type Salvage = z.infer<typeof Salvage>;
