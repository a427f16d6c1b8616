import { expect, test } from 'vitest';
import { effortWords } from '../../../core/documents/model/effort-words.ts';
import { composeDocument } from '../../../core/documents/model/kinds/compose-document.ts';
import { shortenedAnswer } from '../../../core/documents/model/kinds/shortened-answer.ts';
import type { DocumentRequest } from '../../../core/ports/documents.ts';
import type { DocumentPart } from '../../../shared/domain/document-part.ts';
import { type ExportChoices, plainChoices } from '../../../shared/domain/export-choices.ts';
import { createFormat } from '../../../shared/domain/format.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import type { ItSpecialty } from '../../../shared/domain/values.ts';
import { draft, facts, modelOf, readableText, sampleProposal } from './model-kit.ts';

const brief = (proposal: Proposal, hidesUnanswered = false) =>
  readableText(modelOf(proposal, {}, { kind: 'brief', choices: { ...plainChoices, hidesUnanswered } }));
const meeting = (proposal: Proposal) => readableText(modelOf(proposal, {}, { kind: 'meeting-brief' }));

/** The document with the least room that a page can give it. */
function tightest(
  kind: DocumentRequest['kind'],
  choices: Partial<ExportChoices>,
  proposal: Proposal,
): string {
  const { drawChart, ...others } = facts;
  const request = { kind, choices: { ...plainChoices, ...choices } };
  const overfull = { pageCount: 100, anchorPages: { 'four-questions': 1 } };
  let composed = composeDocument(request, { proposal, ...others }, drawChart);
  for (let next = composed.refit?.(overfull); next; next = next.refit?.(overfull)) composed = next;
  return readableText(composed.model);
}
const tightestBrief = (proposal: Proposal) => tightest('brief', {}, proposal);

test('the brief says what is expected beside what may come', () => {
  expect(brief(sampleProposal())).toContain(
    '$78,782 expected; −$57,046 in the low scenario, $303,240 in the high one',
  );
});

/** The example with other volumes in its first stream, and no other input with a range. */
function withVolumes(range: { low?: number; high?: number }): Proposal {
  const proposal = sampleProposal();
  proposal.revenue = JSON.parse(JSON.stringify(proposal.revenue), (_, value) => {
    if (typeof value !== 'object' || value === null || !('expected' in value)) return value;
    const { low: _low, high: _high, ...sure } = value;
    return sure;
  });
  const volume = proposal.revenue.streams[0]?.monthlyVolume;
  if (volume) Object.assign(volume, range);
  return proposal;
}

test('whoever reads a short document alone learns where the simulation does not bear out its headline', () => {
  const doubt = 'more than nine runs in ten end below the expected figure';
  for (const print of [brief, meeting]) {
    expect(print(withVolumes({ low: 10_000, high: 60_000 }))).toContain(doubt);
    expect(print(withVolumes({ low: 50_000, high: 70_000 }))).not.toContain(doubt);
    expect(print(withVolumes({}))).not.toContain(doubt);
  }
});

test('a brief that had to be cut keeps its ask, says where the rest stands, and says it once', () => {
  const sample = sampleProposal();
  const text = tightestBrief(sample);
  expect(text).toContain(sample.overview.ask);
  expect(text.match(/full proposal/g)?.length).toBeLessThanOrEqual(3);
  expect(text).toContain('What ends in … is printed in full in the full proposal.');
  expect(brief(sample)).not.toContain('full proposal');
});

test('a brief has no addresses of pages, because nobody can follow them and the sources stand elsewhere', () => {
  expect(JSON.stringify(sampleProposal().need.drivers)).toContain('https://');
  expect(brief(sampleProposal())).not.toContain('https://');
});

test('a brief without answers says so, whether or not it hides the places', () => {
  expect(brief(draft())).toContain('We ask for a decision (date not set yet)');
  const hidden = brief(draft(), true);
  expect(hidden).toContain('Not answered yet.');
  expect(hidden).not.toContain('date not set');
});

