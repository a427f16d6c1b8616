import { z } from 'zod';

/** A way to start: a `template` holds structure without answers of substance, a `sample` is a complete example. */
export const TemplateSummary = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(['template', 'sample']),
  name: z.string(),
  description: z.string(),
});
export type TemplateSummary = z.infer<typeof TemplateSummary>;
