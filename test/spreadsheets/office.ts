import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Why LibreOffice can't be asked; undefined when it can. */
export const officeIsMissing: string | undefined =
  spawnSync('soffice', ['--version']).status === 0
    ? undefined
    : 'LibreOffice (soffice) is not installed; npm run test:office installs it';

/** The sheets of some workbooks as LibreOffice computes them, by name, cells as text. One start serves all of them. */
export function recomputedByOffice(workbooks: readonly Uint8Array[], sheetNames: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-office-'));
  try {
    const files = workbooks.map((xlsx, index) => {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, xlsx);
      return file;
    });
    // 44 comma, 34 quote, 76 UTF-8; numbers in full and not as they are shown; every sheet into a file of its own.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files], {
      stdio: 'pipe',
      timeout: 120_000,
    });
    return workbooks.map(
      (_, index) =>
        new Map(
          sheetNames.map((name) => [
            name,
            Papa.parse<string[]>(readFileSync(join(folder, `${index}-${name}.csv`), 'utf8')).data,
          ]),
        ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
