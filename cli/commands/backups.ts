import type { Api } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import { type Backup, isHealthy } from '../../shared/domain/backup.ts';
import { columns, printResult, type Terminal } from '../print.ts';

/** countersign backup: a checked copy of the library, now. */
export async function backupCommand(client: Client<Api>, terminal: Terminal): Promise<void> {
  printResult(terminal, await client.backups.make({}), ({ number, fileName, byteCount }) => [
    `Backup ${number}: ${fileName} (${byteCount} bytes)`,
  ]);
}

/** countersign backups: those that are here, newest first. */
export async function backupsCommand(client: Client<Api>, terminal: Terminal): Promise<void> {
  const { folder, backups } = await client.backups.overview({});
  printResult(terminal, { folder, backups }, () =>
    backups.length === 0
      ? ['No backup yet. "backup" makes one.']
      : [
          folder,
          ...columns([
            ['number', 'made', 'bytes', 'proposals', 'newest change', 'state'],
            ...backups.map(row),
          ]),
        ],
  );
}

function row(backup: Backup): string[] {
  const { number, byteCount, record } = backup;
  if (record === null) return [String(number), 'unknown', String(byteCount), '?', '?', 'not checked'];
  const { madeAt, facts } = record;
  return [
    String(number),
    madeAt.slice(0, 16),
    String(byteCount),
    String(facts.proposalCount),
    facts.newestChange?.savedAt.slice(0, 16) ?? 'none',
    isHealthy(backup) ? 'healthy' : 'damaged',
  ];
}

/** countersign restore: puts a backup in the place of the library, which is set aside whole. */
export async function restoreCommand(
  { number, isUndo }: { number: number; isUndo: boolean },
  client: Client<Api>,
  terminal: Terminal,
): Promise<void> {
  if (isUndo) await client.backups.undoRestore({});
  else await client.backups.restore({ number });
  const { total } = await client.proposals.list({ limit: 1 });
  const { undoable } = await client.backups.overview({});
  printResult(terminal, { total, isUndoable: undoable !== null }, () => [
    `The library now holds ${total} ${total === 1 ? 'proposal' : 'proposals'}. What was there before was set aside.`,
    ...(undoable ? ['"restore --undo" brings it back.'] : []),
  ]);
}
