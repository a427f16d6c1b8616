import { z } from 'zod';
import { fail, isAppError } from '../shared/contract/errors.ts';
import type { Contract, Handlers, Procedure } from '../shared/contract/procedure.ts';
import type { Dispatch, WireError } from '../shared/contract/wire.ts';
import type { Identifiers, Log } from './ports/host.ts';

type Route = { procedure: Procedure; handler: (input: unknown) => unknown };

/** Finds the handler of a call, checks what goes in and what comes out, and turns every failure into a reply. */
export function createRouter<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  { log, identifiers }: { log: Log; identifiers: Identifiers },
): Dispatch {
  // A Map, so that names such as `__proto__` find nothing.
  const routes = new Map<string, Route>();
  for (const [group, verbs] of Object.entries(contract))
    for (const [verb, procedure] of Object.entries(verbs))
      routes.set(`${group}.${verb}`, {
        procedure,
        handler: handlers[group as keyof C][verb as never] as Route['handler'],
      });

  // The one catch that answers a caller: below this line code throws, above it every answer is a Reply.
  return async (name, input) => {
    try {
      const { procedure, handler } =
        routes.get(name) ?? fail('bad-request', { problem: 'There is no such call.' });
      const request = procedure.input.safeParse(input);
      if (!request.success) fail('bad-request', { problem: z.prettifyError(request.error) });
      return { ok: true, output: procedure.output.parse(await handler(request.data)) };
    } catch (error) {
      return { ok: false, error: toWireError(error) };
    }
  };

  function toWireError(error: unknown): WireError {
    if (isAppError(error)) return { code: error.code, details: error.details } as WireError;
    const reference = identifiers.next().slice(0, 8);
    log.error(`internal error ${reference}`, error);
    return { code: 'internal', details: { reference } };
  }
}
