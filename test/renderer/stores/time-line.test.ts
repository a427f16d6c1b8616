import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDraftStore, unsavedSections } from '../../../renderer/stores/draft-store.ts';
import { coalesceMs, maxSteps } from '../../../renderer/stores/time-line.ts';
import { emptyProposal } from '../../../shared/domain/empty-proposal.ts';
import { EntryId, ProposalId } from '../../../shared/domain/values.ts';

const id = ProposalId.parse('p-1');
const savedAt = '2027-01-04T09:00:00.000Z';

function openedStore() {
  let nowMs = 0;
  let entries = 0;
  const nextId = () => EntryId.parse(`entry-${++entries}`);
  const store = createDraftStore(() => nowMs);
  const proposal = emptyProposal(nextId);
  store.getState().open({ id, revision: 1, savedAt, proposal, readOnlyBecause: null });
  return {
    state: store.getState,
    nextId,
    passMs: (ms: number) => {
      nowMs += ms;
    },
    position: () => store.getState().timeLine.position,
  };
}

type Opened = ReturnType<typeof openedStore>;
type Act = (opened: Opened) => void;

const texts = fc.string({ maxLength: 6, unit: 'grapheme' });
const places = fc.nat({ max: 5 });
const drivers = ({ state }: Opened) => state().proposal.need.drivers;

/** What a person can do to the proposal, and what happens to it meanwhile. */
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(fc.constantFrom('need.problem', 'need.context', 'overview.title'), texts).map(
    ([path, text]): Act =>
      ({ state }) =>
        state().edit(path, text || undefined, path),
  ),
  fc.tuple(places, texts).map(
    ([at, text]): Act =>
      (opened) => {
        if (drivers(opened).length <= at) return;
        opened.state().edit(`need.drivers.${at}.statement`, text || undefined, 'Driver');
      },
  ),
  fc.tuple(places, texts).map(
    ([at, statement]): Act =>
      ({ state, nextId }) => {
        state().change(
          'need',
          'Add driver',
          (need) => void need.drivers.splice(at, 0, { id: nextId(), statement }),
        );
      },
  ),
  places.map(
    (at): Act =>
      ({ state }) => {
        state().change('need', 'Delete driver', (need) => void need.drivers.splice(at, 1));
      },
  ),
  fc.tuple(places, places).map(
    ([from, to]): Act =>
      ({ state }) => {
        state().change('need', 'Move driver', (need) => {
          const [moved] = need.drivers.splice(from, 1);
          if (moved) need.drivers.splice(to, 0, moved);
        });
      },
  ),
  places.map(
    (at): Act =>
      ({ state, nextId }) => {
        state().change('need', 'Duplicate driver', (need) => {
          const original = need.drivers[at];
          if (original) need.drivers.splice(at + 1, 0, { ...original, id: nextId() });
        });
      },
  ),
  fc.constantFrom(0, 300, coalesceMs, 5000).map(
    (ms): Act =>
      ({ passMs }) =>
        passMs(ms),
  ),
  fc.constant<Act>(({ state }) => state().settle()),
  fc.constant<Act>(({ state }) => {
    state().saveStarted();
    state().saveAcknowledged({ id, revision: state().revision + 1, savedAt }, state().proposal);
  }),
  texts.map(
    (problem): Act =>
      ({ state }) => {
        const { proposal, revision } = state();
        const newer = { ...proposal, need: { ...proposal.need, problem } };
        state().adopt(
          { id, revision: revision + 1, savedAt, proposal: newer, readOnlyBecause: null },
          'Newer',
        );
      },
  ),
  fc.integer({ min: -3, max: 3 }).map(
    (by): Act =>
      ({ state, position }) =>
        void state().travelTo(position() + by),
  ),
);

test('going all the way back and forth again, by steps or at once, passes the same moments', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 40 }), (happened) => {
      const opened = openedStore();
      const { state, position } = opened;
      for (const act of happened) act(opened);
      while (state().travelTo(position() + 1));

      const moments = [state().proposal];
      while (state().travelTo(position() - 1)) moments.unshift(state().proposal);
      expect(position()).toBe(0);
      for (const moment of moments.slice(1)) {
        state().travelTo(position() + 1);
        expect(state().proposal).toEqual(moment);
      }
      state().travelTo(0);
      expect(state().proposal).toEqual(moments[0]);
      state().travelTo(moments.length - 1);
      expect(state().proposal).toEqual(moments.at(-1));
    }),
    { numRuns: 300 },
  );
});

test('the text of this window comes back by undo after the newer text was loaded, and is then to be saved', () => {
  const { state, position } = openedStore();
  state().edit('need.problem', 'mine', 'The problem');
  const { need, ...others } = state().proposal;
  const proposal = { ...others, need: { ...need, problem: 'theirs' } };
  state().adopt({ id, revision: 5, savedAt, proposal, readOnlyBecause: null }, 'Newer text loaded');
  expect(state()).toMatchObject({ saveState: 'saved', revision: 5 });
  expect(unsavedSections(state())).toEqual({});
  expect(state().travelTo(position() - 1)).toMatchObject({ label: 'Newer text loaded', path: 'need' });
  expect(state().proposal.need.problem).toBe('mine');
  expect(state().saveState).toBe('editing');
  state().travelTo(0);
  expect(state().proposal.need.problem).toBeUndefined();
});

test('typing after a step back begins a step of its own', () => {
  const { state, position } = openedStore();
  state().edit('need.problem', 'a', 'The problem');
  state().edit('need.context', 'b', 'Background');
  state().travelTo(position() - 1);
  state().edit('need.problem', 'ab', 'The problem');
  expect(state().timeLine.steps).toHaveLength(2);
  state().travelTo(position() - 1);
  expect(state().proposal.need.problem).toBe('a');
});

test('there is nowhere to go before the first step and after the last', () => {
  const { state } = openedStore();
  state().edit('need.problem', 'a', 'The problem');
  expect([-1, 1, 2].map((position) => state().travelTo(position))).toEqual([undefined, undefined, undefined]);
  expect(state().proposal.need.problem).toBe('a');
});

test('the oldest step goes when the history is full', () => {
  const { state } = openedStore();
  for (let made = 0; made <= maxSteps; made += 1) {
    state().edit('need.problem', `text ${made}`, `Step ${made}`);
    state().settle();
  }
  expect(state().timeLine.steps).toHaveLength(maxSteps);
  state().travelTo(0);
  expect(state().proposal.need.problem).toBe('text 0');
});
