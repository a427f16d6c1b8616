/**
 * Fields that the full proposal leaves out on purpose, by path without list positions, each with the reason. Everything
 * else that a user can answer is printed; test/documents/model/completeness.test.ts walks the schema.
 */
export const notPrinted: Readonly<Record<string, string>> = {
  formatVersion: 'Says how the file is read, nothing about the proposal.',
  'overview.locale': 'Shows in how figures and dates are written.',
  'overview.logo': 'Printed as an image.',
  'overview.accentColor': 'Shows in the headings and panels that are printed in it.',
  'evidence.caseStudies.grade': 'Only lowers the grade that the rules give, and that grade is printed.',
  'evidence.caseStudies.attachment': 'Printed as an image; a PDF by its name.',
  'security.answers.attachment': 'Printed as an image; a PDF by its name.',
  'security.printedReferences': 'Shows in the ids that stand beside each question.',
  'decision.acceptedFindings': 'Printed beside the point that each of them answers, while that point stands.',
  'decision.templateAnswers':
    'Tells the author what nobody has checked yet; the answers themselves are printed.',
  'decision.moves.movedAt':
    'The day on which it happened is printed, and this one only where that is not known.',
  'decision.reviews': 'The reviewers’ own words: they guide the work and are not part of what is proposed.',
  'decision.finishedControls': 'Belongs to the action plan, which goes on after the document was submitted.',
  'revenue.simulation': 'How the range was computed; the range says it where it is printed.',
  rehearsal: 'Private: printed in the meeting brief alone.',
  outcomes: 'What happened after the decision belongs to the outcome report.',
};
