import { type Backup, type BackupReason, isHealthy } from '../../../shared/domain/backup.ts';
import { formatWhen } from '../../text/formats.ts';

/** Why a backup is there. */
export const reasonWords: Record<BackupReason, string> = {
  start: 'When Countersign started',
  regular: 'While you worked',
  update: 'Before an update',
  import: 'Before an import',
  restore: 'Before a restore',
  quit: 'When Countersign closed',
  asked: 'By hand',
  unknown: 'Put here by somebody',
};

/** What is known of the state of a backup. */
export function stateWords(backup: Backup): { tone: 'good' | 'warn' | 'bad'; text: string } {
  const { record } = backup;
  if (record === null) return { tone: 'warn', text: 'Not checked' };
  if (record.checkedAt === null) return { tone: 'bad', text: 'Damaged' };
  const { damagedCount } = record.facts;
  if (!isHealthy(backup))
    return { tone: 'warn', text: `${damagedCount} damaged ${damagedCount === 1 ? 'entry' : 'entries'}` };
  return { tone: 'good', text: `Healthy, checked ${formatWhen(record.checkedAt)}` };
}

export function countWords(count: number, one: string, other: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : other}`;
}
