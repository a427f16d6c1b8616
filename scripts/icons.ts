import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

// Draws resources/icons/countersign.svg in every size and container that the three systems want. Run by hand after
// the drawing has changed: `node scripts/icons.ts [path of a Chromium]`; the results are committed.

type Png = { size: number; bytes: Buffer };

const folder = fileURLToPath(new URL('../resources/icons', import.meta.url));
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;

/** Kinds of the ICNS format that hold a PNG, by its pixels. */
const icnsKinds: Readonly<Record<number, string>> = {
  16: 'icp4',
  32: 'icp5',
  64: 'icp6',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
};

async function draw(svg: string): Promise<Png[]> {
  const browser = await chromium.launch({ executablePath: process.argv[2] ?? '/usr/bin/chromium' });
  const page = await browser.newPage();
  const drawn: Png[] = [];
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    const image = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await page.setContent(
      `<body style="margin:0"><img src="${image}" width="${size}" height="${size}" style="display:block">`,
    );
    drawn.push({ size, bytes: await page.screenshot({ omitBackground: true }) });
  }
  await browser.close();
  return drawn;
}

/** A directory of 16 bytes a picture, then the PNGs; a size of 256 is written as 0. */
function toIco(pngs: readonly Png[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pngs.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pngs.length, 4);
  let offset = header.length;
  for (const [index, { size, bytes }] of pngs.entries()) {
    const entry = 6 + 16 * index;
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(bytes.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += bytes.length;
  }
  return Buffer.concat([header, ...pngs.map(({ bytes }) => bytes)]);
}

/** Blocks of kind, length and PNG behind one head; lengths count their own eight bytes. */
function toIcns(pngs: readonly Png[]): Buffer {
  const block = (kind: string, bytes: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(kind, 'latin1');
    head.writeUInt32BE(bytes.length + 8, 4);
    return Buffer.concat([head, bytes]);
  };
  const blocks = pngs.flatMap(({ size, bytes }) => {
    const kind = icnsKinds[size];
    return kind === undefined ? [] : [block(kind, bytes)];
  });
  return block('icns', Buffer.concat(blocks));
}

const pngs = await draw(readFileSync(join(folder, 'countersign.svg'), 'utf8'));
for (const { size, bytes } of pngs) writeFileSync(join(folder, `${size}x${size}.png`), bytes);
writeFileSync(join(folder, 'icon.ico'), toIco(pngs.filter(({ size }) => size <= 256)));
writeFileSync(join(folder, 'icon.icns'), toIcns(pngs));