test('the brief of a decided proposal says what was decided, and does not ask again', () => {
  const decision = { status: 'decided', verdict: 'approved-with-conditions', decidedOn: '2026-01-12' };
  const overview = { ask: 'Approve the tool.', decisionNeededBy: '2027-01-04' };
  const text = brief(draft({ overview, decision }));
  expect(text).toContain('Approved with conditions on January 12, 2026: what we asked for');
  expect(text).not.toContain('January 4, 2027');
});

const conditions = [
  { id: 'one', condition: 'The contract names every place.', isMet: true, metOn: '2026-02-10' },
  { id: 'two', condition: 'Single sign-on is enforced', dueOn: '2026-04-30', isMet: false },
  { id: 'three', condition: 'A test export is restored.', owner: 'IT manager', isMet: false },
];
const approved = { status: 'decided', verdict: 'approved-with-conditions', decidedOn: '2026-01-12' };

test('the brief of an approval with conditions names them with their state, the most urgent first', () => {
  const proposal = draft({ decision: { ...approved, conditions } });
  expect(brief(proposal)).toContain(
    '3: 1 overdue, 1 open, 1 met. Overdue, due on April 30, 2026: Single sign-on is enforced. Open: A test export is restored. Met: The contract names every place.',
  );
  expect(tightestBrief(proposal)).toMatch(/3: 1 overdue, 1 open, 1 met\..* 2 more in the full proposal\./);
  expect(brief(draft({ decision: approved }))).toContain('Conditions | Not answered yet');
  expect(brief(draft({ decision: { conditions } }))).not.toContain('Conditions');
});

test('after an approval the meeting brief says how its conditions stand, and falls back on nothing', () => {
  const rehearsal = { fallbacks: [{ id: 'f', position: 'The pilot alone.' }] };
  const reason = 'The benefit outweighs the effort.';
  const text = meeting(draft({ rehearsal, decision: { ...approved, reason, conditions } }));
  expect(text).toMatch(/The decision\nThe benefit outweighs the effort\.\n/);
  expect(text).toMatch(/Single sign-on is enforced \| – \| Apr 30, 2026 \| Overdue since Apr 30, 2026\n/);
  expect(text).toMatch(/The contract names every place\. \| – \| – \| Met on Feb 10, 2026\n/);
  for (const left of ['Fallback positions', 'The pilot alone.', 'What usually stops'])
    expect(text).not.toContain(left);
  const deferred = { status: 'decided', verdict: 'deferred', decidedOn: '2026-01-12' };
  expect(meeting(draft({ rehearsal, decision: deferred }))).toContain('The pilot alone.');
});

test('the four questions send nobody to what the document leaves out', () => {
  const opening = (leftOut: DocumentPart[]) => {
    const choices = { ...plainChoices, leftOut };
    const { blocks } = modelOf(sampleProposal(), {}, { kind: 'security-annex', choices });
    return JSON.stringify(
      blocks.slice(
        0,
        blocks.findIndex(({ kind }) => kind === 'contents'),
      ),
    );
  };
  expect(opening([])).toContain('are printed in full in annex\u00a0A.');
  expect(opening(['questionnaire'])).toContain('are printed in full in the full proposal.');
});

test('the meeting brief has its fallback positions at hand, before the long list of objections', () => {
  const text = meeting(sampleProposal());
  expect(text.indexOf('Fallback positions')).toBeLessThan(text.indexOf('What to expect, and what to say'));
  expect(text).toContain('6 compensating controls are offered');
  const control = { id: 'control', questionId: 'Q22', control: 'Checked by hand' };
  expect(meeting(draft({ security: { compensatingControls: [control] } }))).toContain(
    '1 compensating control is offered',
  );
});

test('the meeting brief falls back on the pilot only where the ask does not hold it already', () => {
  const strategy = { pilot: { startsOn: '2027-01-18', endsOn: '2027-02-04' } };
  expect(meeting(draft({ strategy }))).toContain('A pilot from January 18, 2027 to February 4, 2027.');
  const overview = { ask: 'Approve the tool after a pilot.' };
  expect(meeting(draft({ overview, strategy }))).not.toContain('A pilot from');
});

