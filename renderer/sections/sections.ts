import type { ScreenId } from '../../shared/commands.ts';
import type { SectionId } from '../../shared/domain/proposal.ts';

/** The five groups of the section rail. */
export type SectionGroup = 'case' | 'money' | 'evidence' | 'it' | 'close';

/** What the rail, the empty states and the guidance pane say about a section. */
export type SectionWords = {
  readonly group: SectionGroup;
  readonly title: string;
  /** The question that opens the section, as an invitation to begin. */
  readonly firstQuestion: string;
  readonly guidance: { readonly why: string; readonly goodAnswer: string };
};

const words = {
  overview: {
    group: 'case',
    title: 'Overview',
    firstQuestion: 'What are you asking IT to decide?',
    guidance: {
      why: 'People who approve requests read the first page first, and some read nothing else. They look for the decision that is wanted, the date, and who stands behind it.',
      goodAnswer:
        'One sentence that names the tool, the length of use and the decision: “Approve a 36-month use of one email service for our 60,000 customers, with a pilot from March.”',
    },
  },
  need: {
    group: 'case',
    title: 'Need',
    firstQuestion: 'What is going wrong today, and for whom?',
    guidance: {
      why: 'IT compares your request with every other request. A clear problem, with people who have it and a cost, is what makes it comparable.',
      goodAnswer:
        'Describes the situation without naming a tool, says how often it happens, and puts a figure on it. The tool comes in the next section.',
    },
  },
  options: {
    group: 'case',
    title: 'Options',
    firstQuestion: 'Which ways are there to meet the need?',
    guidance: {
      why: 'A request with a single option looks decided beforehand. IT always asks about two more: doing nothing, and using what the organisation already owns.',
      goodAnswer:
        'Three to five options judged by the same criteria, with honest weaknesses of the one you propose. Say what each tool stores, does, sends and tracks.',
    },
  },
  benefits: {
    group: 'case',
    title: 'Benefits',
    firstQuestion: 'What will the tool do, and what is that worth?',
    guidance: {
      why: 'The same benefit sounds different to the two sides. IT needs the function that is performed; marketing and finance need the value that follows from it.',
      goodAnswer:
        'Two sentences per benefit: what the system does, and what changes for customers or the business. Each serves an objective and has a measure.',
    },
  },
  strategy: {
    group: 'case',
    title: 'Strategy',
    firstQuestion: 'What do you want to reach, and by which steps?',
    guidance: {
      why: 'Dates and volumes tell IT when the load comes and when people are needed. A pilot with a rule for stopping lowers the risk of saying yes.',
      goodAnswer:
        'Objectives with a figure and a date, tactics that each serve one of them, and a pilot that says what must be seen to go on.',
    },
  },
  revenue: {
    group: 'money',
    title: 'Revenue',
    firstQuestion: 'How does the tool turn into money, and what does it cost?',
    guidance: {
      why: 'Finance checks the inputs before the result. Every figure should have a source, and the hours of IT belong in the cost.',
      goodAnswer:
        'Your own figures of the last twelve months where you have them, low and high values for what is uncertain, and only the share of revenue that would not have come anyway.',
    },
  },
  evidence: {
    group: 'evidence',
    title: 'Evidence',
    firstQuestion: 'Who has done this before, and what did they see?',
    guidance: {
      why: 'A result that someone else has published carries more weight than a forecast, above all when it comes from a competitor.',
      goodAnswer:
        'Organisations like yours, the figure as it was printed, the source and its date. Say openly when the publisher sells the tool.',
    },
  },
  security: {
    group: 'it',
    title: 'Security',
    firstQuestion: 'Which data does the tool touch, and how is it protected?',
    guidance: {
      why: 'These answers decide which people in IT must look at the request and how long that takes.',
      goodAnswer:
        'Short, plain and honest. “Unknown” is a good answer when you don’t know yet: it becomes a question for the vendor.',
    },
  },
  measures: {
    group: 'close',
    title: 'Measures',
    firstQuestion: 'How will you see that it works?',
    guidance: {
      why: 'Someone has to deliver the data behind each figure. IT wants to know which reports or exports that means, and for whom.',
      goodAnswer:
        'Few measures near to money, each with today’s value, a target, a date and a person who reports it. Clicks and orders say more than opens and followers.',
    },
  },
} as const satisfies Record<ScreenId, SectionWords>;

/** The sections that have a screen, in the order of the rail. */
export const sections = (Object.keys(words) as ScreenId[]).map((id) => ({
  id,
  ...(words[id] as SectionWords),
}));

/** True for a section that has a screen. */
export function hasScreen(section: SectionId): section is ScreenId {
  return Object.hasOwn(words, section);
}
