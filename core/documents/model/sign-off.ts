import { words } from '../../../shared/domain/choice-words.ts';
import { DecisionVerdict } from '../../../shared/domain/decision.ts';
import type { Block } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { labelledIfAny } from './narrative.ts';
import { heading, notAnswered, say, sayIfAny, table } from './pieces.ts';

/** `withdrawn` is the author's own move and not something that a committee decides. */
const committeeDecisions = DecisionVerdict.options.filter((verdict) => verdict !== 'withdrawn');

export const signOff: Chapter = (context) => {
  const { decision } = context.proposal;
  return [
    ...decided(context),
    ...(decision.signOffRoles.length === 0
      ? table('Who signs', [], [])
      : [
          {
            kind: 'signOff' as const,
            rows: decision.signOffRoles.map(({ role }) => ({ role: role ?? notAnswered })),
            decisions: committeeDecisions.map((verdict) => words.verdict[verdict]),
          },
        ]),
  ];
};

function decided(context: ModelContext): Block[] {
  const { format, proposal } = context;
  const { verdict, decidedOn, deferredTo, reason, conditions, moves } = proposal.decision;
  return [
    ...labelledIfAny('decision.verdict', verdict && words.verdict[verdict], context),
    ...labelledIfAny('decision.decidedOn', decidedOn && format.day(decidedOn), context),
    ...labelledIfAny('decision.deferredTo', deferredTo && format.day(deferredTo), context),
    ...labelledIfAny('decision.reason', reason, context),
    ...(conditions.length === 0
      ? []
      : [
          heading(2, 'Conditions'),
          ...table(
            'Conditions of the decision',
            [
              ['Condition', 0.36],
              ['Owner', 0.18],
              ['Due on', 0.17],
              ['Evidence', 0.19],
              ['Met', 0.1],
            ],
            conditions.map((entry) => [
              say(entry.condition, context),
              sayIfAny(entry.owner, context),
              entry.dueOn ? format.day(entry.dueOn) : '–',
              sayIfAny(entry.evidence, context),
              entry.isMet ? 'Yes' : 'No',
            ]),
          ),
        ]),
    ...(moves.length === 0
      ? []
      : [
          heading(2, 'How the proposal got here'),
          ...table(
            'Moves',
            [
              ['Moved to', 0.2],
              ['On', 0.22],
              ['By', 0.24],
              ['Note', 0.34],
            ],
            moves.map(({ to, movedAt, role, note }) => [
              words.status[to],
              format.instantDay(movedAt),
              sayIfAny(role, context),
              sayIfAny(note, context),
            ]),
          ),
        ]),
  ];
}
