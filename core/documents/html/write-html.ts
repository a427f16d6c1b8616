import { createHash } from 'node:crypto';
import type { Cover, DocumentModel } from '../../ports/document-model.ts';
import { type Markup, markup, textMarkup } from '../markup.ts';
import { readableText } from '../readable-text.ts';
import { blocksMarkup, imageMarkup } from './block-markup.ts';
import { styleOf } from './style.ts';
import { words } from './words.ts';

const HASH_CHARACTERS = 8;

/** Nothing is loaded and nothing runs: the one style sheet is known by its hash, pictures are inside the file. */
const policyFor = (style: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The document as one page that needs nothing else. The same model and font names give the same bytes. */
export function writeHtml(model: DocumentModel, fontFamilies: readonly string[] = []): Uint8Array {
  const style = styleOf(model, fontFamilies);
  const head = markup('head', {}, [
    markup('meta', { charset: 'utf-8' }),
    markup('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor(style) }),
    markup('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    markup('meta', { name: 'color-scheme', content: 'light dark' }),
    ...facts(model).map(([name, content]) => markup('meta', { name, content: readableText(content) })),
    markup('title', {}, readableText(model.title)),
    // Not escaped: a style sheet is no markup, and ours holds nothing that would end it.
    `<style>${style}</style>` as Markup,
  ]);
  const body = markup('body', {}, [
    markup('a', { class: 'skip', href: '#text' }, words.skip),
    headerMarkup(model),
    markup('main', { id: 'text', tabindex: '-1' }, blocksMarkup(model.blocks)),
    footerMarkup(model),
  ]);
  return Buffer.from(`<!doctype html>\n${markup('html', { lang: model.language }, [head, body])}\n`);
}

function facts({ author, subject, keywords, createdAt }: DocumentModel): (readonly [string, string])[] {
  const all = [
    ['author', author],
    ['description', subject],
    ['keywords', keywords.join(', ')],
    ['dcterms.created', createdAt],
    ['generator', 'Countersign'],
  ] as const;
  return all.filter(([, content]) => content !== '');
}

/**
 * Title and facts of the cover. Without a cover the text itself opens with the title, so here it is for screen readers
 * alone.
 */
function headerMarkup(model: DocumentModel): Markup {
  const { cover } = model;
  return markup(
    'header',
    { class: cover && 'cover' },
    cover === undefined
      ? [markup('h1', { class: 'heard' }, readableText(model.title)), ...marks(model)]
      : [
          masthead(cover),
          ...marks(model),
          markup('h1', { dir: 'auto' }, readableText(cover.title)),
          ...(cover.subtitle === undefined
            ? []
            : [markup('p', { class: 'lead', dir: 'auto' }, readableText(cover.subtitle))]),
          ...(cover.facts.length === 0
            ? []
            : [
                markup(
                  'dl',
                  { class: 'facts' },
                  cover.facts.map(({ label, value }) =>
                    markup('div', {}, [
                      markup('dt', {}, readableText(label)),
                      markup('dd', { dir: 'auto' }, readableText(value)),
                    ]),
                  ),
                ),
              ]),
        ],
  );
}

/** With a logo the organisation stands among the facts. */
function masthead({ logo, organisation = '' }: Cover): Markup {
  return logo === undefined
    ? markup('p', { class: 'masthead', dir: 'auto' }, readableText(organisation))
    : markup('p', { class: 'masthead' }, [
        markup('span', { class: 'paper' }, [imageMarkup(logo, organisation)]),
      ]);
}

function marks({ mark, confidentialityLabel }: DocumentModel): Markup[] {
  const shown = [
    ...(mark === undefined ? [] : [markup('strong', { class: 'mark state' }, readableText(mark))]),
    ...(confidentialityLabel === undefined
      ? []
      : [markup('strong', { class: 'mark' }, readableText(confidentialityLabel))]),
  ];
  const spaced = shown.flatMap((element, index) => (index === 0 ? [element] : [textMarkup(' '), element]));
  return shown.length === 0 ? [] : [markup('p', { class: 'marks' }, spaced)];
}

function footerMarkup({
  title,
  versionLabel,
  contentHash,
  confidentialityLabel,
  mark,
}: DocumentModel): Markup {
  const parts = [
    title,
    versionLabel,
    contentHash.slice(0, HASH_CHARACTERS),
    confidentialityLabel ?? '',
    mark ?? '',
  ];
  return markup('footer', {}, readableText(parts.filter((part) => part !== '').join(' · ')));
}
