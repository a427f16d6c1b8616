import { questions as questionWords, sections as sectionWords } from '../../resources/guidance/en.json';
import {
  type Guidance,
  modelPath,
  type QuestionGuidance,
  questionPathOf,
  type SectionGuidance,
} from '../../shared/domain/guidance.ts';
import { fieldLabel } from '../../shared/domain/labels.ts';

/** The words of the language that ships. They are part of the editor's code, so that a form never waits for them. */
const questions: Guidance['questions'] = questionWords;
const sections: Guidance['sections'] = sectionWords;

/** What stands beside a field: the question in full, or its short name, and a line of help. */
export type Question = { readonly label: string; readonly help?: string };

/** The words for a field, by its path with or without positions. */
export function questionAt(path: string): Question {
  const words = questions[modelPath(path)];
  const label = words?.ask ?? fieldLabel(path);
  return words?.help === undefined ? { label } : { label, help: words.help };
}

/** What is said about a question beyond its label, and the path of the field that asks it. */
export type Advice = { readonly path: string; readonly label: string; readonly words: QuestionGuidance };

/** The advice for a place in the form: that of its own question or of the one around it. */
export function adviceFor(path: string): Advice | undefined {
  const asked = questionPathOf(questions, path);
  const words = asked === undefined ? undefined : questions[modelPath(asked)];
  if (asked === undefined || words === undefined) return undefined;
  return { path: asked, label: words.ask ?? fieldLabel(modelPath(asked)), words };
}

/** What a section is for; undefined for one without a screen. */
export function sectionAdvice(section: string): SectionGuidance | undefined {
  return sections[section];
}
