import { afterAll, describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createReadFormFields } from '../../core/documents/read-pdf.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import { readFilledSignOff } from '../../shared/domain/sign-off/filled-sign-off.ts';
import { fillForm } from '../kit/fill-form.ts';
import { dictionaries } from '../kit/pdf-structure.ts';
import { checkStructure, pdfInfo } from '../kit/pdf-tools.ts';
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
