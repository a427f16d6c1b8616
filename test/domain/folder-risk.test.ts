import { expect, test } from 'vitest';
import { folderRisk } from '../../shared/domain/folder-risk.ts';

test.each([
  '/home/ana/Dropbox/work/library',
  'C:\\Users\\Ana\\OneDrive - Museum of Clocks\\library',
  '/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/library',
  '/Users/ana/Google Drive/library',
  '/home/ana/Nextcloud/library',
  '/home/ana/Sync/library',
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
  ['/home/ana/.local/share/countersign/library', 0xef53],
  ['/home/ana/boxes/synced-notes/library', undefined],
  ['C:\\Users\\Ana\\AppData\\Roaming\\Countersign\\library', undefined],
  ['/Users/ana/Library/Application Support/Countersign/library', undefined],
  ['/home/ana/megaphone/library', undefined],
])('nothing speaks against %s', (path, type) => {
  expect(folderRisk(path, type)).toBeUndefined();
});
