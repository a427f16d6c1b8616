import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import { printResult, type Terminal } from '../print.ts';
import { withApp } from '../session.ts';
import { summaryOf } from './check.ts';
import { pathOf } from './export.ts';

const sampleId = 'email-marketing-service';

/** countersign demo: the whole way once, from an empty folder to a PDF, in a library of its own. */
export async function demoCommand(terminal: Terminal): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-demo-'));
  const library = join(folder, 'library');
  const result = await withApp({ library, out: `${folder}/` }, async (client) => {
    const { id } = await client.proposals.create({ templateId: sampleId });
    const { findings } = await client.proposals.check({ id });
    const exportId = crypto.randomUUID();
    const receipt =
      (await client.exports.write({ id, kind: 'full-proposal', exportId })) ?? fail('export-cancelled', {});
    return { library, readiness: summaryOf(findings), pdf: pathOf(receipt), ...receipt };
  });
  printResult(terminal, result, ({ readiness, pdf, pageCount, byteCount, elapsedMs, contentSha256 }) => [
    `Library       ${library}`,
    `Readiness     ${readiness}`,
    `PDF           ${pdf}`,
    `Pages         ${pageCount}`,
    `Bytes         ${byteCount}`,
    `Milliseconds  ${elapsedMs}`,
    `Content hash  ${contentSha256}`,
  ]);
}
