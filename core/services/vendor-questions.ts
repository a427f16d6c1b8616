import { fail } from '../../shared/contract/errors.ts';
import type { VendorFileFormat } from '../../shared/contract/vendor.ts';
import {
  maxVendorAnswersBytes,
  readVendorAnswers,
  type VendorAnswers,
} from '../../shared/domain/questionnaire/vendor-answers.ts';
import { vendorForm } from '../../shared/domain/questionnaire/vendor-form.ts';
import { vendorPack } from '../../shared/domain/questionnaire/vendor-questions.ts';
import { vendorTable } from '../../shared/domain/questionnaire/vendor-table.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import type { Digest } from '../ports/host.ts';
import type { Resources } from '../ports/resources.ts';
import type { WriteFile } from './file-writer.ts';
import type { StoredProposals } from './stored-proposals.ts';

type Ports = {
  proposals: StoredProposals;
  resources: Resources;
  digest: Digest;
  writeFile: WriteFile;
};

type ExportRequest = { id: ProposalId; format: VendorFileFormat; exportId: string };

/** What only the vendor can answer: out as a form or a table, back as a file of answers. */
export function createVendorQuestionService(ports: Ports) {
  const { proposals, resources, digest, writeFile } = ports;

  const exportQuestions = async ({ id, format, exportId }: ExportRequest) => {
    const { proposal } = proposals.load(id);
    const pack = vendorPack({ id, proposal }, resources.questionBank(), digest);
    if (pack.questions.length === 0)
      fail('bad-request', { problem: 'No question is left that only the vendor can answer.' });
    const title = proposal.overview.title?.trim() || 'Untitled proposal';
    const file = { exportId, name: `Vendor questions ${title}`, ...formats[format] };
    const written = await writeFile(file, () =>
      new TextEncoder().encode(format === 'form' ? vendorForm(pack, sha256Base64) : vendorTable(pack)),
    );
    return written && { ...written, questionCount: pack.questions.length };
  };

  const readAnswers = ({ id, base64 }: { id: ProposalId; base64: string }): VendorAnswers => {
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length > maxVendorAnswersBytes)
      fail('file-refused', {
        reason: 'too-large',
        where: 'the file',
        found: `${Math.ceil(bytes.length / 1024 / 1024)} MB`,
        expected: 'at most 2 MB',
      });
    const { security } = proposals.load(id).proposal;
    // Bytes that are no text become marks of replacement, and then the file is no JSON.
    const text = new TextDecoder().decode(bytes);
    return readVendorAnswers(text, { proposalId: id, security, bank: resources.questionBank(), digest });
  };

  /** As a content security policy writes it. */
  const sha256Base64 = (text: string) => Buffer.from(digest(text), 'hex').toString('base64');

  return { exportQuestions, readAnswers };
}

const formats = {
  form: { ending: '.html', mediaType: 'text/html' },
  table: { ending: '.csv', mediaType: 'text/csv' },
} as const satisfies Record<VendorFileFormat, object>;
