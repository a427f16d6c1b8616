import type { DocumentFacts } from '../../../core/documents/model/context.ts';
import { composeDocument } from '../../../core/documents/model/kinds/compose-document.ts';
import { openResources } from '../../../core/files/resources.ts';
import type { Block, DocumentModel, Passage, Text } from '../../../core/ports/document-model.ts';
import type { DocumentRequest } from '../../../core/ports/documents.ts';
import { plainChoices } from '../../../shared/domain/export-choices.ts';
import { type Proposal, ProposalDraft } from '../../../shared/domain/proposal.ts';
import { resourcesFolder } from '../../resources/resources-folder.ts';

export const resources = openResources(resourcesFolder);

export const facts: DocumentFacts = {
  revision: 3,
  savedAt: '2026-11-21T09:00:00.000Z',
  contentSha256: 'ab'.repeat(32),
  questionBank: resources.questionBank(),
  glossary: resources.glossary(),
  images: new Map(),
  drawChart: () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

const onePage = { pageCount: 1, anchorPages: {} };

/** The document of a proposal, with facts that a test may change. */
export function modelOf(
  proposal: Proposal,
  changed: Partial<DocumentFacts> = {},
  request: Partial<DocumentRequest> = {},
): DocumentModel {
  const { drawChart, ...others } = { ...facts, ...changed };
  const whole = { kind: 'full-proposal', choices: plainChoices, ...request } as const;
  let composed = composeDocument(whole, { proposal, ...others }, drawChart);
  // As if one page had come out: what has to fit there does, and the document behind it follows.
  for (let next = composed.refit?.(onePage); next; next = next.refit?.(onePage)) composed = next;
  return composed.model;
}

export function draft(sections: Partial<Record<keyof Proposal, unknown>> = {}): Proposal {
  return ProposalDraft.parse({ formatVersion: 1, ...sections });
}

export function sampleProposal(): Proposal {
  const sample = resources.template('email-marketing-service');
  if (!sample) throw new Error('the sample is missing');
  return sample;
}

/** Everything that a reader of the document can read, one line per text. */
export function readableText(model: DocumentModel): string {
  const { cover } = model;
  return [
    cover?.title ?? '',
    cover?.subtitle ?? '',
    cover?.organisation ?? '',
    ...(cover?.facts ?? []).flatMap(({ label, value }) => [label, value]),
    model.mark ?? '',
    model.versionLabel,
    model.confidentialityLabel ?? '',
    ...model.blocks.flatMap(blockTexts),
  ].join('\n');
}

export function plain(text: Text): string {
  if (typeof text === 'string') return text;
  return text
    .map(({ text: words, sourceNumber }) => words + (sourceNumber ? `[${sourceNumber}]` : ''))
    .join('');
}

export function passageText(passage: Passage): string {
  return typeof passage === 'object' && 'blocks' in passage
    ? passage.blocks.flatMap(blockTexts).join('\n')
    : plain(passage);
}

export function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.number ? `${block.number} ` : ''}${block.text}`];
    case 'paragraph':
      return [plain(block.text)];
    case 'subheading':
      return [plain(block.text)];
    case 'list':
      return block.items.flatMap((item) =>
        typeof item === 'object' && 'lists' in item
          ? [`- ${plain(item.text)}`, ...item.lists.flatMap(blockTexts).map((line) => `  ${line}`)]
          : [`- ${plain(item)}`],
      );
    case 'quote':
      return block.paragraphs.map(plain);
    case 'table':
      return [
        block.caption,
        block.columns.map(({ label }) => label).join(' | '),
        ...[...block.rows, ...(block.sumRow ? [block.sumRow] : [])].map((row) =>
          row.map(passageText).join(' | '),
        ),
        plain(block.note ?? ''),
      ];
    case 'figures':
      return block.figures.map(({ label, value, note }) => `${label}: ${value} (${note ?? ''})`);
    case 'callout':
      return [block.title, passageText(block.text)];
    case 'chart':
      return [block.caption, block.description];
    case 'image':
      return [block.caption];
    case 'contents':
      return [block.title];
    case 'signOff':
      return [...block.rows.map(({ role }) => role), ...block.decisions.map(({ label }) => label)];
    case 'pageBreak':
      return [];
  }
}

/** The text of one chapter by its title, without its own heading. */
export function chapterText(model: DocumentModel, title: string): string {
  const isChapter = (block: Block) => block.kind === 'heading' && block.level === 1;
  const start = model.blocks.findIndex(
    (block) => block.kind === 'heading' && block.level === 1 && block.text === title,
  );
  const end = model.blocks.findIndex((block, index) => index > start && isChapter(block));
  return model.blocks
    .slice(start + 1, end < 0 ? undefined : end)
    .flatMap(blockTexts)
    .filter((line) => line !== '')
    .join('\n');
}
