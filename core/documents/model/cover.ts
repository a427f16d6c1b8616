import { words } from '../../../shared/domain/choice-words.ts';
import { partTitles } from '../../../shared/domain/document-part.ts';
import { versionOf } from '../../../shared/domain/life-cycle/version.ts';
import { liveDayOf } from '../../../shared/domain/outcomes/live-day.ts';
import { askedQuestions } from '../../../shared/domain/questionnaire/answer-counts.ts';
import { routeQuestions } from '../../../shared/domain/questionnaire/routing.ts';
import { blockingFindings, guardedStatus } from '../../../shared/domain/readiness/check.ts';
import type { Cover } from '../../ports/document-model.ts';
import { isBlank } from './annex-questionnaire.ts';
import type { ModelContext } from './context.ts';
import { isAnswered, notAnswered } from './pieces.ts';

/** Title, the ask in one sentence, who asks whom, version, date, status, confidentiality. */
export function cover(context: ModelContext): Cover {
  const { proposal, facts } = context;
  const { overview } = proposal;
  const logo = overview.logo && facts.images.get(overview.logo.sha256);
  const audience = overview.audience.map((specialty) => words.specialty[specialty]).join(' · ');
  const optional = (label: string, value: string | undefined) =>
    isAnswered(value) ? [{ label, value }] : [];
  return {
    title: documentTitle(overview.title),
    subtitle: isAnswered(overview.ask) ? overview.ask : undefined,
    organisation: overview.organisation && withoutLoneWord(overview.organisation),
    facts: [
      // With a logo the masthead does not spell the organisation out.
      ...(logo ? optional('On behalf of', overview.organisation) : []),
      ...optional('Department', overview.department),
      { label: 'Proposed by', value: overview.authorRole ?? notAnswered },
      { label: 'Sponsor', value: overview.sponsor ?? notAnswered },
      ...optional('Addressed to', audience),
      decisionFact(context),
      { label: 'Status', value: statusWords(context) },
      versionFact(context),
      { label: 'Confidentiality', value: words.confidentiality[overview.confidentiality] },
      ...optional('Left out', leftOutWords(context)),
    ],
    logo: logo && { ...logo, description: overview.logo?.name ?? logo.description },
  };
}

/** A day by which nothing has to be decided any more would read as if nobody had. */
function decisionFact({ proposal, format }: ModelContext): Cover['facts'][number] {
  const { verdict, decidedOn } = proposal.decision;
  const { decisionNeededBy } = proposal.overview;
  if (verdict === undefined)
    return {
      label: 'Decision needed by',
      value: decisionNeededBy ? format.day(decisionNeededBy) : notAnswered,
    };
  const said = [words.verdict[verdict], decidedOn && format.day(decidedOn)];
  return { label: 'Decision taken', value: said.filter(isAnswered).join(', ') };
}

/** What is shorter has room on one line of a cover. */
const longestOneLine = 60;

/** The last words hold together: a short one alone on a second line looks forgotten. */
function withoutLoneWord(text: string): string {
  return text.length <= longestOneLine
    ? text
    : text.trim().replace(/\s\S.{0,15}$/u, (end) => ` ${end.trimStart().replaceAll(' ', '\u00a0')}`);
}

/** Which state of the text it is: the same numbers stand in the footer and in the name of the file. */
export function versionFact({ proposal, facts, savedOn, format }: ModelContext): Cover['facts'][number] {
  const saved = `revision ${facts.revision}, saved on ${format.day(savedOn)}`;
  return { label: 'Version', value: `${versionOf(proposal.decision)} (${saved})` };
}

/** What the author chose not to print: a reader must be able to ask for it. */
function leftOutWords({ choices, proposal, facts }: ModelContext): string {
  const { questions } = routeQuestions(proposal.security, facts.questionBank);
  const printsAnnex = !choices.leftOut.includes('questionnaire');
  return [
    ...choices.leftOut.map((part) => partTitles[part]),
    ...(printsAnnex && !choices.printsQuestions
      ? ['The words of the questions of IT, which have their numbers']
      : []),
    ...(printsAnnex &&
    choices.hidesUnanswered &&
    askedQuestions(questions, proposal.security.answers).some(isBlank)
      ? ['Questions of IT that are not answered yet']
      : []),
    ...(choices.hidesUnanswered ? [openDetails] : []),
  ].join(separator);
}

const separator = '; ';
const openDetails = 'Details that are not answered yet';

/** The facts of a cover that does not say that details are left out. */
export function withoutOpenDetails(facts: Cover['facts']): Cover['facts'] {
  return facts.flatMap(({ label, value }) => {
    const others = value.split(separator).filter((part) => part !== openDetails);
    return others.length === 0 ? [] : [{ label, value: others.join(separator) }];
  });
}

/** A proposal that was marked as ready and no longer is says so: its reader may have seen it ready. */
function statusWords({ proposal, findings, format }: ModelContext): string {
  const { status } = proposal.decision;
  const guarded = words.status[guardedStatus(status, findings)];
  const liveOn = liveDayOf(proposal);
  if (status === 'live' && liveOn !== undefined) return `${guarded} since ${format.day(liveOn)}`;
  const open = blockingFindings(findings).length;
  return status === 'ready' && open > 0
    ? `${guarded} (${open} ${open === 1 ? 'point' : 'points'} open again)`
    : guarded;
}

export function documentTitle(title: string | undefined): string {
  return isAnswered(title) ? title : 'Proposal without a title';
}
