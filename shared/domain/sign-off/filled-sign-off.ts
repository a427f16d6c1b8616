import { z } from 'zod';
import { DecisionVerdict, ReviewVerdict } from '../decision.ts';
import { readSignOffFieldName, type SignOffPart, signOffParts } from './field-names.ts';

/** One thing that somebody has written on the sign-off page. `rowId` is that of a role, or a specialty of IT. */
export const FilledField = z.strictObject({
  rowId: z.string().max(64),
  part: z.enum(signOffParts),
  value: z.string().max(1000),
});
export type FilledField = z.infer<typeof FilledField>;

/** What was filled in, and of which content of which proposal. The file may come from anyone: nothing here is trusted. */
export const FilledSignOff = z.strictObject({
  proposalId: z.string().max(64),
  contentSha256: z.string().max(64),
  fields: z.array(FilledField).max(500),
});
export type FilledSignOff = z.infer<typeof FilledSignOff>;

/** Characters kept of each part; a choice is one of those we offer. */
const longest: Readonly<Record<SignOffPart, number>> = {
  decision: 100,
  conditions: 1000,
  name: 200,
  date: 40,
};

const MOST_FIELDS = 500;

/**
 * Our own fields out of everything a PDF has. The first of them says to which proposal the form belongs; fields of
 * another one are left out. Undefined where nothing was filled in.
 */
export function readFilledSignOff(
  values: readonly { name: string; value: string }[],
): FilledSignOff | undefined {
  const ours = values.flatMap(({ name, value }) => {
    const known = readSignOffFieldName(name);
    const text = known && readableValue(known.part, value);
    return known && text !== undefined ? [{ ...known, value: text }] : [];
  });
  const [first] = ours;
  if (first === undefined) return undefined;
  const { proposalId, contentSha256 } = first;
  return {
    proposalId,
    contentSha256,
    fields: ours
      .filter((field) => field.proposalId === proposalId && field.contentSha256 === contentSha256)
      .slice(0, MOST_FIELDS)
      .map(({ rowId, part, value }) => ({ rowId, part, value })),
  };
}

const LINE_BREAK = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
const CONTROL = /(?!\n)\p{Cc}/gu;
/** Among them the marks that turn the direction of text, with which it can be made to look like another one. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The text as it may be shown and kept; undefined when nothing is left, or for a choice that we do not offer. */
function readableValue(part: SignOffPart, value: string): string | undefined {
  const text = value
    .toWellFormed()
    .replace(LINE_BREAK, '\n')
    .replaceAll('\t', ' ')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .trim()
    .slice(0, longest[part])
    .toWellFormed();
  if (text === '') return undefined;
  if (part !== 'decision') return text;
  return isVerdict(text) ? text : undefined;
}

const isVerdict = (text: string): boolean =>
  DecisionVerdict.safeParse(text).success || ReviewVerdict.safeParse(text).success;
