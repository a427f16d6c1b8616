import { vendorAnswersFormat, vendorAnswersVersion } from './vendor-answers.ts';
import { formScript } from './vendor-form-script.ts';
import { formStyle } from './vendor-form-style.ts';
import type { VendorPack, VendorQuestion } from './vendor-questions.ts';

/**
 * The questions as one HTML file that works by itself, offline and from a disk: it fetches nothing, sends nothing, and
 * saves the answers as a file that the vendor sends back. `sha256Base64` is what its content security policy names the
 * only script and the only style by.
 */
export function vendorForm(pack: VendorPack, sha256Base64: (text: string) => string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256Base64(formScript)}'`,
    `style-src 'sha256-${sha256Base64(formStyle)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const header = {
    format: vendorAnswersFormat,
    version: vendorAnswersVersion,
    proposalId: pack.proposalId,
    bankVersion: pack.bankVersion,
    questionsSha256: pack.questionsSha256,
    keys: pack.questions.map(({ key }) => key),
  };
  const areas = Map.groupBy(pack.questions, ({ area }) => area);
  let number = 0;
  const sections = [...areas].map(
    ([area, questions]) =>
      `<section><h2>${escaped(area)}</h2>\n${questions
        .map((question) => {
          number += 1;
          return fieldset(question, number);
        })
        .join('\n')}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>Questions about security and privacy</title>
<style>${formStyle}</style>
</head>
<body>
<main>
<h1>Questions about security and privacy</h1>
<p>${about(pack)}</p>
<p>“We” and “our” mean the customer, “the tool” your product. “Unknown” is an honest answer. Nothing leaves this page by itself: choose <em>Save the answers</em> at the end and send the file back.</p>
<noscript><p>This form needs its script to save the answers. Please allow it, or ask for the table instead.</p></noscript>
<p><label>Continue from a saved file: <input type="file" id="continue" accept=".json,application/json"></label></p>
<form id="form" data-header="${escaped(JSON.stringify(header))}" autocomplete="off">
${sections.join('\n')}
<p><button type="submit">Save the answers</button> <span id="status" role="status"></span></p>
</form>
</main>
<script>${formScript}</script>
</body>
</html>
`;
}

function about({ organisation, tool, questions }: VendorPack): string {
  const who = organisation ? `<bdi>${escaped(organisation)}</bdi>` : 'A customer';
  const what = tool ? ` about <bdi>${escaped(tool)}</bdi>` : '';
  const count = questions.length === 1 ? 'one question' : `${questions.length} questions`;
  return `${who} has ${count}${what} that only you can answer.`;
}

function fieldset(question: VendorQuestion, number: number): string {
  const { key, text, why, help, answerType, further } = question;
  const legend = `<legend>${number}. <bdi>${escaped(text)}</bdi></legend>`;
  const advice = [why && `Why it is asked: ${why}`, help]
    .filter(Boolean)
    .map((line) => `<p>${escaped(line)}</p>`);
  const unanswered = answerType === 'verdict' ? '' : radios(number, verdictChoices.slice(3));
  const more = further.map(({ answerType: type, ask, unit }) => input(type, unit ? `${ask} (${unit})` : ask));
  return `<fieldset data-key="${escaped(key)}">${legend}${advice.join('')}
${mainControl(question, number)}${unanswered}${more.join('')}${area('note', 'Note', 4000)}${area('evidence', 'Evidence: a document or page, with its date', 1800)}
<button type="button" class="clear">Clear this answer</button></fieldset>`;
}

const verdictChoices: readonly (readonly [string, string])[] = [
  ['yes', 'Yes'],
  ['partly', 'Partly'],
  ['no', 'No'],
  ['unknown', 'Unknown'],
  ['not-applicable', 'Not applicable'],
];

function mainControl({ answerType, choices, columns }: VendorQuestion, number: number): string {
  switch (answerType) {
    case 'verdict':
      return radios(number, verdictChoices);
    case 'choice':
      return `<div>${choices.map((choice) => option('radio', `choice-${number}`, 'choice', choice, choice)).join('')}</div>`;
    case 'several':
      return `<div>${choices.map((choice) => option('checkbox', `choices-${number}`, 'choices', choice, choice)).join('')}</div>`;
    case 'table':
      return table(columns);
    default:
      return input(answerType, 'Answer');
  }
}

function radios(number: number, choices: typeof verdictChoices): string {
  return `<div>${choices.map(([value, label]) => option('radio', `verdict-${number}`, 'verdict', value, label)).join('')}</div>`;
}

function option(type: string, name: string, field: string, value: string, label: string): string {
  return `<label class="option"><input type="${type}" name="${name}" data-field="${field}" value="${escaped(value)}"> ${escaped(label)}</label>`;
}

function input(type: VendorQuestion['answerType'], label: string): string {
  switch (type) {
    case 'number':
      return `<label>${escaped(label)}<input type="number" min="0" max="1e12" step="any" data-field="number"></label>`;
    case 'date':
      return `<label>${escaped(label)}<input type="date" data-field="date"></label>`;
    case 'role':
      return `<label>${escaped(label)}<input type="text" maxlength="200" data-field="role"></label>`;
    default:
      return area('text', label, 8000);
  }
}

function area(field: string, label: string, maxLength: number): string {
  return `<label>${escaped(label)}<textarea rows="2" maxlength="${maxLength}" data-field="${field}"></textarea></label>`;
}

const tableRows = 5;

function table(columns: readonly string[]): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const row = columns
    .map((column) => `<td><input type="text" maxlength="500" data-cell aria-label="${escaped(column)}"></td>`)
    .join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${`<tr>${row}</tr>`.repeat(tableRows)}</tbody></table>`;
}

/** Text as text, in an element and in an attribute alike. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
