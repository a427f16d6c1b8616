import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/**
 * What the packed program can no longer be made to do, by anyone. All nine fuses are named, and a tenth in a later
 * Electron stops the packaging until somebody has decided about it.
 */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // The program can't be turned into a plain Node that runs what it is given.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // It runs its own archive, unchanged, and nothing beside it.
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  // There are no cookies; if ever one is set, it is not readable on the disk.
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page comes from app:, so file: needs no privileges.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies FuseConfig;

/** Sets the fuses in an Electron program. An unsigned macOS program is signed again by hand of the tool. */
export async function setFuses(program: string, isMac: boolean): Promise<void> {
  await flipFuses(program, { ...fuses, resetAdHocDarwinSignature: isMac });
}
