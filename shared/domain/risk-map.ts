import type { Section } from './proposal.ts';
import { bandOf, impacts, likelihoods, type RiskBand } from './risk-levels.ts';
import { upperFirst } from './upper-first.ts';

/** A risk by its number in the register: `R3`, and the first words of it. */
export type NumberedRisk = { readonly number: string; readonly name: string };

/** One field of the map: who stands there before and who after the mitigation. */
export type RiskCell = {
  readonly score: number;
  readonly band: RiskBand;
  readonly before: readonly NumberedRisk[];
  readonly after: readonly NumberedRisk[];
};

export type RiskMap = {
  /** From the likeliest row to the rarest; cells from the smallest impact to the greatest. */
  readonly rows: readonly { readonly likelihood: number; readonly cells: readonly RiskCell[] }[];
  /** Each risk with the way that it goes through the mitigation, in words. */
  readonly moves: readonly (NumberedRisk & { readonly move: string })[];
};

type Place = { readonly likelihood: number; readonly impact: number };

/** Likelihood against impact with every risk in its place, and in words how far the mitigation moves it. */
export function riskMap(risks: Section<'security'>['risks']): RiskMap {
  const placed = risks.map((risk, index) => ({
    risk: { number: `R${index + 1}`, name: shortName(risk.risk) },
    before: placeOf(risk.likelihood, risk.impact),
    after: placeOf(risk.residualLikelihood, risk.residualImpact),
  }));
  const standingAt = (key: 'before' | 'after', { likelihood, impact }: Place) =>
    placed.flatMap((one) =>
      one[key]?.likelihood === likelihood && one[key].impact === impact ? [one.risk] : [],
    );
  return {
    rows: likelihoods.toReversed().map(({ level: likelihood }) => ({
      likelihood,
      cells: impacts.map(({ level: impact }) => {
        const score = likelihood * impact;
        const place = { likelihood, impact };
        const [before, after] = [standingAt('before', place), standingAt('after', place)];
        return { score, band: bandOf(score), before, after };
      }),
    })),
    moves: placed.map(({ risk, before, after }) => ({ ...risk, move: moveInWords(before, after) })),
  };
}

function moveInWords(before: Place | undefined, after: Place | undefined): string {
  if (!before) return 'Not judged yet.';
  if (!after) return `${upperFirst(placeInWords(before))} before the mitigation; not judged after it yet.`;
  if (before.likelihood === after.likelihood && before.impact === after.impact)
    return `Stays at ${placeInWords(before)}.`;
  return `From ${placeInWords(before)} to ${placeInWords(after)}.`;
}

function placeInWords({ likelihood, impact }: Place): string {
  const score = likelihood * impact;
  const names = [likelihoods[likelihood - 1]?.name, impacts[impact - 1]?.name].map((name) =>
    name?.toLowerCase(),
  );
  return `${names.join(' and ')} (${score},\u00a0${bandOf(score)})`;
}

function placeOf(likelihood: number | undefined, impact: number | undefined): Place | undefined {
  return likelihood === undefined || impact === undefined ? undefined : { likelihood, impact };
}

const longestNameLength = 36;

/** The first words of a risk, without a full stop. */
function shortName(risk = ''): string {
  const text = risk.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  if (text.length <= longestNameLength) return text || 'Not named yet';
  const cut = text.slice(0, longestNameLength).replace(/\s+\S*$/, '');
  return `${cut.toWellFormed()}…`;
}
