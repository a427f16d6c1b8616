import { expect, test } from 'vitest';
import { readProseLink } from '../../../renderer/text/prose-link-input.ts';

test.each([
  ['example.org', 'https://example.org'],
  [' https://example.org/a?b=c#d ', 'https://example.org/a?b=c#d'],
  ['localhost.example:8080/x', 'https://localhost.example:8080/x'],
  ['team@example.org', 'mailto:team@example.org'],
  ['mailto:team@example.org?subject=Hello', 'mailto:team@example.org?subject=Hello'],
])('%j is read as %j', (typed, link) => {
  expect(readProseLink(typed)).toEqual({ ok: true, value: link });
});

test.each([
  '',
  'word',
  'two words.example',
  'http://example.org',
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,<script>',
  'file:///etc/passwd',
  'https://user:secret@example.org',
  'mailto:',
  'https://',
])('%j is not linked', (typed) => {
  expect(readProseLink(typed).ok).toBe(false);
});
