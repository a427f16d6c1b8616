import type { Block } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { see } from './cross-references.ts';
import { isAnswered, joined, notAnswered, say, sayIfAny, table } from './pieces.ts';
import { riskMapBlocks } from './risk-map.ts';

export const risks: Chapter = (context) => [
  ...table(
    'Risk register',
    [
      ['No.', 0.055],
      ['Risk', 0.22],
      ['Before', 0.125],
      ['Mitigation', 0.285],
      ['After', 0.125],
      ['Owner, review on', 0.19],
    ],
    context.proposal.security.risks.map((risk, index) => [
      `R${index + 1}`,
      say(risk.risk, context),
      severity(risk.likelihood, risk.impact),
      say(risk.mitigation, context),
      severity(risk.residualLikelihood, risk.residualImpact),
      // In one column, so that what can go wrong and what helps have the room for their sentences.
      risk.reviewOn
        ? joined([sayIfAny(risk.owner, context), context.format.shortDay(risk.reviewOn)], '\n')
        : sayIfAny(risk.owner, context),
    ]),
    {
      name: 'risk-register',
      note: [
        {
          text: 'Severity = likelihood (1 rare to 5 almost certain) × impact (1 negligible to 5 severe), before and after the mitigation.',
        },
        see('compensating-controls', ' What makes up for gaps in security, by whom and by when, is in {}.'),
      ],
    },
  ),
  ...accepted(context),
  ...riskMapBlocks(context),
];

function severity(likelihood: number | undefined, impact: number | undefined): string {
  if (likelihood === undefined && impact === undefined) return notAnswered;
  const product = likelihood !== undefined && impact !== undefined ? ` = ${likelihood * impact}` : '';
  // The three numbers stay on one line: the spaces do not break.
  return `${likelihood ?? '?'} × ${impact ?? '?'}${product}`.replaceAll(' ', '\u00a0');
}

/** Which of them somebody has accepted, why, and until when. */
function accepted(context: ModelContext): Block[] {
  const rows = context.proposal.security.risks.flatMap(({ risk, acceptedBecause, reviewOn }, index) =>
    isAnswered(acceptedBecause)
      ? [
          [
            `R${index + 1}`,
            say(risk, context),
            say(acceptedBecause, context),
            reviewOn ? context.format.shortDay(reviewOn) : notAnswered,
          ],
        ]
      : [],
  );
  return rows.length === 0
    ? []
    : table(
        'Accepted risks',
        [
          ['No.', 0.06],
          ['Risk', 0.3],
          ['Accepted because', 0.49],
          ['Review on', 0.15],
        ],
        rows,
      );
}
