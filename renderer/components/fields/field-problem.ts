import type { z } from 'zod';
import { type Prose, plainTextOf } from '../../../shared/domain/prose.ts';
import { schemaAt } from './field-schema.ts';

/**
 * Why a value can't be stored at this path, in words for the person who typed it; undefined when it can.
 * `print` writes a limit in the unit of the field.
 */
export function problemAt(
  path: string,
  value: unknown,
  print: (limit: number) => string = String,
): string | undefined {
  if (value === undefined) return undefined;
  const result = schemaAt(path).safeParse(value);
  const issue = result.error?.issues[0];
  return issue && sentence(issue, value, print);
}

function sentence(issue: z.core.$ZodIssue, value: unknown, print: (limit: number) => string): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `This is ${plainTextOf(value as Prose).length.toLocaleString()} characters long; ${Number(issue.maximum).toLocaleString()} fit here. The last text that fits is kept.`
        : `The most that fits here is ${print(Number(issue.maximum))}.`;
    case 'too_small':
      return `The least that fits here is ${print(Number(issue.minimum))}.`;
    case 'invalid_type':
      return 'This must be a whole number.';
    case 'invalid_format':
      if (issue.format === 'url')
        return 'This is not a web address. One looks like https://example.org/page.';
      return `This must be ${issue.message}.`;
    default:
      return `This can’t be kept: ${issue.message}.`;
  }
}
