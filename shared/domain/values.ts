import { z } from 'zod';
import { identifierPattern } from './identifier.ts';

const identifier = () =>
  z.string().regex(identifierPattern, 'an identifier of lower-case letters, digits and hyphens');

export const ProposalId = identifier().brand<'ProposalId'>();
export type ProposalId = z.infer<typeof ProposalId>;
export const OptionId = identifier().brand<'OptionId'>();
export type OptionId = z.infer<typeof OptionId>;
export const CriterionId = identifier().brand<'CriterionId'>();
export const BenefitId = identifier().brand<'BenefitId'>();
export const ObjectiveId = identifier().brand<'ObjectiveId'>();
export type ObjectiveId = z.infer<typeof ObjectiveId>;
export const SegmentId = identifier().brand<'SegmentId'>();
export const TacticId = identifier().brand<'TacticId'>();
export const MeasureId = identifier().brand<'MeasureId'>();
export type MeasureId = z.infer<typeof MeasureId>;
export const StreamId = identifier().brand<'StreamId'>();
export const ScenarioId = identifier().brand<'ScenarioId'>();
export type ScenarioId = z.infer<typeof ScenarioId>;
export const AssumptionId = identifier().brand<'AssumptionId'>();
export type AssumptionId = z.infer<typeof AssumptionId>;
export const CaseStudyId = identifier().brand<'CaseStudyId'>();
/** For entries that nothing else refers to. */
export const EntryId = identifier().brand<'EntryId'>();
export type EntryId = z.infer<typeof EntryId>;
export const QuestionId = z
  .string()
  .regex(/^Q\d{2,3}$/, 'a question id such as Q07')
  .brand<'QuestionId'>();
export type QuestionId = z.infer<typeof QuestionId>;

/** ISO 4217, for example `USD`. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'a currency code of three capital letters, such as USD');
export type Currency = z.infer<typeof Currency>;

/** BCP 47 language and region, for example `en-US`. Decides how numbers and dates are printed. */
export const Locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, 'a language tag such as en-US');

/** A calendar day, `2027-01-04`. */
export const IsoDay = z.iso.date();
/** A calendar month, `2027-01`. */
export const IsoMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2027-01');
/** An instant in UTC, `2027-01-04T09:00:00.000Z`. */
export const IsoInstant = z.iso.datetime();

/** Whole minor units of a currency (cents for USD, yen for JPY), within what a double holds exactly. */
export const MinorUnits = z.int().min(-9e15).max(9e15);

/** An amount of money: whole minor units and their currency. */
export const Money = z.strictObject({ amountMinor: MinorUnits, currency: Currency });
export type Money = z.infer<typeof Money>;

/** A share as a fraction: 0.042 is 4.2 %. */
export const Fraction = z.number().min(0).max(1);
/** A change as a fraction: −0.02 shrinks by 2 %. Never below −1. */
export const GrowthFraction = z.number().min(-1).max(10);
/** A count or quantity that may be fractional inside the model, for example 62.5 orders. */
export const Quantity = z.number().min(0).max(1e12);
/** A number of months from the decision, or a duration in months. */
export const Months = z.int().min(0).max(120);

export const WebLink = z.url({ protocol: /^https?$/ }).max(2048);

/** A reference to an image or file that is stored beside the document, found by its content. */
export const BlobRef = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex'),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  name: z.string().min(1).max(255),
  byteCount: z
    .int()
    .min(1)
    .max(2 * 1024 * 1024),
  widthPx: z.int().min(1).max(4096),
  heightPx: z.int().min(1).max(4096),
});
export type BlobRef = z.infer<typeof BlobRef>;

/** A PDF stored beside the documents, found by the SHA-256 of its bytes. */
export const PdfRef = z.strictObject({
  sha256: BlobRef.shape.sha256,
  mediaType: z.literal('application/pdf'),
  name: BlobRef.shape.name,
  byteCount: BlobRef.shape.byteCount,
});

/** What may be attached as evidence: a picture, which is printed, or a PDF, which is named and kept. */
export const AttachedFile = z.discriminatedUnion('mediaType', [BlobRef, PdfRef]);
export type AttachedFile = z.infer<typeof AttachedFile>;

/** The specialties of an IT group that review a proposal or work for it. */
export const ItSpecialty = z.enum([
  'systems-and-network',
  'database',
  'web',
  'information-security',
  'legal-compliance-recovery',
]);
export type ItSpecialty = z.infer<typeof ItSpecialty>;

/** How far a figure or a source may be trusted. */
export const Confidence = z.enum(['high', 'medium', 'low']);
export type Confidence = z.infer<typeof Confidence>;
