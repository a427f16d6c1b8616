import { z } from 'zod';

/** Why a folder is a bad place for a library: its files are copied by another program, or lie on another machine. */
export const FolderRisk = z.enum(['synced', 'network']);
export type FolderRisk = z.infer<typeof FolderRisk>;

/** Folders that programs for synchronising files keep, by what their names begin with. */
const syncedNames = [
  'dropbox',
  'onedrive',
  'google drive',
  'googledrive',
  'icloud drive',
  'icloud~',
  'com~apple~clouddocs',
  'mobile documents',
  'nextcloud',
  'owncloud',
  'box sync',
  'box',
  'pcloud',
  'pclouddrive',
  'syncthing',
  'seafile',
  'mega',
  'sync',
  'creative cloud files',
];

/** Names that are words of their own must be the whole name, or every “boxes” would be suspected. */
const wholeNames = new Set(['box', 'mega', 'sync']);

/** The numbers by which Linux names file systems that lie on another machine: NFS, SMB, CIFS, SMB2, AFS, Coda, Ceph, 9P. */
const networkTypes = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245, 0x00c36400, 0x01021997,
]);

/**
 * What speaks against keeping a library in this folder; undefined when nothing does. `fileSystemType` is what the
 * machine says of the disk, where it says anything. Another program that copies or locks the files while they are
 * written can damage a database, and two machines can't share one.
 */
export function folderRisk(path: string, fileSystemType: number | undefined): FolderRisk | undefined {
  if (/^(\\\\|\/\/)[^\\/]/.test(path)) return 'network';
  if (fileSystemType !== undefined && networkTypes.has(fileSystemType)) return 'network';
  const isSynced = path
    .split(/[\\/]/)
    .map((part) => part.trim().toLowerCase())
    .some((part) =>
      syncedNames.some((name) =>
        wholeNames.has(name)
          ? part === name
          : part.startsWith(name) && !/^[a-z0-9]/.test(part.slice(name.length)),
      ),
    );
  return isSynced ? 'synced' : undefined;
}
