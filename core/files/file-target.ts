import type { Delivery, Target } from '../ports/destination.ts';
import { writeFileAtomically } from './atomic-write.ts';

/** A file at this path. `afterwards` runs once it is written. */
export function fileTarget(path: string, afterwards: () => Promise<void> = async () => {}): Target {
  const write = async (content: Parameters<typeof writeFileAtomically>[1]): Promise<Delivery> => {
    await writeFileAtomically(path, content);
    await afterwards();
    return { kind: 'file', path };
  };
  return { write, writePieces: async (pieces) => ({ delivery: await write(pieces) }) };
}
