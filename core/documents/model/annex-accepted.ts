import { fieldLabel } from '../../../shared/domain/labels.ts';
import type { Finding } from '../../../shared/domain/readiness/finding.ts';
import type { Block } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { say, table } from './pieces.ts';

/** The points that the author knows about and has answered, those alone that still stand. */
export function acceptedFindings({ findings }: ModelContext): readonly Finding[] {
  return findings.filter(({ acceptedBecause }) => acceptedBecause !== undefined);
}

/** What a reviewer would ask, with the author's answer beside it. */
export const annexAccepted: Chapter = (context) => {
  const rows = acceptedFindings(context).map(({ path, sentence, acceptedBecause, acceptedOn }) => [
    fieldLabel(path.split('.')[0] ?? ''),
    say(sentence, context),
    say(acceptedBecause, context),
    acceptedOn ? context.format.day(acceptedOn) : '–',
  ]);
  const introduction: Block = {
    kind: 'paragraph',
    text: 'A check of this proposal found the following points. Its author has left them as they are, for the reasons given.',
  };
  return [
    introduction,
    ...table(
      'Points and reasons',
      [
        ['Chapter', 0.17],
        ['Point', 0.33],
        ['Accepted by the author, because', 0.35],
        ['On', 0.15],
      ],
      rows,
    ),
  ];
};
