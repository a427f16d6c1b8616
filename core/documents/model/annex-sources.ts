import type { Inline } from '../../ports/document-model.ts';
import type { Chapter } from './context.ts';
import { unanswered } from './pieces.ts';
import { addressLink, dateBeside, type Source } from './sources.ts';

/** Runs last, when everything has been cited. */
export const annexSources: Chapter = ({ sources, format }) => {
  const all = sources.all();
  if (all.length === 0) return [unanswered()];
  const print = (source: Source): readonly Inline[] => {
    const { title, link } = source;
    const date = dateBeside(source, format);
    return [
      ...(title ? [{ text: `${title}${date ? ` (${date})` : ''}${link ? ': ' : ''}` }] : []),
      ...(link ? [addressLink(link)] : []),
    ];
  };
  return [{ kind: 'list', ordered: true, items: all.map(print) }];
};
