import { z } from 'zod';
import { AccentColor } from './accent-color.ts';
import { answer, needed, note, optional, preset, record } from './faces.ts';
import { BlobRef, Currency, IsoDay, ItSpecialty, Locale } from './values.ts';

export const Confidentiality = z.enum(['public', 'internal', 'confidential', 'strictly-confidential']);

/** Who asks whom for what, until when. */
export const overview = record({
  title: answer(200),
  organisation: answer(200),
  department: note(200),
  authorRole: answer(200),
  sponsor: answer(200),
  /** Which IT groups the proposal is addressed to. */
  audience: preset(z.array(ItSpecialty).max(10), []),
  /** The decision that is wanted, in one sentence. */
  ask: answer(600),
  decisionNeededBy: needed(IsoDay),
  confidentiality: preset(Confidentiality, 'internal'),
  /** The reporting currency of every figure. */
  currency: preset(Currency, 'USD'),
  locale: preset(Locale, 'en-US'),
  logo: optional(BlobRef),
  /** Of the organisation, for its documents. */
  accentColor: optional(AccentColor),
});
