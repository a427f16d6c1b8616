import { z } from 'zod';

/** What the tool of a template is for. Templates are chosen by it. */
export const TemplateGroup = z.enum(['messages', 'customers', 'publishing', 'promotion']);
export type TemplateGroup = z.infer<typeof TemplateGroup>;

/** A way to start: a `template` holds structure without answers of substance, a `sample` is a complete example. */
export const TemplateSummary = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(['template', 'sample']),
  /** Every template has one; samples have none. */
  group: TemplateGroup.optional(),
  name: z.string(),
  description: z.string(),
});
export type TemplateSummary = z.infer<typeof TemplateSummary>;
