import { expect, test } from 'vitest';
import { largestFontBytes, mostAddedFonts } from '../../../shared/domain/printing/added-font.ts';
import { startTestApp } from '../../kit/test-app.ts';
import { tinyFont } from '../../kit/tiny-font.ts';

const base64 = (font: Buffer) => font.toString('base64');

test('a font is kept with what it adds, is still there after a start, and can be removed', async () => {
  const { client, app, folder } = startTestApp();
  const font = tinyFont({ characters: 'aé顧客満', family: 'Tiny JP', weight: 700 });
  const { fonts } = await client.fonts.add({ base64: base64(font) });
  expect(fonts).toMatchObject([
    {
      name: 'Tiny JP Regular',
      family: 'Tiny JP',
      isBold: true,
      embedding: 'any',
      byteCount: font.length,
      covers: '5ba2 6e80 9867',
    },
  ]);
  expect((await client.fonts.add({ base64: base64(font) })).fonts).toEqual(fonts);
  await app.close();

  const again = startTestApp(folder);
  expect((await again.client.fonts.list({})).fonts).toEqual(fonts);
  const [kept] = fonts;
  expect((await again.client.fonts.remove({ sha256: kept?.sha256 ?? '' })).fonts).toEqual([]);
});

test('a broken file and one beyond the limit are refused with the reason, and nothing is kept', async () => {
  const { client } = startTestApp();
  for (const [file, problem] of [
    [tinyFont({ characters: '顧客' }).subarray(0, 300), /damaged/],
    [Buffer.alloc(largestFontBytes + 1), /10 MB/],
  ] as const) {
    await expect(client.fonts.add({ base64: base64(file) })).rejects.toMatchObject({
      code: 'font-refused',
      details: { problem: expect.stringMatching(problem) },
    });
  }
  expect((await client.fonts.list({})).fonts).toEqual([]);
});

test('a library keeps so many fonts and no more', async () => {
  const { client, storage } = startTestApp();
  const { fonts } = await client.fonts.add({ base64: base64(tinyFont({ characters: '顧' })) });
  for (let number = 1; number < mostAddedFonts; number += 1) {
    const sha256 = String(number).padStart(64, '0');
    storage.fonts.put({ sha256, facts: { ...fonts[0], sha256 }, bytes: Buffer.of(number) });
  }
  await expect(client.fonts.add({ base64: base64(tinyFont({ characters: '客' })) })).rejects.toMatchObject({
    code: 'font-refused',
  });
});

test('only a document that needs a font is printed with it', async () => {
  const { client, renderer } = startTestApp();
  await client.fonts.add({ base64: base64(tinyFont({ characters: '顧客', family: 'Tiny JP' })) });
  for (const title of ['Plain', '顧客']) {
    const { id } = await client.proposals.create({ title });
    await client.exports.cover({ id });
  }
  expect(renderer.rendered.map(({ fonts }) => fonts.map(({ family }) => family))).toEqual([[], ['Tiny JP']]);
});

test('a proposal is ready to be printed where its characters have a font, and is not once that is removed', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({ title: '顧客満足' });
  const missing = async () =>
    (await client.proposals.check({ id })).findings
      .filter(({ ruleId }) => ruleId === 'unprintable-characters')
      .map(({ sentence }) => sentence);
  expect(await missing()).toEqual(['The PDF can’t print 顧 客 満 足 here.']);
  const { fonts } = await client.fonts.add({ base64: base64(tinyFont({ characters: '顧客満' })) });
  expect(await missing()).toEqual(['The PDF can’t print 足 here.']);
  await client.fonts.add({ base64: base64(tinyFont({ characters: '足' })) });
  expect(await missing()).toEqual([]);
  await client.fonts.remove({ sha256: fonts[0]?.sha256 ?? '' });
  expect(await missing()).toEqual(['The PDF can’t print 顧 客 満 here.']);
});
