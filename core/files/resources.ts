import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Glossary } from '../../shared/domain/glossary.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { QuestionBank } from '../../shared/domain/question-bank.ts';
import { ChannelLibrary } from '../../shared/domain/revenue/channels.ts';
import { TemplateSummary } from '../../shared/domain/templates.ts';
import type { Resources } from '../ports/resources.ts';

/** A file of `templates` or `samples`: the summary that a screen shows, and the document it starts from. */
const TemplateFile = z.strictObject({ ...TemplateSummary.shape, proposal: ProposalDraft });

/**
 * The data that ships with the application, in its `resources` folder. A file is read and checked when it is first asked
 * for, because a start needs few of them; that throws an Error which names the file and the field. Of several question
 * banks, channel libraries and glossaries, the one with the highest version counts.
 */
export function openResources(resourcesFolder: string): Resources {
  const templates = once(() => templatesIn(resourcesFolder));
  return {
    questionBank: once(() => newest(join(resourcesFolder, 'questions'), QuestionBank)),
    channels: once(() => newest(join(resourcesFolder, 'channels'), ChannelLibrary)),
    glossary: once(() => newest(join(resourcesFolder, 'glossary'), Glossary)),
    templates: () => [...templates().values()].map(({ proposal: _, ...summary }) => summary),
    template: (id) => structuredClone(templates().get(id)?.proposal),
  };
}

function once<T>(read: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

function templatesIn(resourcesFolder: string): ReadonlyMap<string, z.output<typeof TemplateFile>> {
  const files = ['samples', 'templates'].flatMap((folder) =>
    jsonFiles(join(resourcesFolder, folder)).map((path) => read(path, TemplateFile)),
  );
  const byId = new Map(files.map((file) => [file.id, file]));
  if (byId.size < files.length) throw new Error(`Two templates in ${resourcesFolder} have the same id`);
  return byId;
}

function newest<Schema extends z.ZodType<{ version: number }>>(
  folder: string,
  schema: Schema,
): z.output<Schema> {
  const versions = jsonFiles(folder)
    .map((path) => read(path, schema))
    .toSorted((one, other) => other.version - one.version);
  if (!versions[0]) throw new Error(`Nothing to load in ${folder}`);
  return versions[0];
}

/** By name, so that lists look the same on every file system. */
function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(folder, name));
}

function read<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new Error(`${path} can't be used:\n${z.prettifyError(result.error)}`);
  return result.data;
}
