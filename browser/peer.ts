import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';

/** Says whether the other end of a connection belongs to the user who started the shell. */
export type IsOwnUser = (socket: Socket) => Promise<boolean>;

/**
 * Reads the owner of the other end from the kernel's table of connections. Where there is no such table (macOS,
 * Windows) or no such line, the token alone decides.
 */
export const isOwnUserOnLinux: IsOwnUser = async (socket) => {
  const ownUid = process.getuid?.();
  if (process.platform !== 'linux' || ownUid === undefined) return true;
  const { remotePort, localPort } = socket;
  if (remotePort === undefined || localPort === undefined) return false;
  const peerUid = uidOfConnection(await readFile('/proc/net/tcp', 'latin1'), remotePort, localPort);
  return peerUid === undefined || peerUid === ownUid;
};

/** Columns of /proc/net/tcp: slot, local address, remote address, state, queues, timer, retransmits, uid. */
export function uidOfConnection(table: string, fromPort: number, toPort: number): number | undefined {
  const from = portInHex(fromPort);
  const to = portInHex(toPort);
  for (const line of table.split('\n')) {
    const columns = line.trim().split(/\s+/);
    if (columns[1]?.endsWith(from) && columns[2]?.endsWith(to)) return Number(columns[7]);
  }
  return undefined;
}

function portInHex(port: number): string {
  return `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
}
