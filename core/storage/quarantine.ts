import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Salvage } from '../../shared/domain/salvage.ts';
import type { SetAside } from '../ports/backups.ts';
import { markFileName } from './high-water-mark.ts';
import { databasePath, makeFolder, syncFolder } from './library-folder.ts';
import { writePrivateFile } from './private-file.ts';

const About = z.strictObject({
  reason: z.enum(['damaged', 'restored', 'undone']),
  setAsideAt: z.string(),
  problem: z.string().nullable(),
  /** Absent from what an older version has set aside. */
  salvage: Salvage.nullable().default(null),
});
export type About = z.infer<typeof About>;

/** A database means something only with its log: they are moved together, and the mark that belongs to them too. */
const parts = ['library.db', 'library.db-wal', 'library.db-shm', markFileName];

const numberedFolder = /^\d{4,}$/;
const aboutName = 'about.json';

function quarantinePath(folder: string, number: number): string {
  return join(folder, 'quarantine', String(number).padStart(4, '0'));
}

/** The database of a library that was set aside. */
export function setAsideDatabase(folder: string, number: number): string {
  return databasePath(quarantinePath(folder, number));
}

/** Libraries that others took the place of, newest first. They are never removed. */
export function listSetAside(folder: string): SetAside[] {
  return numbersIn(folder).flatMap((number): SetAside[] => {
    const file = join(quarantinePath(folder, number), aboutName);
    if (!existsSync(file)) return [];
    const about = About.safeParse(jsonOf(readFileSync(file, 'utf8')));
    return about.success ? [{ number, ...about.data }] : [];
  });
}

export function nextQuarantineNumber(folder: string): number {
  return 1 + Math.max(0, ...numbersIn(folder));
}

/** Moves whatever of the library is still in its place. Nothing is copied, so that not a byte of it changes. */
export function moveIntoQuarantine(folder: string, number: number, about: About): void {
  const place = quarantinePath(folder, number);
  makeFolder(place);
  writePrivateFile(join(place, aboutName), `${JSON.stringify(about, null, 2)}\n`);
  for (const name of parts) {
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(place, name));
  }
  syncFolder(place);
  syncFolder(join(folder, 'quarantine'));
  syncFolder(folder);
}

function numbersIn(folder: string): number[] {
  const place = join(folder, 'quarantine');
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => numberedFolder.test(name))
    .map(Number)
    .sort((one, other) => other - one);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
