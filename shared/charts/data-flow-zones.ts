import type { Connection, DataFlow } from '../domain/data-flow.ts';
import { SystemZone } from '../domain/security.ts';

/**
 * The zones that have systems, from above, so that the fewest arrows lead across a zone that what passes never enters: a
 * reader would take it to. From outside in where that makes no difference.
 */
export function zoneOrder({
  systems,
  connections,
}: Pick<DataFlow, 'systems' | 'connections'>): readonly SystemZone[] {
  const used = SystemZone.options.filter((zone) => systems.some((system) => system.zone === zone));
  const crossed = (order: readonly SystemZone[]) =>
    connections.reduce((sum, connection) => sum + zonesBetween(connection, order), 0);
  return permutations(used)
    .map((order) => ({ order, crossed: crossed(order) }))
    .reduce((best, one) => (one.crossed < best.crossed ? one : best)).order;
}

function zonesBetween({ from, to }: Connection, order: readonly SystemZone[]): number {
  return Math.max(0, Math.abs(order.indexOf(from.zone) - order.indexOf(to.zone)) - 1);
}

/** Every order of some things, the given one first. */
function permutations<T>(things: readonly T[]): readonly (readonly T[])[] {
  if (things.length === 0) return [[]];
  return things.flatMap((first, index) =>
    permutations(things.toSpliced(index, 1)).map((others) => [first, ...others]),
  );
}
