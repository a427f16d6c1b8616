import type { Identifiers } from '../../core/ports/host.ts';

/** Identifiers that count, so that a test can name them before they are made. */
export function createFakeIdentifiers(prefix = 'id'): Identifiers {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `${prefix}-${count}`;
    },
  };
}
