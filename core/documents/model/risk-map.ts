import { impacts, likelihoods, type RiskStep } from '../../../shared/domain/risk-levels.ts';
import { type RiskCell, riskMap } from '../../../shared/domain/risk-map.ts';
import type { Block, Shade, Text } from '../../ports/document-model.ts';
import type { ModelContext } from './context.ts';
import { bulletList, heading, isAnswered, notAnswered, table } from './pieces.ts';

/** Every risk in its place before and after the mitigation, as a table that reads in black and white, and in words. */
export function riskMapBlocks({ proposal }: ModelContext): Block[] {
  const { risks } = proposal.security;
  if (risks.length === 0) return [];
  const { rows, moves } = riskMap(risks);
  return [
    heading(2, 'Where the risks stand'),
    ...bulletList(
      moves.map(({ number, move }, index) => [
        { text: `${number} ${riskSentence(risks[index]?.risk)}`, bold: true },
        { text: ` ${move}` },
      ]),
    ),
    ...table(
      'Likelihood by impact: R1 is a risk before its mitigation, →\u00a0R1 the same risk after it',
      [['Likelihood', 0.15], ...impacts.map((impact) => [stepName(impact), 0.17] as const)],
      rows.map(({ likelihood, cells }) => [stepName(likelihoods[likelihood - 1]), ...cells.map(cellText)]),
      {
        isWhole: true,
        // As on the screen: the colour of a warning from high on, bold in addition when critical. Each cell names its band.
        shades: rows.map(({ cells }) => [undefined, ...cells.map(({ band }) => shadeOf[band])]),
        note: 'Likelihood × impact: low to 4, medium to 9, high to 14, critical from 15.',
      },
    ),
    ...table(
      'What the steps mean',
      [
        ['Step', 0.08],
        ['Likelihood', 0.42],
        ['Impact', 0.5],
      ],
      likelihoods.map((likelihood, index) => [
        String(likelihood.level),
        stepText(likelihood),
        stepText(impacts[index]),
      ]),
    ),
  ];
}

const shadeOf: Partial<Record<RiskCell['band'], Shade>> = {
  medium: 'strong',
  high: 'warning',
  critical: 'critical',
};

/** The whole of a risk, with a full stop unless it has one. */
export function riskSentence(risk: string | undefined): string {
  const text = isAnswered(risk) ? risk.trim() : notAnswered;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function cellText({ score, band, before, after }: RiskCell): Text {
  return [
    { text: `${score} ${band}`, bold: band === 'critical' },
    ...before.map(({ number }) => ({ text: `\n${number}`, bold: true })),
    ...after.map(({ number }) => ({ text: `\n→\u00a0${number}`, bold: true })),
  ];
}

function stepName(step: RiskStep | undefined): string {
  return step ? `${step.level} ${step.name}` : '';
}

function stepText(step: RiskStep | undefined): Text {
  return step ? [{ text: step.name, bold: true }, { text: `: ${step.meaning}` }] : '';
}
