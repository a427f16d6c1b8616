import { z } from 'zod';
import { type SectionId, sectionFaces } from '../../../shared/domain/proposal.ts';

const known = new Map<string, z.ZodType>();

/**
 * The schema of a field of the draft by its path, as in `need.customers.0.name`; what may be missing is unwrapped.
 * Throws for a path that no proposal has.
 */
export function schemaAt(path: string): z.ZodType {
  const pattern = patternOf(path);
  const found = known.get(pattern);
  if (found) return found;
  const [section, ...keys] = pattern.split('.');
  let schema = bare(sectionFaces[section as SectionId]?.draft);
  for (const key of keys) schema = bare(step(schema, key));
  if (!schema) throw new Error(`No proposal has a field ${path}`);
  known.set(pattern, schema);
  return schema;
}

/** A path with every position in a list written as `*`: `need.customers.0.name` is `need.customers.*.name`. */
function patternOf(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '.*');
}

function step(schema: z.ZodType | undefined, key: string): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodUnion)
    return schema.options
      .map((option) => step(option as z.ZodType, key))
      .find((found) => found !== undefined);
  if (schema instanceof z.ZodObject) return schema.shape[key] as z.ZodType | undefined;
  return undefined;
}

function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault) {
    inner = inner.unwrap() as z.ZodType;
  }
  return inner;
}
