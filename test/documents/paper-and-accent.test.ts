import { afterAll, expect, test } from 'vitest';
import { writeHtml } from '../../core/documents/html/write-html.ts';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import { plainChoices } from '../../shared/domain/export-choices.ts';
import { wordsBeyondPage } from '../kit/pdf-page-box.ts';
import { pageTexts, unpacked } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';
import { draft, modelOf } from './model/model-kit.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());

/** A bright yellow, which nobody can read on white. */
const yellow = '#ffcc00';
const yellowFill = /\b1 0\.8 0 scn/;

test('on Letter, every page is 612 by 792 points and no word lies beyond it', async () => {
  const { bytes, pageCount } = await renderer.render({ ...boardModel(), paper: 'letter' }, [], {});
  const boxes = unpacked(bytes).match(/\/MediaBox \[[^\]]*\]/g) ?? [];
  expect(boxes).toHaveLength(pageCount);
  expect(new Set(boxes.map((box) => box.replace(/\s+/g, ' ')))).toEqual(
    new Set(['/MediaBox [ 0 0 612 792 ]']),
  );
  expect(wordsBeyondPage(bytes)).toEqual([]);
});

test('six roles sign on one page of Letter, as they do on A4', async () => {
  const rows = ['one', 'two', 'three', 'four', 'five', 'six'].map((number) => ({
    role: `Role ${number}`,
    id: number,
  }));
  const decisions = [
    'Approved',
    'With conditions',
    'Pilot only',
    'More is needed',
    'Deferred',
    'Declined',
  ].map((label) => ({ value: label.toLowerCase().replaceAll(' ', '-'), label }));
  const heading = { kind: 'heading', level: 1, number: '1', text: 'Sign-off', anchor: 'sign-off' } as const;
  const blocks = [heading, { kind: 'signOff', rows, decisions } as const];
  for (const paper of ['a4', 'letter'] as const) {
    const { bytes } = await renderer.render({ ...boardModel(), blocks, paper }, [], {});
    const signing = pageTexts(bytes).filter((text) => /Role (one|six)/.test(text));
    expect(signing, paper).toHaveLength(1);
  }
});

test('the accent of the organisation is drawn in the PDF, and without one nothing is of that colour', async () => {
  const print = async (accentColor?: string) =>
    unpacked((await renderer.render({ ...boardModel(), ...(accentColor && { accentColor }) }, [], {})).bytes);
  expect(await print(yellow)).toMatch(yellowFill);
  expect(await print()).not.toMatch(yellowFill);
});

test('a web page has the colour too, darkened for its text, and says on which paper it is printed', () => {
  const html = Buffer.from(writeHtml({ ...boardModel(), accentColor: yellow, paper: 'letter' })).toString();
  expect(html).toContain(`--accentLine:${yellow}`);
  expect(html).toContain('--accent:#856a00;');
  expect(html).toContain('@page{size:letter');
});

test('a document is on the paper that was chosen, or on that of the region, in the accent of its proposal', () => {
  const proposal = draft({ overview: { locale: 'de-DE', accentColor: '#2c6b2f' } });
  expect(modelOf(proposal)).toMatchObject({ paper: 'a4', accentColor: '#2c6b2f' });
  const choices = { ...plainChoices, paper: 'letter' } as const;
  expect(modelOf(proposal, {}, { choices }).paper).toBe('letter');
});
