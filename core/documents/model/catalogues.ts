import type { AskedQuestion } from '../../../shared/domain/questionnaire/answer-counts.ts';
import type { Block } from '../../ports/document-model.ts';
import type { ModelContext } from './context.ts';
import { printedReferences } from './questionnaire-answer.ts';

/** What the references of the question bank begin with, and what that is for a reader who has not met it. */
const catalogues: readonly (readonly [beginning: string, meaning: string])[] = [
  ['HECVAT', 'HECVAT, the vendor questionnaire of higher education in the United States'],
  ['CSA CCM', 'CSA CCM, the Cloud Controls Matrix of the Cloud Security Alliance'],
  [
    'NIST CSF',
    'NIST CSF, the Cybersecurity Framework of the U.S. National Institute of Standards and Technology',
  ],
  ['ISO/IEC 27001', 'ISO/IEC 27001, the international standard for information security'],
  ['CISO Assistant', 'CISO Assistant, an open-source tool for the management of security'],
  ['AICPA', 'AICPA Trust Services Criteria, by which accountants write SOC 2 reports'],
  ['GDPR', 'GDPR, the General Data Protection Regulation of the European Union'],
  ['UK GDPR', 'UK GDPR, its counterpart in the United Kingdom, in which most articles keep their numbers'],
  ['Data Protection Act 2018', 'Data Protection Act 2018, which goes with the UK GDPR'],
  ['ePrivacy Directive', 'ePrivacy Directive, the law of the European Union on cookies and messages'],
  ['PECR', 'PECR, the regulations of the United Kingdom on cookies and messages'],
  ['CAN-SPAM Act', 'CAN-SPAM Act, the law of the United States on commercial email'],
  ['CASL', 'CASL, the anti-spam law of Canada'],
];

/** What the names after “See also” are: those that stand under an answer. Nothing where none does. */
export function cataloguesBlock(answered: readonly AskedQuestion[], context: ModelContext): Block[] {
  const printed = answered.flatMap(({ question }) => printedReferences(question, context));
  const named = catalogues
    .filter(([beginning]) => printed.some(({ framework }) => framework.startsWith(beginning)))
    .map(([, meaning]) => meaning);
  if (named.length === 0) return [];
  const text = `What follows “See also” names the places where well-known frameworks and laws ask for the same: ${named.join('; ')}.`;
  return [{ kind: 'paragraph', tone: 'small', text }];
}
