import { afterAll, describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createReadFormFields } from '../../core/documents/read-pdf.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { Block } from '../../core/ports/document-model.ts';
import { readFilledSignOff } from '../../shared/domain/sign-off/filled-sign-off.ts';
import { fillForm } from '../kit/fill-form.ts';
import { dictionaries } from '../kit/pdf-structure.ts';
import { checkStructure, pageTexts, pdfInfo } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';

const host = createThreadWorkerHost();
const renderer = createPdfRenderer({ host, fontsFolder });
const readFormFields = createReadFormFields({ host });
afterAll(() => renderer.close());

const model = boardModel();
const part = (fieldName: string) => fieldName.split('.').slice(-2).join('.');

describe('the sign-off page', { timeout: 60_000 }, () => {
  test('filled in with a reader of PDFs comes back field by field, and keeps its structure', async () => {
    const { bytes } = await renderer.render(model, [], {});
    const written: Record<string, string> = {
      'security.decision': 'approved-with-conditions',
      'security.conditions': 'Access is reviewed every quarter.\nLogs are kept.',
      'security.name': 'Zoë Żółć',
      'security.date': '2027-01-04',
      'finance.decision': 'declined',
    };
    const filled = await fillForm(bytes, (fieldName) => written[part(fieldName)]);
    checkStructure(filled);
    expect(pdfInfo(filled)).toMatchObject({ Tagged: 'yes', Form: 'AcroForm' });
    expect(readFilledSignOff(await readFormFields(filled))).toEqual({
      proposalId: model.proposalId,
      contentSha256: model.contentHash,
      fields: Object.entries(written).map(([name, value]) => {
        const [rowId, key] = name.split('.');
        return { rowId, part: key, value };
      }),
    });
  });

  test('that nobody has filled in says nothing', async () => {
    const { bytes } = await renderer.render(model, [], {});
    expect(await readFormFields(bytes)).toEqual([]);
  });

  test('is whole: it follows the text where it fits, and else stands on the next page', async () => {
    const form = model.blocks.find(({ kind }) => kind === 'signOff');
    if (form?.kind !== 'signOff') throw new Error('the board model has a form');
    const lines = (count: number) => Array.from({ length: count }, () => 'above').join('\n');
    const blocks = Array.from({ length: 12 }, (_, index): Block[] => [
      { kind: 'paragraph', text: lines(14 + index) },
      { kind: 'heading', level: 1, text: 'Sign-off', number: '1' },
      { kind: 'paragraph', text: 'What it leads to' },
      form,
      { kind: 'pageBreak' },
    ]).flat();
    const { bytes } = await renderer.render({ ...model, cover: undefined, blocks }, [], {});
    const withForm = pageTexts(bytes).filter((page) => page.includes('What it leads to'));
    expect(withForm).toHaveLength(12);
    for (const page of withForm)
      for (const { role } of form.rows) expect(page).toContain(role.split(/[ -]/)[0]);
    expect(withForm.some((page) => page.includes('above'))).toBe(true);
    expect(withForm.some((page) => !page.includes('above'))).toBe(true);
    expect(
      pageTexts(bytes).filter((page) => page.includes('Signature') || page.includes('Not approved')),
    ).toHaveLength(12);
  });

  test('gives two short decisions one line', async () => {
    const { bytes } = await renderer.render(
      {
        ...model,
        cover: undefined,
        blocks: [
          {
            kind: 'signOff',
            rows: [{ role: 'Head of IT', id: 'it' }],
            decisions: ['Approved', 'Approved with conditions', 'Deferred', 'Declined'].map((label) => ({
              value: label,
              label,
            })),
          },
        ],
      },
      [],
      {},
    );
    const [page = ''] = pageTexts(bytes);
    expect(page).toMatch(/Deferred +Declined/);
    expect(page).not.toMatch(/Approved +Approved/);
  });

  test('has no fields where the document does not say to which proposal it belongs', async () => {
    const { proposalId: _, ...anonymous } = model;
    const { bytes } = await renderer.render(anonymous, [], {});
    expect(pdfInfo(bytes)).toMatchObject({ Form: 'none', Tagged: 'yes' });
  });

  test('brings what a reader needs to show it: drawings, a font that is embedded, and no script', async () => {
    const { bytes } = await renderer.render(model, [], {});
    const entries = dictionaries(bytes);
    const form = entries.find((entry) => entry['/Fields'] !== undefined);
    expect(form).not.toHaveProperty('/NeedAppearances');
    const fields = entries.filter((entry) => entry['/Subtype'] === '/Widget');
    expect(fields).toHaveLength(4 * (3 + 3));
    for (const field of fields) expect(field).toMatchObject({ '/AP': { '/N': expect.anything() }, '/F': 4 });
    expect(entries.find((entry) => String(entry['/FontName']).endsWith('InterForm-Regular'))).toHaveProperty(
      '/FontFile2',
    );
    expect(pdfInfo(bytes)).toMatchObject({ JavaScript: 'no' });
  });

  test('shows a hostile text as nothing but text', async () => {
    const { bytes } = await renderer.render(model, [], {});
    const hostile = `<script>alert(1)</script>\u202Edevorppa\u0000 ${'x'.repeat(10_000)}`;
    const filled = await fillForm(bytes, (fieldName) =>
      part(fieldName) === 'security.conditions' ? hostile : undefined,
    );
    const read = readFilledSignOff(await readFormFields(filled));
    expect(read?.fields).toEqual([{ rowId: 'security', part: 'conditions', value: expect.any(String) }]);
    const { value } = read?.fields[0] ?? { value: '' };
    expect(value).toHaveLength(1000);
    expect(value.startsWith('<script>alert(1)</script>devorppa xxx')).toBe(true);
  });
});