test('without an answer the meeting brief gives a hint, and names the chapter from which an objection comes', () => {
  const text = meeting(
    draft({
      security: { answers: [{ questionId: 'Q29', verdict: 'unknown' }] },
      evidence: { caseStudies: [{ id: 'c', organisation: 'A museum' }] },
    }),
  );
  expect(text).toContain('No answer prepared yet.\nHint: Ask about backups by name.');
  expect(text).toContain('(Case studies and competitors)');
  expect(text).toContain('Q29\u2002Is the data encrypted');
});

test('where the proposal answers an objection already, the meeting brief quotes it', () => {
  const compensatingControls = [{ id: 'c', questionId: 'Q22', control: 'Hardware keys.' }];
  const answers = [{ questionId: 'Q22', verdict: 'partly' }];
  const text = meeting(draft({ security: { answers, compensatingControls } }));
  expect(text).toContain('From the proposal: Hardware keys.');
  expect(text).not.toContain('No answer prepared yet.\nFrom the proposal');
});

test('an answer that was prepared says so beside those that the proposal gives', () => {
  const security = { answers: [{ questionId: 'Q22', verdict: 'partly' }] };
  const rehearsal = { answers: [{ objectionId: 'question Q22', answer: 'Keys are ordered.' }] };
  expect(meeting(draft({ security, rehearsal }))).toContain('Prepared: Keys are ordered.');
});

test('a document without a cover says at its head when it was saved', () => {
  const overview = { organisation: 'A retailer' };
  for (const print of [brief, meeting])
    expect(print(draft({ overview }))).toContain('Saved on November 21, 2026');
});

test('the meeting brief lists a source that its text leads to', () => {
  const overview = { ask: 'Approve the tool (https://example.org/tool).' };
  expect(meeting(draft({ overview }))).toMatch(
    /Approve the tool\.\[1\](.|\n)*## Sources\n(.|\n)*example\.org\/tool/,
  );
});

const pack = (specialty: ItSpecialty, proposal: Proposal, hidesUnanswered = false) =>
  modelOf(proposal, {}, { kind: 'reviewer-pack', choices: { ...plainChoices, specialty, hidesUnanswered } });

test('a reviewer reads all of a condition with the answer that it makes up for', () => {
  const control = `${'Checked by hand every week, and written down. '.repeat(20)}Then we stop.`;
  const compensatingControls = [
    { id: 'control', questionId: 'Q22', control, owner: 'Service desk', dueOn: '2027-01-18' },
  ];
  const answers = [{ questionId: 'Q22', verdict: 'partly', note: 'Only by app.' }];
  const text = readableText(
    pack('information-security', draft({ security: { answers, compensatingControls } })),
  );
  expect(text).toContain('Partly. Only by app.\nWe offer. Checked by hand');
  expect(text).toMatch(/Then we stop \(Service desk, by January 18, 2027\)\.\n/);
});

test('a reviewer reads what is asked, by when, and what everyone is asked under a heading of its own', () => {
  const text = readableText(pack('web', sampleProposal()));
  expect(text).toMatch(/We ask for a decision by January 4, 2027\. Approve one email marketing service/);
  expect(text).toContain('The answers are in full on the next pages, with 4 questions for everyone.');
  expect(text).toMatch(
    /## 1\.1 Questions for Web\n(.|\n)*### Q60(.|\n)*## 1\.2 Questions for every reviewer\n### Q01/,
  );
  expect(text).not.toContain('For: ');
});

test('rows are named in short by what they are about, and not as chains of all their cells', () => {
  const text = readableText(pack('database', sampleProposal()));
  expect(text).toMatch(/\d fields: Name; Email address; [^…]*\. No payment data [^…]*\.\u00a0…/);
  expect(text).toContain('3 systems in 5 rows: Customer database; Online store');
});

test('the numbers of a list are left out where it stands on one line', () => {
  const text = 'Tell IT:\n1. Stop all sending\n2. Export the lists';
  const answers = [{ questionId: 'Q39', text }];
  const printed = readableText(pack('information-security', draft({ security: { answers } })));
  expect(printed).toContain('| Tell IT: Stop all sending; Export the lists.');
});

test('work is said with the hours that it takes, once and every year', () => {
  const text = readableText(pack('information-security', sampleProposal()));
  expect(text).toContain('16 hours once: Security review. 6 hours a year: Security follow-up.');
});

