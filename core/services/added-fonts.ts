import { fail, isAppError } from '../../shared/contract/errors.ts';
import {
  AddedFont,
  coverageOfAll,
  largestFontBytes,
  mostAddedFonts,
} from '../../shared/domain/printing/added-font.ts';
import { type Coverage, coverageOf } from '../../shared/domain/printing/coverage.ts';
import { unprintableCharacters } from '../../shared/domain/printing/printed-text.ts';
import type { DocumentModel } from '../ports/document-model.ts';
import type { PrintingFont } from '../ports/documents.ts';
import type { FontStore, InspectFont } from '../ports/fonts.ts';
import type { Digest, Log } from '../ports/host.ts';

type Ports = { storage: { fonts: FontStore }; inspectFont: InspectFont; digest: Digest; log: Log };

/** Fonts that were added to the library. They print what the shipped ones can't, and nothing else. */
export function createAddedFontService({ storage: { fonts: store }, inspectFont, digest, log }: Ports) {
  const all = (): AddedFont[] =>
    store.all().flatMap(({ sha256, facts }) => {
      const font = AddedFont.safeParse(facts);
      if (font.success) return [font.data];
      log.warn(`The stored font ${sha256} can not be read and is not used`);
      return [];
    });

  const list = () => ({ fonts: all() });

  /** True when it was not here before. Throws `font-refused` with the reason. */
  const take = async (bytes: Uint8Array): Promise<boolean> => {
    if (bytes.length > largestFontBytes) fail('font-refused', { problem: 'The file is larger than 10 MB.' });
    const sha256 = digest(bytes);
    const present = all();
    if (present.some((font) => font.sha256 === sha256)) return false;
    if (present.length >= mostAddedFonts)
      fail('font-refused', { problem: `The library has ${mostAddedFonts} fonts already. Remove one first.` });
    const facts = AddedFont.parse({
      ...(await inspectFont(bytes)),
      sha256,
      byteCount: bytes.length,
    } satisfies AddedFont);
    store.put({ sha256, facts, bytes });
    return true;
  };

  /** Throws `font-refused` with the reason. Adding a font again changes nothing. */
  const add = async ({ base64 }: { base64: string }) => {
    await take(Buffer.from(base64, 'base64'));
    return list();
  };

  /** The bytes of a font; undefined when it is gone or damaged. */
  const intact = (sha256: string): Uint8Array | undefined => {
    try {
      return store.bytes(sha256);
    } catch (error) {
      if (!isAppError(error, 'storage-failed')) throw error;
      log.warn(`The stored font ${sha256} is damaged and left out`);
      return undefined;
    }
  };

  const remove = ({ sha256 }: { sha256: string }) => {
    store.remove(sha256);
    return list();
  };

  /** Undefined while there are none. */
  const characters = (): Coverage | undefined => {
    const fonts = all();
    return fonts.length > 0 ? coverageOfAll(fonts) : undefined;
  };

  /** Those that print something of the document. Most documents need none, and no font travels for those. */
  const printing = (model: DocumentModel): PrintingFont[] => {
    const fonts = all();
    if (fonts.length === 0) return [];
    const missing = unprintableCharacters(textsOf(model).join(' '));
    return fonts
      .filter(({ covers }) => missing.some(has(coverageOf(covers))))
      .flatMap(({ sha256, family, isBold, covers }) => {
        const bytes = store.bytes(sha256);
        return bytes === undefined ? [] : [{ family, isBold, covers, bytes }];
      });
  };

  return { list, add, take, intact, remove, characters, printing };
}

export type AddedFontService = ReturnType<typeof createAddedFontService>;

const has = (covers: Coverage) => (character: string) => covers(character.codePointAt(0) ?? 0);

/** Every text of the model that is not plain, those of its charts too. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return PLAIN.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(textsOf);
}

const PLAIN = /^[\s\x20-\x7e]*$/;
