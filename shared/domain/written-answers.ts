import { z } from 'zod';
import { sectionFaces, sectionIds } from './proposal.ts';
import { isProseDocument, type Prose, plainTextOf } from './prose.ts';

/** Something a person has written: where it stands, as in `need.customers.0.name`, and the text without formatting. */
export type WrittenAnswer = { readonly path: string; readonly text: string };

/**
 * Everything that people have written in a proposal, in the order of its sections, without identifiers, dates and
 * choices. Takes a stored body as it is: whatever has another shape than the schemas say is passed over.
 */
export function writtenAnswers(body: unknown): WrittenAnswer[] {
  const found: WrittenAnswer[] = [];
  if (!isRecord(body)) return found;
  for (const section of sectionIds) collect(sectionFaces[section].draft, body[section], section, found);
  return found;
}

function collect(schema: z.core.$ZodType, value: unknown, path: string, found: WrittenAnswer[]): void {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  ) {
    collect(schema.unwrap(), value, path, found);
  } else if (schema instanceof z.ZodObject) {
    if (isRecord(value)) collectRecord(schema.shape, value, path, found);
  } else if (schema instanceof z.ZodArray) {
    if (!Array.isArray(value)) return;
    for (const [index, entry] of value.entries()) collect(schema.element, entry, `${path}.${index}`, found);
  } else if (isWritten(schema, value)) {
    const text = plainTextOf(value);
    if (text.trim() !== '') found.push({ path, text });
  }
}

function collectRecord(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  value: Readonly<Record<string, unknown>>,
  path: string,
  found: WrittenAnswer[],
): void {
  for (const key of Object.keys(value)) {
    const schema = shape[key];
    if (schema) collect(schema, value[key], `${path}.${key}`, found);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string that must have no form, a link, or a narrative answer, which is a union of a string and a formatted document. */
function isWritten(schema: z.core.$ZodType, value: unknown): value is Prose {
  if (schema instanceof z.ZodUnion) return typeof value === 'string' || isProseDocument(value);
  if (typeof value !== 'string') return false;
  if (schema instanceof z.ZodURL) return true;
  return schema instanceof z.ZodString && !schema.def.checks?.some(asksForForm);
}

const asksForForm = (check: z.core.$ZodCheck) => check._zod.def.check === 'string_format';
