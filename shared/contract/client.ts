import { fromWireError } from './errors.ts';
import type { Client, Contract } from './procedure.ts';
import type { Transport } from './wire.ts';

/**
 * Builds the typed client of a contract over any transport. A failed call throws the AppError that core threw. The
 * contract is a type here: a page that only calls needs none of its schemas.
 */
export function createClient<C extends Contract>(transport: Pick<Transport, 'call'>): Client<C> {
  return madeWhenAsked((group) =>
    madeWhenAsked((verb) => async (input: unknown) => {
      const reply = await transport.call(`${group}.${verb}`, input);
      if (!reply.ok) throw fromWireError(reply.error);
      return reply.output;
    }),
  ) as Client<C>;
}

/** An object that has every member it is asked for, each made once. */
function madeWhenAsked(make: (name: string) => unknown): object {
  return new Proxy<Record<string, unknown>>(
    {},
    {
      get(made, name) {
        if (typeof name === 'symbol') return undefined;
        made[name] ??= make(name);
        return made[name];
      },
    },
  );
}
