import { chapterTitleOf } from '../../../shared/domain/document-part.ts';
import type { Finding } from '../../../shared/domain/readiness/finding.ts';
import type { Block } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { type ColumnSpec, say, table } from './pieces.ts';

/** The points that the author knows about and has answered, those alone that still stand. */
export function acceptedFindings({ findings }: ModelContext): readonly Finding[] {
  return findings.filter(({ acceptedBecause }) => acceptedBecause !== undefined);
}

const columns: readonly ColumnSpec[] = [
  ['Chapter', 0.18],
  ['Point', 0.38],
  ['Accepted by the author, because', 0.44],
];
const datedColumns: readonly ColumnSpec[] = [
  ['Chapter', 0.16],
  ['Point', 0.32],
  ['Accepted by the author, because', 0.34],
  ['On', 0.18],
];

/** What a reviewer would ask, with the author's answer beside it. */
export const annexAccepted: Chapter = (context) => {
  const accepted = acceptedFindings(context);
  const isDated = accepted.some(({ acceptedOn }) => acceptedOn !== undefined);
  const rows = accepted.map(({ path, sentence, acceptedBecause, acceptedOn }) => [
    chapterTitleOf(path) ?? '–',
    say(sentence, context),
    say(acceptedBecause, context),
    ...(isDated ? [acceptedOn ? context.format.day(acceptedOn) : '–'] : []),
  ]);
  const introduction: Block = {
    kind: 'paragraph',
    text: 'A check of this proposal found the following points. Its author has left them as they are, for the reasons given.',
  };
  return [introduction, ...table('Points and reasons', isDated ? datedColumns : columns, rows)];
};
