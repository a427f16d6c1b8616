import type { DocumentModel } from '../../ports/document-model.ts';
import { type Palette, sizePt } from '../pdf/theme.ts';
import { readableText } from '../readable-text.ts';

export type PrintedPage = Pick<
  DocumentModel,
  'paper' | 'mark' | 'confidentialityLabel' | 'versionLabel' | 'contentHash' | 'cover'
>;

const HASH_CHARACTERS = 8;

/** Printed, every page says how it may be used, which version it is and where one is; a cover says it itself. */
export function pageRules(model: PrintedPage, { muted }: Palette, fonts: string): string {
  const { paper, mark, confidentialityLabel, versionLabel, contentHash, cover } = model;
  const hash = contentHash.slice(0, HASH_CHARACTERS);
  const boxes = [
    ['top-right', cssText(joined(mark, confidentialityLabel))],
    ['bottom-left', cssText(joined(versionLabel, hash))],
    ['bottom-right', 'counter(page) " / " counter(pages)'],
  ].map(
    ([place, content]) => `@${place}{content:${content};font:${sizePt.furniture}pt ${fonts};color:${muted}}`,
  );
  const bareCover =
    cover === undefined ? '' : '\n@page:first{@top-right{content:none}@bottom-left{content:none}}';
  return `@page{size:${paper === 'letter' ? 'letter' : 'A4'};margin:20mm 22mm;${boxes.join('')}}${bareCover}`;
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' \u00b7 ');

/** Every sign that could end it, or begin something else, is written by its number. */
const cssText = (text: string): string =>
  `"${readableText(text).replace(/[^\p{L}\p{N} ,.\u00b7]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
