import { afterAll, describe, expect, test } from 'vitest';
import { pageOn } from '../../core/documents/pdf/page.ts';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { DocumentModel } from '../../core/ports/document-model.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import { checkStructure, pagePixels, pageTexts } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';
import { redLogos } from './logos.ts';
import { modelOf, sampleProposal } from './model/model-kit.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());

const board = boardModel();
const sha256 = 'cd'.repeat(32);

function proposalWithLogo() {
  const proposal = sampleProposal();
  proposal.overview.organisation = 'The retailer';
  proposal.overview.logo = {
    sha256,
    name: 'logo.png',
    mediaType: 'image/png',
    byteCount: 135,
    widthPx: 64,
    heightPx: 32,
  };
  return proposal;
}

function withoutBlocks(proposal: Proposal): DocumentModel {
  return { ...modelOf(proposal, {}, { kind: 'security-annex' }), blocks: [] };
}

describe('the cover', { timeout: 60_000 }, () => {
  test.each(redLogos)('shows a logo of $mediaType at the top left, in its own shape', async (logo) => {
    const model = { ...board, cover: board.cover && { ...board.cover, logo }, blocks: [] };
    const { bytes } = await renderer.render(model, [], {});
    checkStructure(bytes);
    const area = redArea(pagePixels(bytes, 72)[0] ?? Buffer.alloc(0));
    // 64 × 32 pixels in a frame of 200 × 48 points; a pixel at the edge may be half covered.
    expect(area).toMatchObject({ left: pageOn().marginSidePt, top: 72 });
    expect(Math.abs(area.width - 96)).toBeLessThan(2);
    expect(Math.abs(area.height - 48)).toBeLessThan(2);
  });

  test('names the organisation once, in the masthead or beside the logo', async () => {
    const [logo] = redLogos;
    const images = new Map(logo ? [[sha256, logo]] : []);
    for (const model of [modelOf(proposalWithLogo()), modelOf(proposalWithLogo(), { images })]) {
      const { bytes } = await renderer.render({ ...model, blocks: [] }, [], {});
      expect(pageTexts(bytes)[0]?.match(/The retailer/g)).toHaveLength(1);
    }
  });

  test('stays one page with the longest title and the longest ask', async () => {
    const proposal = sampleProposal();
    proposal.overview.title = 'Considerable '.repeat(20).slice(0, 200).trim();
    proposal.overview.ask = 'Approve it for all. '.repeat(30).trim();
    proposal.overview.sponsor =
      'Head of partnerships and of everything else that belongs to them, and deputies';
    const annex = await renderer.render({ ...withoutBlocks(proposal), paper: 'letter' }, [], {});
    expect(annex.pageCount).toBe(1);
  });

  test('does without a logo whose file is missing', () => {
    const { cover } = modelOf(proposalWithLogo());
    expect(cover?.logo).toBeUndefined();
    expect(cover?.organisation).toBe('The retailer');
  });

  test('leaves no word of a long organisation alone on its second line', () => {
    const proposal = sampleProposal();
    proposal.overview.organisation =
      'A regional museum of industry, a registered charity with 95,000 visitors a year';
    expect(modelOf(proposal).cover?.organisation).toMatch(/95,000 visitors\u00a0a\u00a0year$/);
  });
});

/** The box around the red pixels of a page of one pixel per point, as `pdftoppm` writes it. */
function redArea(ppm: Buffer) {
  const [head = '', width = ''] = /^P6\s(\d+) \d+\s255\s/.exec(ppm.toString('latin1', 0, 40)) ?? [];
  const columns: number[] = [];
  const rows: number[] = [];
  for (let at = head.length; at < ppm.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = ppm.subarray(at, at + 3);
    if (red < 160 || green > 80 || blue > 80) continue;
    const pixel = (at - head.length) / 3;
    columns.push(pixel % Number(width));
    rows.push(Math.floor(pixel / Number(width)));
  }
  const [left, top] = [columns, rows].map((places) => places.reduce((a, b) => Math.min(a, b), Infinity));
  const [right = 0, bottom = 0] = [columns, rows].map((places) => places.reduce((a, b) => Math.max(a, b), 0));
  return { left, top, width: right - (left ?? 0) + 1, height: bottom - (top ?? 0) + 1 };
}
