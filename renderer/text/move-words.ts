import type { MoveId } from '../../shared/domain/life-cycle/move-rules.ts';
import { t } from './messages.ts';

/** What a button says that makes a move, or asks for it. */
export function moveWords(id: MoveId, nextVersion: number): string {
  return id === 'start-version' ? t('move.start-version', { version: nextVersion }) : t(`move.${id}`);
}
