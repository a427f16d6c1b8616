import type { Block } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { labelled } from './narrative.ts';
import { isAnswered, notAnswered, say, sayIfAny, table } from './pieces.ts';

export const risks: Chapter = (context) => [
  ...table(
    'Risk register',
    [
      ['Risk', 0.21],
      ['Before', 0.125],
      ['Mitigation', 0.235],
      ['After', 0.125],
      ['Owner', 0.18],
      ['Review on', 0.125],
    ],
    context.proposal.security.risks.map((risk) => [
      say(risk.risk, context),
      severity(risk.likelihood, risk.impact),
      say(risk.mitigation, context),
      severity(risk.residualLikelihood, risk.residualImpact),
      sayIfAny(risk.owner, context),
      risk.reviewOn ? context.format.day(risk.reviewOn) : '–',
    ]),
    {
      note: 'Severity = likelihood (1 rare to 5 almost certain) × impact (1 negligible to 5 severe), before and after the mitigation.',
    },
  ),
  ...accepted(context),
];

function severity(likelihood: number | undefined, impact: number | undefined): string {
  if (likelihood === undefined && impact === undefined) return notAnswered;
  const product = likelihood !== undefined && impact !== undefined ? ` = ${likelihood * impact}` : '';
  // The three numbers stay on one line: the spaces do not break.
  return `${likelihood ?? '?'} × ${impact ?? '?'}${product}`.replaceAll(' ', '\u00a0');
}

function accepted(context: ModelContext): Block[] {
  return context.proposal.security.risks.flatMap(({ risk, acceptedBecause }) =>
    isAnswered(acceptedBecause)
      ? labelled('security.risks.acceptedBecause', `${acceptedBecause} (${risk ?? notAnswered})`, context)
      : [],
  );
}
