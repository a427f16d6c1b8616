import type { Paper } from '../../../shared/domain/paper.ts';

/** Where on a sheet text may stand, in points. */
export type Page = Readonly<
  Record<
    | 'widthPt'
    | 'heightPt'
    | 'marginTopPt'
    | 'marginBottomPt'
    | 'marginSidePt'
    | 'contentWidthPt'
    | 'contentHeightPt'
    /** Unbreakable content taller than this may break after all: what does not fit on a page would be lost. */
    | 'tallestUnbreakablePt',
    number
  >
>;

/** Upright: 210 × 297 mm, and 8.5 × 11 inches. */
const sheets: Readonly<Record<Paper, { widthPt: number; heightPt: number }>> = {
  a4: { widthPt: 595.28, heightPt: 841.89 },
  letter: { widthPt: 612, heightPt: 792 },
};

const margins = { marginTopPt: 84, marginBottomPt: 76, marginSidePt: 72 } as const;

/** The same margins on every paper: Letter has wider and fewer lines than A4. */
export function pageOn(paper: Paper = 'a4'): Page {
  const { widthPt, heightPt } = sheets[paper];
  const contentHeightPt = heightPt - margins.marginTopPt - margins.marginBottomPt;
  return {
    widthPt,
    heightPt,
    ...margins,
    contentWidthPt: widthPt - 2 * margins.marginSidePt,
    contentHeightPt,
    tallestUnbreakablePt: contentHeightPt * 0.6,
  };
}
