import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Why LibreOffice can't be asked; undefined when it can. */
export const officeIsMissing: string | undefined = readsTables()
  ? undefined
  : 'the Calc part of LibreOffice is not installed; npm run test:office installs it';

/** LibreOffice comes in parts: what starts may have the one for texts alone, so a table is converted to see. */
function readsTables(): boolean {
  if (spawnSync('soffice', ['--version']).status !== 0) return false;
  return inFolder((folder) => {
    const table = join(folder, 'table.csv');
    writeFileSync(table, '1\n');
    spawnSync('soffice', [
      profileIn(folder),
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      folder,
      table,
    ]);
    return existsSync(join(folder, 'table.xlsx'));
  });
}

/** The sheets of some workbooks as LibreOffice computes them, by name, cells as text. One start serves all of them. */
export function recomputedByOffice(workbooks: readonly Uint8Array[], sheetNames: readonly string[]) {
  return inFolder((folder) => {
    const files = workbooks.map((xlsx, index) => {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, xlsx);
      return file;
    });
    // 44 comma, 34 quote, 76 UTF-8; numbers in full and not as they are shown; every sheet into a file of its own.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
    const options = [profileIn(folder), '--headless', '--convert-to', filter, '--outdir', folder];
    execFileSync('soffice', [...options, ...files], { stdio: 'pipe', timeout: 120_000 });
    return workbooks.map(
      (_, index) =>
        new Map(
          sheetNames.map((name) => [
            name,
            Papa.parse<string[]>(readFileSync(join(folder, `${index}-${name}.csv`), 'utf8')).data,
          ]),
        ),
    );
  });
}

/** A profile of its own, so that no LibreOffice that is open answers instead. */
function profileIn(folder: string): string {
  return `-env:UserInstallation=file://${join(folder, 'profile')}`;
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-office-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
