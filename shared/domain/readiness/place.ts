import type { Proposal } from '../proposal.ts';

/**
 * A path with the ids of list entries instead of their positions: `need.customers.2.name` becomes
 * `need.customers.customer-new.name`. Ids that stand there already are left alone, and so are positions in lists whose
 * entries have no id, so that a place read once more is the same place.
 */
export function placeOf(proposal: Proposal, path: string): string {
  let value: unknown = proposal;
  return path
    .split('.')
    .map((key) => {
      const isList = Array.isArray(value);
      value = isList ? entryOf(value as readonly unknown[], key) : fieldOf(value, key);
      return (isList && idOf(value)) || key;
    })
    .join('.');
}

/** The path that a place has at present, with positions again: the reverse of `placeOf`. */
export function pathOf(proposal: Proposal, place: string): string {
  let value: unknown = proposal;
  return place
    .split('.')
    .map((key) => {
      const list = Array.isArray(value) ? (value as readonly unknown[]) : undefined;
      value = list ? entryOf(list, key) : fieldOf(value, key);
      const position = list && value !== undefined ? list.indexOf(value) : -1;
      return position < 0 ? key : String(position);
    })
    .join('.');
}

function entryOf(list: readonly unknown[], key: string): unknown {
  return /^\d+$/.test(key) ? list[Number(key)] : list.find((entry) => idOf(entry) === key);
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function idOf(entry: unknown): string | undefined {
  const id = fieldOf(entry, 'id');
  return typeof id === 'string' ? id : undefined;
}
