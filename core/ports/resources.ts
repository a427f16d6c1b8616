import type { Glossary } from '../../shared/domain/glossary.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import type { QuestionBank } from '../../shared/domain/question-bank.ts';
import type { ChannelLibrary } from '../../shared/domain/revenue/channels.ts';
import type { TemplateSummary } from '../../shared/domain/templates.ts';

/** Data that ships with the application: versioned, checked when it is first asked for. */
export type Resources = {
  questionBank(): QuestionBank;
  channels(): ChannelLibrary;
  glossary(): Glossary;
  templates(): readonly TemplateSummary[];
  /** A fresh document each time; undefined for an unknown id. */
  template(id: string): Proposal | undefined;
};
