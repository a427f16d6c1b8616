import type { Format } from '../../../shared/domain/format.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import type { Inline, Text } from '../../ports/document-model.ts';
import { plainWords } from './plain-texts.ts';

/** Something published that the document rests on. */
export type Source = {
  title?: string | undefined;
  link?: string | undefined;
  publishedOn?: string | undefined;
};

/** The day, month or year of a source as it is printed beside the title; nothing where the title says it already. */
export function dateBeside({ title = '', publishedOn }: Source, { partialDate }: Format): string | undefined {
  const date = publishedOn && partialDate(publishedOn);
  return date && !title.includes(date) ? date : undefined;
}

/** Numbers sources in the order in which the document first cites them. One address, or one title, has one number. */
export type SourceRegister = {
  cite(source: Source): number;
  /** In the order of their numbers. */
  all(): readonly Source[];
};

/** A register that already knows the titles which the proposal gives to its links. */
export function createSourceRegister(proposal: Proposal): SourceRegister {
  const titled = new Map(titledSources(proposal).map((source) => [source.link, source]));
  const cited = new Map<string, { number: number; source: Source }>();
  return {
    cite(source) {
      const key = source.link ?? source.title ?? '';
      const known = cited.get(key);
      if (known) {
        known.source.title ??= source.title;
        return known.number;
      }
      const number = cited.size + 1;
      cited.set(key, { number, source: { ...source, ...titled.get(source.link) } });
      return number;
    },
    all: () => [...cited.values()].map(({ source }) => source),
  };
}

/** A later one goes before an earlier one of the same address. */
function titledSources({ evidence, revenue, security }: Proposal): readonly Source[] {
  return [
    ...security.answers.flatMap((answer) => [...(answer.evidence ?? '').matchAll(titledLine)].map(titledBy)),
    ...revenue.assumptions.map(({ source, link, statedOn }) => ({
      title: source,
      link,
      publishedOn: statedOn,
    })),
    ...evidence.caseStudies.map(({ sourceTitle, sourceLink, publishedOn }) => ({
      title: sourceTitle,
      link: sourceLink,
      publishedOn,
    })),
  ].filter(({ link }) => link !== undefined);
}

/** A line of evidence that is a title, and its address in brackets. */
const titledLine = /^([^()\n]+) \((https?:\/\/[^\s()]+)\)$/gm;

function titledBy([, title, link]: RegExpMatchArray): Source {
  return { title, link };
}

/**
 * An address in brackets, with its title and a colon before it or without, or one that stands alone; a full stop after
 * it is not part of it. “Source” and “see” are no titles.
 */
const addressPattern =
  /\s*\((?:(?!(?:sources?|see):)([^()\n]+): )?(https?:\/\/[^\s()]+)\)|(https?:\/\/[^\s()<>]*[^\s()<>.,;:!?])/gi;

/**
 * A written answer with the web addresses in it turned into numbered sources. An address in brackets becomes the
 * number alone, its title goes to the list of sources, and one that stands in the sentence leaves the name of its host
 * there.
 */
export function withSources(value: string, sources: SourceRegister): Text {
  const runs: Inline[] = [];
  let end = 0;
  for (const match of value.matchAll(addressPattern)) {
    const [, title, inBrackets, alone] = match;
    const address = inBrackets ?? alone ?? '';
    if (!URL.canParse(address)) continue;
    if (match.index > end) runs.push({ text: value.slice(end, match.index) });
    if (alone !== undefined) runs.push(hostLink(address));
    runs.push(reference(sources.cite({ title, link: address }), runs.at(-1)));
    end = match.index + match[0].length;
  }
  if (runs.length === 0) return value;
  return numbersBehindStops(end < value.length ? [...runs, { text: value.slice(end) }] : runs);
}

/** What ends a sentence or a part of one. */
const STOPS = /^[.,;:!?…]+/;

/** The numbers of sources stand behind a stop, as British printers set them, and never close to a digit. */
export function numbersBehindStops(runs: readonly Inline[]): readonly Inline[] {
  const set: Inline[] = [];
  for (const run of runs) {
    const last = set.findLastIndex(({ sourceNumber }) => sourceNumber === undefined);
    const stops = run.sourceNumber === undefined ? (STOPS.exec(run.text)?.[0] ?? '') : '';
    if (stops === '' || last === set.length - 1) {
      set.push(run);
      continue;
    }
    const before = set[last];
    if (before && isPlain(before) && isPlain(run)) set[last] = { ...before, text: before.text + stops };
    else set.splice(last + 1, 0, { ...run, text: stops });
    if (run.text !== stops) set.push({ ...run, text: run.text.slice(stops.length) });
  }
  return set.map((run, index) => {
    if (run.sourceNumber === undefined || run.text.startsWith(',')) return run;
    return { ...run, text: /\d$/.test(set[index - 1]?.text ?? '') ? '\u202f' : '' };
  });
}

/** Words without a style or a link. */
export const isPlain = (run: Inline): boolean => Object.keys(run).length === 1;

/** A written answer for a page without sources: of an address its host is left, and of one in brackets nothing. */
export function withoutAddresses(value: string): string {
  return plainWords(withSources(value, { cite: () => 0, all: () => [] }));
}

/** A numbered reference; a comma keeps two neighbouring numbers apart. */
export function reference(sourceNumber: number, before?: Inline): Inline {
  return { text: before?.sourceNumber === undefined ? '' : ', ', sourceNumber };
}

/** The whole address as a run, a link where it is safe to follow. */
export function addressLink(address: string): Inline {
  return address.startsWith('https://') ? { text: address, link: address } : { text: address };
}

function hostLink(address: string): Inline {
  return { ...addressLink(address), text: new URL(address).hostname.replace(/^www\./, '') };
}
