import { expect, test } from 'vitest';
import { openTestLibrary } from '../storage/library-kit.ts';
import { inFolder, nextLine, sessionEnd, startSession } from './child-session.ts';
import { bodyOf } from './session-content.ts';

/** Runs the session that deletes almost everything and kills it as soon as its last save is acknowledged. */
async function killedAfterDeleting(folder: string): Promise<void> {
  const child = startSession(['delete-and-hold', folder]);
  await nextLine(child, 'acked p-1 5');
  child.kill('SIGKILL');
  await sessionEnd(child);
}

test('a text that was deleted and saved is there after a kill, byte for byte', () =>
  inFolder(async (folder) => {
    await killedAfterDeleting(folder);
    const { proposals } = openTestLibrary(folder);
    expect(proposals.draft('p-1')?.revision).toBe(5);
    expect(JSON.stringify(proposals.goodRevision('p-1', 2)?.body)).toBe(JSON.stringify(bodyOf(2)));
    expect(proposals.revisions('p-1').find(({ revision }) => revision === 2)?.reason).toBe('shrunk');
  }));

test('the look at it would notice a text that is gone: a word that was replaced within five minutes is', () =>
  inFolder(async (folder) => {
    await killedAfterDeleting(folder);
    expect(openTestLibrary(folder).proposals.goodRevision('p-1', 4)).toBeUndefined();
  }));
