import { z } from 'zod';
import { EntryId } from '../values.ts';
import { Channel, StepKind } from './stream-fields.ts';

/** One step of a channel's funnel. `hint` says where a published range may be found; there is never a figure in it. */
const ChannelStep = z.strictObject({
  id: EntryId,
  name: z.string().min(1),
  kind: StepKind,
  /** What one unit after the step is, for example `emails delivered`. */
  unit: z.string().min(1),
  /** Where to look the value up, in the user's own systems first. */
  hint: z.string().min(1),
  /** Whether one unit usually costs something, such as a message. */
  mayCost: z.boolean().default(false),
});
export type ChannelStep = z.infer<typeof ChannelStep>;

/** Parts of a stream that make sense for a channel. */
export const ChannelPart = z.enum(['growth', 'churn', 'new-units', 'lag', 'seasonality', 'volume-cost']);
export type ChannelPart = z.infer<typeof ChannelPart>;

const ChannelFunnel = z.strictObject({
  id: Channel,
  name: z.string().min(1),
  /** When to choose it, in one sentence. */
  description: z.string().min(1),
  volumeLabel: z.string(),
  volumeHint: z.string().min(1),
  steps: z.array(ChannelStep).max(8),
  /** What one conversion is. */
  conversionLabel: z.string().min(1),
  valueHint: z.string().min(1),
  /** The whole funnel in words. */
  formula: z.string().min(1),
  parts: z.array(ChannelPart),
  startsFrom: z.enum(['nothing', 'today']),
  /** What is easily counted wrongly. */
  caution: z.string().min(1),
});
export type ChannelFunnel = z.infer<typeof ChannelFunnel>;

/** The funnels that ship with the application, versioned as a whole: every channel of the model once. */
export const ChannelLibrary = z
  .strictObject({ version: z.int().min(1), channels: z.array(ChannelFunnel) })
  .refine(
    ({ channels }) =>
      channels.length === Channel.options.length &&
      new Set(channels.map(({ id }) => id)).size === channels.length,
    { error: 'every channel of the model once' },
  );
export type ChannelLibrary = z.infer<typeof ChannelLibrary>;
