import type { Inline } from '../../ports/document-model.ts';
import type { Chapter } from './context.ts';
import { addressLink, dateBeside, type Source } from './sources.ts';

/** Runs last, when everything has been cited. */
export const annexSources: Chapter = ({ sources, format }) => {
  const print = (source: Source): readonly Inline[] => {
    const { title, link } = source;
    const date = dateBeside(source, format);
    return [
      ...(title ? [{ text: `${title}${date ? ` (${date})` : ''}${link ? ': ' : ''}` }] : []),
      ...(link ? [addressLink(link)] : []),
    ];
  };
  return [{ kind: 'list', ordered: true, items: sources.all().map(print) }];
};
