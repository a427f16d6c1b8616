import type { FileRefusal } from '../shared/contract/errors.ts';
import type { WireError } from '../shared/contract/wire.ts';

const refusals: Record<FileRefusal, string> = {
  'too-large': 'It is too large: a draft file has at most 10 MB, a PDF 30 MB.',
  'not-a-proposal': 'It is not a Countersign proposal.',
  damaged: 'It is damaged or cannot be read.',
  'newer-version': 'It was made by a newer version of Countersign.',
  invalid: 'Some of its content has a form that Countersign does not know.',
  'no-source-inside': 'This PDF does not carry an editable proposal. Only PDFs exported by Countersign do.',
  'not-vendor-answers': 'It holds no answers of a vendor.',
  'other-proposal': 'Its answers belong to another proposal.',
  'other-questions': 'Its questions are not the ones that the proposal asks.',
};

/** Why a file from outside could not be opened, for the message box of the system. */
export function refusalText(error: WireError): string {
  if (error.code === 'file-refused') return refusals[error.details.reason];
  if (error.code === 'library-in-use') return 'The library is open in another program.';
  return 'Nothing was changed. Try again, or start Countersign again.';
}
