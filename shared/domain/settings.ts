import { z } from 'zod';
import { AccentColor } from './accent-color.ts';
import { plainText } from './faces.ts';
import { PrintedReferences } from './security.ts';
import { BlobRef, Currency, Fraction, ItSpecialty, Locale, MinorUnits } from './values.ts';

/** Raised when stored settings must be read differently. */
const settingsVersion = 1;

const name = plainText(200).optional();
const roles = (most: number) => z.array(plainText(200)).max(most).default([]);

/**
 * What a new proposal starts from, kept in the library so that it travels with it. Everything may be missing; nothing
 * here ever changes a proposal that exists.
 */
export const Settings = z.strictObject({
  version: z.literal(settingsVersion),
  organisation: z
    .strictObject({
      name,
      department: name,
      logo: BlobRef.optional(),
      accentColor: AccentColor.optional(),
      currency: Currency.optional(),
      locale: Locale.optional(),
    })
    .prefault({}),
  money: z
    .strictObject({
      /** Contribution margin as a share of revenue, for the streams of a new proposal. */
      contributionMargin: Fraction.optional(),
      /** Per year, as a fraction. */
      discountRate: Fraction.optional(),
      /** Loaded cost of one hour of IT in minor units of the organisation's currency. */
      hourlyRates: z
        .array(z.strictObject({ specialty: ItSpecialty, hourlyRateMinor: MinorUnits.min(0) }))
        .max(20)
        .default([]),
    })
    .prefault({}),
  roles: z
    .strictObject({
      author: name,
      sponsor: name,
      /** Columns of the table of responsibilities. */
      responsible: roles(20),
      /** Who signs, in order. */
      signOff: roles(20),
    })
    .prefault({}),
  documents: z
    .strictObject({
      /** Which references to frameworks a new proposal prints beside the questions of security. */
      printedReferences: PrintedReferences.default('all'),
      /** The name of an exported file, without its ending; the words in braces are filled in. */
      fileNamePattern: plainText(120).optional(),
    })
    .prefault({}),
});
export type Settings = z.output<typeof Settings>;

/** The settings until somebody has set anything. */
export const emptySettings: Settings = Settings.parse({ version: settingsVersion });
