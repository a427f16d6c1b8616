import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { safeFileName } from '../../core/files/safe-name.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'safe-name-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['Email marketing', 'Email marketing.pdf'],
  ['Q1/Q2: plan?', 'Q1 Q2 plan.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['..\\..\\boot.ini', 'boot.ini.pdf'],
  ['%2e%2e%2fkeys', '%2e%2e%2fkeys.pdf'],
  ['.hidden', 'hidden.pdf'],
  ['-rf', 'rf.pdf'],
  ['ends with dots. . .', 'ends with dots.pdf'],
  ['', 'proposal.pdf'],
  ['...', 'proposal.pdf'],
  ['CON', 'proposal CON.pdf'],
  ['com1.notes', 'proposal com1.notes.pdf'],
  ['LPT² .x', 'proposal LPT² .x.pdf'],
  ['console', 'console.pdf'],
  ['cafe\u0301', 'café.pdf'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe.pdf'],
  ['a\u0000b\u0007c\u009fd', 'abcd.pdf'],
  ['line\nbreak\ttab', 'line break tab.pdf'],
  ['lone \ud800 surrogate', 'lone surrogate.pdf'],
  ['日本語の提案', '日本語の提案.pdf'],
])('%j becomes %j', (title, name) => {
  expect(safeFileName(title, '.pdf')).toBe(name);
});

test('a long title is cut between characters, not inside one', () => {
  const family = '👩‍👩‍👧‍👦';
  const name = safeFileName(family.repeat(40), '.pdf');
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
  expect(name.slice(0, -'.pdf'.length).replaceAll(family, '')).toBe('');
});

test('a long title gives way to what tells its files apart, unless that is long itself', () => {
  const title = 'An email service for every shop '.repeat(6);
  expect(safeFileName(`${title}v1 r12`, '.pdf', 'v1 r12')).toMatch(/^An email service .* v1 r12\.pdf$/);
  const name = safeFileName(`${'提案'.repeat(60)} v1 r12`, '.pdf', 'v1 r12');
  expect(name).toMatch(/^[提案]+ v1 r12\.pdf$/);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
  const annex = `security annex, ${'with every answer '.repeat(4)}v1 r12`;
  expect(safeFileName(`${title}${annex}`, '.pdf', annex)).not.toContain('v1');
  expect(safeFileName('Short v1 r12', '.pdf', 'v1 r12')).toBe('Short v1 r12.pdf');
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 4000 }),
  fc
    .array(
      fc.constantFrom(
        '../',
        '..\\',
        '%2e',
        '/',
        '\u0000',
        '\u202e',
        '\ud800',
        'CON',
        '.',
        ' ',
        ':',
        'é',
        '👍🏽',
        'x',
      ),
      { maxLength: 200 },
    )
    .map((parts) => parts.join('')),
);

test('whatever the title, the name is one plain, short, well-formed name inside the chosen folder', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom('.pdf', '.countersign'), (title, ending) => {
      const name = safeFileName(title, ending);
      expect(name.endsWith(ending)).toBe(true);
      expect(name.length).toBeGreaterThan(ending.length);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
      expect(name.isWellFormed()).toBe(true);
      expect(name).toBe(name.normalize('NFC'));
      expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(name).not.toMatch(/^[. -]|[. ]$/);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d) *(\.|$)/i);
      expect(dirname(join(folder, name))).toBe(folder);
      expect(safeFileName(name.slice(0, -ending.length), ending)).toBe(name);
    }),
    { numRuns: 1000 },
  );
});

test('the file system agrees: what is written under the name lands in the chosen folder', () => {
  fc.assert(
    fc.property(hostile, (title) => {
      const path = join(folder, safeFileName(title, '.pdf'));
      writeFileSync(path, '');
      expect(dirname(realpathSync(path))).toBe(folder);
      rmSync(path);
    }),
    { numRuns: 100 },
  );
});
