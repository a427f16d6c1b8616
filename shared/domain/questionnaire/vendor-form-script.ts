/**
 * The only script of the vendor's form, in plain JavaScript that browsers of recent years run as it stands. It reads the
 * fields, saves them as a file, and takes such a file back to go on with. Values only ever become values of fields, never
 * markup.
 */
export const formScript = `
'use strict';
(() => {
  const form = document.getElementById('form');
  const status = document.getElementById('status');
  const header = JSON.parse(form.dataset.header);
  const sets = [...form.querySelectorAll('[data-key]')];
  let isChanged = false;

  const clean = (text) => text.replace(/\\r\\n?/g, '\\n').replace(/[^\\P{Cc}\\t\\n]/gu, '').toWellFormed().trim();

  const read = (set) => {
    const answer = { key: set.dataset.key };
    for (const input of set.querySelectorAll('[data-field]')) {
      const field = input.dataset.field;
      if (input.type === 'checkbox') {
        if (input.checked) answer[field] = [...(answer[field] || []), input.value];
      } else if (input.type === 'radio') {
        if (input.checked) answer[field] = input.value;
      } else {
        const value = clean(input.value);
        if (value !== '') answer[field] = input.type === 'number' ? Number(value) : value;
      }
    }
    const rows = [...set.querySelectorAll('tbody tr')]
      .map((row) => [...row.querySelectorAll('[data-cell]')].map((cell) => clean(cell.value)))
      .filter((row) => row.some((cell) => cell !== ''));
    if (rows.length > 0) answer.rows = rows;
    return answer;
  };

  const fill = (set, answer) => {
    for (const input of set.querySelectorAll('[data-field]')) {
      const value = answer[input.dataset.field];
      if (input.type === 'checkbox') input.checked = Array.isArray(value) && value.includes(input.value);
      else if (input.type === 'radio') input.checked = value === input.value;
      else input.value = value === undefined ? '' : String(value);
    }
    const cells = [...set.querySelectorAll('[data-cell]')];
    const texts = (answer.rows || []).flat();
    cells.forEach((cell, index) => { cell.value = texts[index] || ''; });
  };

  const today = () => {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  };

  form.addEventListener('input', () => { isChanged = true; });
  form.addEventListener('click', (event) => {
    if (!event.target.classList.contains('clear')) return;
    fill(event.target.closest('[data-key]'), {});
    isChanged = true;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answers = sets.map(read).filter((answer) => Object.keys(answer).length > 1);
    const file = new Blob([JSON.stringify({ ...header, answeredOn: today(), answers }, null, 1)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'vendor-answers.json';
    link.click();
    isChanged = false;
    status.textContent = 'Saved ' + answers.length + ' of ' + sets.length + ' answers as vendor-answers.json. Please send that file back.';
  });
  document.getElementById('continue').addEventListener('change', async (event) => {
    try {
      const saved = JSON.parse(await event.target.files[0].text());
      if (saved.questionsSha256 !== header.questionsSha256) throw new Error('other questions');
      const byKey = new Map(saved.answers.map((answer) => [answer.key, answer]));
      for (const set of sets) fill(set, byKey.get(set.dataset.key) || {});
      status.textContent = 'The saved answers are back in the form.';
    } catch {
      status.textContent = 'This file does not belong to this form.';
    }
  });
  addEventListener('beforeunload', (event) => { if (isChanged) event.preventDefault(); });
})();
`;
