import type { Client, Contract } from './procedure.ts';
import { fromWireError, type Transport } from './wire.ts';

/** Builds the typed client of a contract over any transport. A failed call throws the AppError that core threw. */
export function createClient<C extends Contract>(contract: C, transport: Pick<Transport, 'call'>): Client<C> {
  const groups = Object.entries(contract).map(([group, verbs]) => [
    group,
    Object.fromEntries(
      Object.keys(verbs).map((verb) => [
        verb,
        async (input: unknown) => {
          const reply = await transport.call(`${group}.${verb}`, input);
          if (!reply.ok) throw fromWireError(reply.error);
          return reply.output;
        },
      ]),
    ),
  ]);
  return Object.fromEntries(groups) as Client<C>;
}