test('gaps are counted with those of them that are critical', () => {
  const counted = (specialty: ItSpecialty) =>
    readableText(pack(specialty, sampleProposal())).match(/Questions: .*/)?.[0];
  expect(counted('legal-compliance-recovery')).toContain('· 4 gaps, 3 of them critical');
  expect(counted('database')).toContain('· 1 critical gap');
  expect(counted('web')).not.toContain('gap');
});

test('what is unknown by what was chosen says so first, as it is counted', () => {
  const text = readableText(pack('legal-compliance-recovery', sampleProposal()));
  expect(text).toMatch(/\nQ53 .* \| Unknown\. Not decided yet\. /);
  expect(text).toMatch(/### Q53 .*\n.*\nUnknown\. Not decided yet\. /);
});

test('the fullest page says what a verdict means, and names what has no gap', () => {
  const text = tightest('reviewer-pack', { specialty: 'information-security' }, sampleProposal());
  expect(text).toMatch(/Others, without a gap \| Q04\u00a0Card payments; Q10\u00a0/);
  expect(text).toMatch(/Improvable: acceptable, with improvements\.(.|\n)*The answers in full/);
});

test('without an answer no document says where the answers are in full', () => {
  for (const kind of ['security-annex', 'reviewer-pack'] as const) {
    const choices = { ...plainChoices, specialty: 'database' } as const;
    expect(readableText(modelOf(draft(), {}, { kind, choices }))).not.toMatch(
      /answers are (printed )?in full/,
    );
  }
});

test('the four questions say once in which chapter a list is in full', () => {
  const long = 'One step after the other, each with its day. '.repeat(20);
  const exitPlan = { steps: long, exportFormat: long };
  const proposal = draft({ ownership: { exitPlan } });
  const [first = ''] = tightest('security-annex', { leftOut: ['reviewer-packs'] }, proposal).split(
    'Contents',
  );
  expect(first.match(/how\u00a0we\u00a0would\u00a0leave/g)).toHaveLength(1);
});

test('where an answer is cut, what was asked beside it goes first, and no ask is left without its answer', () => {
  const said = { main: 'As planned: two of us, and nobody else.', beside: ['How many are there? 2.'] };
  expect(shortenedAnswer(said, 100, ' …')).toBe(
    'As planned: two of us, and nobody else. How many are there? 2.',
  );
  expect(shortenedAnswer(said, 55, ' …')).toBe('As planned: two of us, and nobody else. …');
  expect(shortenedAnswer(said, 30, ' …')).toBe('As planned: two of us …');
});

test('a group that no question is for is told so, and not that none of none are answered', () => {
  const text = readableText(pack('web', draft()));
  expect(text).toContain('Nothing described so far raises a question for this group');
  expect(text).not.toContain('0 of 0');
});

test('whoever hides what is not answered does not list it behind the page of a reviewer', () => {
  expect(readableText(pack('database', draft()))).toContain('### Not answered yet');
  const hidden = readableText(pack('database', draft(), true));
  expect(hidden).toContain('The answers in full\nNot answered yet.');
  expect(hidden).not.toContain('Q09');
});

test('two figures in one answer are told apart in short, as they are in full', () => {
  const text = readableText(pack('database', sampleProposal()));
  expect(
    text.match(/67,600\u00a0people\. 60,000 [^|]*?\s+And after three years\? 85,800 people\./g),
  ).toHaveLength(2);
});

test('a sentence has one full stop, also where the day at its end has one', () => {
  const sections = {
    overview: { locale: 'uk-UA' },
    strategy: { pilot: { startsOn: '2027-01-18', endsOn: '2027-02-04' } },
  };
  expect(meeting(draft(sections))).toContain('A pilot from 18 січня 2027 р. to 4 лютого 2027 р.\n');
});

test('hours are said in words that fit them', () => {
  const format = createFormat('en-GB', 'GBP');
  const said = (onceHours: number, yearlyHours: number) => effortWords({ onceHours, yearlyHours }, format);
  expect(said(60, 24)).toBe('60 hours once, 24 hours a year');
  expect(said(1, 0)).toBe('1 hour once');
  expect(said(0, 1)).toBe('1 hour a year');
  expect(said(0, 0)).toBe('Hours not estimated yet');
});
