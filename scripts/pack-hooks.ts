import { join } from 'node:path';
import type { AfterPackContext } from 'electron-builder';
import { writeLicences } from './licences.ts';
import { setFuses } from './pack-fuses.ts';

/** Called by electron-builder before it copies anything. */
export async function beforePack(): Promise<void> {
  writeLicences();
}

/** Called by electron-builder when the program stands in its folder, before it is signed. */
export async function afterPack({
  appOutDir,
  electronPlatformName,
  packager,
}: AfterPackContext): Promise<void> {
  const { productFilename } = packager.appInfo;
  const isMac = electronPlatformName === 'darwin';
  const names: Readonly<Record<string, string>> = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
  };
  const linuxName = 'executableName' in packager ? String(packager.executableName) : productFilename;
  await setFuses(join(appOutDir, names[electronPlatformName] ?? linuxName), isMac);
}
