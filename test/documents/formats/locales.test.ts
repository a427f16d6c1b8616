import { afterAll, describe, expect, test } from 'vitest';
import { writeHtml } from '../../../core/documents/html/write-html.ts';
import { createPdfRenderer } from '../../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../../core/documents/thread-worker-host.ts';
import { createFormat } from '../../../shared/domain/format.ts';
import { unprintableCharacters } from '../../../shared/domain/printing/printed-text.ts';
import { ProposalDraft } from '../../../shared/domain/proposal.ts';
import { pageText } from '../../kit/document-text.ts';
import { flowingText } from '../../kit/pdf-tools.ts';
import { fontsFolder } from '../board-model.ts';
import { modelOf, sampleProposal } from '../model/model-kit.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());

/** Kinds of spaces differ from version to version of Unicode's data. */
const unspaced = (text: string): string => text.replace(/\s/g, '');

describe.each([
  { locale: 'en-US', currency: 'USD', day: 'January 4, 2027', money: '$158,232', percent: '4.2%' },
  { locale: 'de-DE', currency: 'EUR', day: '4. Januar 2027', money: '158.232 €', percent: '4,2 %' },
  { locale: 'fr-FR', currency: 'EUR', day: '4 janvier 2027', money: '158 232 €', percent: '4,2 %' },
  { locale: 'el-GR', currency: 'EUR', day: '4 Ιανουαρίου 2027', money: '158.232 €', percent: '4,2%' },
  { locale: 'pl-PL', currency: 'PLN', day: '4 stycznia 2027', money: '158 232 zł', percent: '4,2%' },
  { locale: 'uk-UA', currency: 'UAH', day: '4 січня 2027 р.', money: '158 232 ₴', percent: '4,2%' },
])('$locale', ({ locale, currency, day, money, percent }) => {
  const sample = sampleProposal();
  const proposal = ProposalDraft.parse({ ...sample, overview: { ...sample.overview, locale, currency } });
  const model = modelOf(proposal, {}, { kind: 'brief' });

  test('dates and amounts in the file are written as its readers write them', async () => {
    const { bytes, unprintable } = await renderer.render(model, [], {});
    expect(unprintable).toEqual([]);
    for (const text of [flowingText(bytes), pageText(writeHtml(model))]) {
      expect(unspaced(text)).toContain(unspaced(day));
      expect(unspaced(text)).toContain(unspaced(money));
    }
    expect(Buffer.from(writeHtml(model)).toString()).toContain(`<html lang="${locale}">`);
  });

  test('everything that is written by rule can be printed', () => {
    const format = createFormat(locale, currency);
    expect(unspaced(format.percent(0.042))).toBe(unspaced(percent));
    const months = Array.from({ length: 12 }, (_, month) => `2027-${String(month + 1).padStart(2, '0')}-28`);
    const written = [
      ...months.flatMap((one) => [
        format.day(one),
        format.shortDay(one),
        format.partialDate(one.slice(0, 7)),
      ]),
      format.money(-123_456_789),
      format.wholeMoney(123_456_789),
      format.number(-1234.5678),
      format.percent(-0.5),
    ];
    expect(unprintableCharacters(written.join(' '))).toEqual([]);
  });
});
