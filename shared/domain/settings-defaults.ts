import type { Proposal } from './proposal.ts';
import type { Settings } from './settings.ts';
import { EntryId } from './values.ts';

/**
 * A new proposal with the organisation's defaults where it says nothing yet. What a template has answered stays, and
 * amounts of money are taken over only where they are in the same currency.
 */
export function withDefaults(proposal: Proposal, settings: Settings, nextId: () => string): Proposal {
  const { organisation, roles, documents } = settings;
  const { overview } = proposal;
  return withMoney(
    {
      ...proposal,
      overview: {
        ...overview,
        ...missing(overview, {
          organisation: organisation.name,
          department: organisation.department,
          logo: organisation.logo,
          accentColor: organisation.accentColor,
          authorRole: roles.author,
          sponsor: roles.sponsor,
        }),
        currency: organisation.currency ?? overview.currency,
        locale: organisation.locale ?? overview.locale,
      },
      security: { ...proposal.security, printedReferences: documents.printedReferences },
      ownership: {
        ...proposal.ownership,
        raciRoles: proposal.ownership.raciRoles.length ? proposal.ownership.raciRoles : roles.responsible,
      },
      decision: {
        ...proposal.decision,
        signOffRoles: roles.signOff.length
          ? roles.signOff.map((role) => ({ id: EntryId.parse(nextId()), role }))
          : proposal.decision.signOffRoles,
      },
    },
    settings,
  );
}

function withMoney(proposal: Proposal, { money }: Settings): Proposal {
  const { revenue, ownership } = proposal;
  const { contributionMargin, discountRate, hourlyRates } = money;
  const rateOf = (specialty: string | undefined) =>
    hourlyRates.find((rate) => rate.specialty === specialty)?.hourlyRateMinor;
  return {
    ...proposal,
    revenue: {
      ...revenue,
      ...missing(revenue, { discountRate: expected(discountRate) }),
      streams: revenue.streams.map((stream) => ({
        ...stream,
        ...missing(stream, { contributionMargin: expected(contributionMargin) }),
      })),
      costs: revenue.costs.map((cost) => {
        const isItHours = cost.category === 'it-hours' && cost.currency === undefined;
        return isItHours
          ? { ...cost, ...missing(cost, { hourlyRateMinor: expected(rateOf(cost.specialty)) }) }
          : cost;
      }),
    },
    ownership: {
      ...ownership,
      itEffort: ownership.itEffort.map((effort) => ({
        ...effort,
        ...missing(effort, { hourlyRateMinor: rateOf(effort.specialty) }),
      })),
    },
  };
}

const expected = (value: number | undefined) => (value === undefined ? undefined : { expected: value });

/** The offered values that are not undefined and that the entry lacks. */
function missing<Entry extends object, Offered extends object>(
  entry: Entry,
  offered: Offered,
): { [Key in keyof Offered]?: Exclude<Offered[Key], undefined> } {
  const wanted = Object.entries(offered).filter(
    ([key, value]) => value !== undefined && (entry as Record<string, unknown>)[key] === undefined,
  );
  return Object.fromEntries(wanted) as never;
}
