import { z } from 'zod';
import { QuestionBank } from '../domain/question-bank.ts';
import { ChannelLibrary } from '../domain/revenue/channels.ts';
import { TemplateSummary } from '../domain/templates.ts';
import { query } from './procedure.ts';

/** What ships with the application and helps an author along. */
export const guidanceCalls = {
  templates: query({
    input: z.strictObject({}),
    output: z.strictObject({ templates: z.array(TemplateSummary) }),
  }),
  questions: query({ input: z.strictObject({}), output: QuestionBank }),
  /** The funnels of the channels, from which a stream of revenue starts. */
  channels: query({ input: z.strictObject({}), output: ChannelLibrary }),
} as const;
