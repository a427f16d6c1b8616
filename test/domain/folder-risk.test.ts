import { expect, test } from 'vitest';
import { folderRisk } from '../../shared/domain/folder-risk.ts';

test.each([
  '/home/user/Dropbox/work/library',
  'C:\\Users\\Ana\\OneDrive - Museum of Clocks\\library',
  '/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/library',
  '/Users/ana/Google Drive/library',
  '/home/user/Nextcloud/library',
  '/home/user/Sync/library',
])('%s is kept by a program that synchronises files', (path) => {
  expect(folderRisk(path, undefined)).toBe('synced');
});

test.each([
  ['\\\\server\\share\\library', undefined],
  ['//server/share/library', undefined],
  ['/mnt/team/library', 0x6969],
  ['/mnt/team/library', 0xff534d42],
])('%s lies on another machine', (path, type) => {
  expect(folderRisk(path, type)).toBe('network');
});

test.each([
  ['/home/user/.local/share/countersign/library', 0xef53],
  ['/home/user/boxes/synced-notes/library', undefined],
  ['C:\\Users\\Ana\\AppData\\Roaming\\Countersign\\library', undefined],
  ['/Users/ana/Library/Application Support/Countersign/library', undefined],
  ['/home/user/megaphone/library', undefined],
])('nothing speaks against %s', (path, type) => {
  expect(folderRisk(path, type)).toBeUndefined();
});
