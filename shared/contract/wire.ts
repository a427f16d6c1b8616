import { z } from 'zod';
import type { FailureCode, Failures } from './errors.ts';
import type { AppEvent } from './events.ts';

/** A failure as it travels: its code, and the details that belong to the code. */
export type WireError = { [Code in FailureCode]: { code: Code; details: Failures[Code] } }[FailureCode];

/** The answer to every call. It never carries a stack or a path that the caller did not name. */
export type Reply = { ok: true; output: unknown } | { ok: false; error: WireError };

/** Runs one call by name. It never throws: whatever goes wrong becomes a Reply. */
export type Dispatch = (name: string, input: unknown) => Promise<Reply>;

/** What a shell gives the page: a way to call, and a way to hear. */
export type Transport = {
  call: Dispatch;
  /** Returns the function that stops listening. */
  onEvent(listener: (event: AppEvent) => void): () => void;
};

/** Page → host on the socket. `token` comes first and once; calls carry a number that their answer repeats. */
export const ClientMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), token: z.string().max(200) }),
  z.strictObject({
    type: z.literal('call'),
    callId: z.int().nonnegative(),
    name: z.string().max(100),
    input: z.unknown(),
  }),
]);
export type ClientMessage = z.infer<typeof ClientMessage>;

/** Host → page on the socket. */
export type HostMessage =
  | { type: 'welcome' }
  | { type: 'reply'; callId: number; reply: Reply }
  | { type: 'event'; event: AppEvent };
