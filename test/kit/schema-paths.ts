import type { z } from 'zod';

/** A field of the model: its path without list positions, and whether it holds other fields. */
export type SchemaField = { path: string; isLeaf: boolean };

type Definition = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  /** Of a union; the first stands for all of them. */
  options?: readonly [z.ZodType];
};

/** Every field of a schema, in order. Lists of records are walked into, lists of plain values are leaves. */
export function schemaFields(schema: z.ZodType, path = ''): SchemaField[] {
  const { shape, element, innerType, options } = schema.def as unknown as Definition;
  if (innerType) return schemaFields(innerType, path);
  if (options) return schemaFields(options[0], path);
  if (element) {
    const inside = schemaFields(element, path);
    return inside.length > 0 && inside.some((field) => field.path !== path)
      ? [{ path, isLeaf: false }, ...inside.filter((field) => field.path !== path)]
      : [{ path, isLeaf: true }];
  }
  if (!shape) return [{ path, isLeaf: true }];
  const own = path === '' ? [] : [{ path, isLeaf: false }];
  return [
    ...own,
    ...Object.entries(shape).flatMap(([key, field]) =>
      schemaFields(field, path === '' ? key : `${path}.${key}`),
    ),
  ];
}
