import { createFormat } from '../../format.ts';
import { capacityVerdict, checkCapacity, isShort } from '../../it-capacity.ts';
import { plannedItWork } from '../../ownership/planned-it-work.ts';
import { inEach, isBlank, quoted, type Rule, when } from '../rule.ts';

export const ownershipRules: readonly Rule[] = [
  {
    id: 'orphan-asset',
    severity: 'blocks',
    reason: 'When the one person who can sign in leaves, the list, the page or the domain is lost.',
    mayAcceptBlock: true,
    find: ({ ownership }) =>
      inEach(
        ownership.assets,
        ({ name, deputyRole, recoveryPath }, index) =>
          isBlank(deputyRole) &&
          isBlank(recoveryPath) && {
            path: `ownership.assets.${index}.deputyRole`,
            sentence: `${quoted(name)} has neither a deputy nor a way to get it back.`,
          },
      ),
  },
  {
    id: 'not-one-accountable',
    severity: 'weak',
    reason: 'When two are accountable nobody is, and when nobody is, IT will be.',
    find: ({ ownership }) =>
      inEach(ownership.raci, ({ activity, assignments }, index) => {
        const accountable = assignments.filter(({ letter }) => letter === 'A').length;
        return (
          accountable !== 1 && {
            path: `ownership.raci.${index}.assignments`,
            sentence: `${quoted(activity)} has ${accountable === 0 ? 'nobody' : `${accountable} roles`} accountable; it needs exactly one.`,
          }
        );
      }),
  },
  {
    id: 'no-responsibilities',
    severity: 'hint',
    reason: 'Who does what after the launch is the question behind most objections of IT.',
    find: ({ ownership }) =>
      when(ownership.raci.length === 0, 'ownership.raci', 'Nothing says who does what after the launch.'),
  },
  {
    id: 'no-it-effort',
    severity: 'weak',
    reason: 'IT plans by hours and specialty. A request without them cannot be planned.',
    find: (proposal) =>
      when(
        plannedItWork(proposal).length === 0,
        'ownership.itEffort',
        'Nothing says what work this makes for IT.',
      ),
  },
  {
    id: 'effort-beyond-capacity',
    severity: 'weak',
    reason: 'A yes to hours that nobody has becomes a delay, and the delay becomes a reason for the next no.',
    find: (proposal) => {
      const capacity = checkCapacity(proposal);
      if (!capacity || !isShort(capacity)) return [];
      const { locale, currency } = proposal.overview;
      const verdict = capacityVerdict(capacity, createFormat(locale, currency));
      return [{ path: 'ownership.itCapacityHoursPerMonth', sentence: `IT has too few hours: ${verdict}` }];
    },
  },
  {
    id: 'one-sided-pact',
    severity: 'hint',
    reason: 'IT promises more readily when marketing promises something too.',
    find: ({ ownership: { servicePact } }) =>
      when(
        servicePact.length > 0 && !servicePact.some(({ promisedBy }) => promisedBy === 'marketing'),
        'ownership.servicePact',
        'Only IT promises something in the service pact.',
      ),
  },
  {
    id: 'no-exit-plan',
    severity: 'weak',
    reason: 'Whoever knows the way out is freer to go in. IT asks how the data comes back.',
    find: ({ ownership: { exitPlan } }) =>
      when(
        isBlank(exitPlan.steps) && isBlank(exitPlan.exportFormat),
        'ownership.exitPlan.steps',
        'There is no plan for leaving the tool again.',
      ),
  },
];
