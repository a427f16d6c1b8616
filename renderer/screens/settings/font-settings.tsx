import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { AppError } from '../../../shared/contract/errors.ts';
import {
  type AddedFont,
  addedWriting,
  characterCount,
  type Embedding,
  largestFontBytes,
} from '../../../shared/domain/printing/added-font.ts';
import { client } from '../../client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { bytesToBase64 } from '../../files/base64.ts';
import { announce } from '../../stores/announcements.ts';
import { showProblem } from '../../stores/problems.ts';
import { asFailure, failureWords } from '../../text/failures.ts';
import { formatBytes, formatCount } from '../../text/formats.ts';
import dialogStyles from '../library-dialog.module.css';
import styles from './kept-list.module.css';

/** Fonts for the writing that the shipped ones lack. */
export function FontSettings() {
  const [fonts, setFonts] = useState<readonly AddedFont[]>();
  const [problem, setProblem] = useState<string>();
  const [isReading, setReading] = useState(false);
  const [unwanted, setUnwanted] = useState<AddedFont>();
  useEffect(() => {
    client.fonts.list({}).then((answer) => setFonts(answer.fonts), showProblem);
  }, []);

  const add = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    setProblem(undefined);
    setReading(true);
    try {
      setFonts((await client.fonts.add({ base64: await base64Of(file) })).fonts);
      announce(`${file.name} was added`);
    } catch (error) {
      const { what, next } = failureWords(asFailure(error));
      setProblem(`${file.name} was not added. ${what} ${next}`);
    } finally {
      setReading(false);
    }
  };

  const remove = async ({ sha256, name }: AddedFont) => {
    setUnwanted(undefined);
    setFonts((await client.fonts.remove({ sha256 })).fonts);
    announce(`${name} was removed`);
  };

  return (
    <div className={styles.kept}>
      <h3>Fonts for other writing</h3>
      <p>
        The PDF prints every language in Latin, Greek and Cyrillic letters. For others, such as Japanese or
        Thai, add a font that has them: a TTF or OTF file up to 10 MB.
      </p>
      {fonts && fonts.length > 0 && (
        <ul className={styles.list} aria-label="Added fonts">
          {fonts.map((font) => (
            <FontRow key={font.sha256} font={font} onRemove={() => setUnwanted(font)} />
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <FileTrigger acceptedFileTypes={['.ttf', '.otf']} onSelect={(files) => void add(files)}>
          <Button isDisabled={isReading}>Add a font…</Button>
        </FileTrigger>
        {isReading && <span role="status">Reading the font…</span>}
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <p className={styles.note}>
        Fonts go into backups, but not into draft files: in another library, readiness says what is missing
        until the font is added there. Word and web pages name the font and do not carry it.
        {fonts && fonts.length > 1 && ' Where several fonts have a character, the upper one prints it.'}
      </p>
      {unwanted && (
        <Dialog
          heading={`Remove ${unwanted.name}?`}
          role="alertdialog"
          onClose={() => setUnwanted(undefined)}
        >
          <p className={dialogStyles.text}>
            PDFs that are made from now on show empty boxes where only this font had a character. Files that
            exist stay as they are. To have it back, add its file again.
          </p>
          <div className={dialogStyles.actions}>
            <Button onPress={() => setUnwanted(undefined)} autoFocus>
              Keep it
            </Button>
            <Button onPress={() => remove(unwanted).catch(showProblem)}>Remove the font</Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

const permissions: Record<Embedding, string | undefined> = {
  any: undefined,
  editing: 'Its maker allows it in documents that are read, printed and edited.',
  viewing: 'Its maker allows it in documents that are read and printed.',
};

function FontRow({ font, onRemove }: { font: AddedFont; onRemove(): void }) {
  const writing = addedWriting(font).join(', ') || 'Single signs';
  const permission = permissions[font.embedding];
  return (
    <li className={styles.entry}>
      <div>
        <p className={styles.name}>{font.name}</p>
        <p className={styles.note}>
          {writing} · {formatCount(characterCount(font))} characters · {formatBytes(font.byteCount)}
        </p>
        {permission && <p className={styles.note}>{permission}</p>}
      </div>
      <Button look="quiet" aria-label={`Remove ${font.name}`} onPress={onRemove}>
        Remove
      </Button>
    </li>
  );
}

/** Throws before the file is read where core would refuse it only after all of it has travelled there. */
async function base64Of(file: File): Promise<string> {
  if (file.size > largestFontBytes)
    throw new AppError('font-refused', { problem: 'The file is larger than 10 MB.' });
  return bytesToBase64(new Uint8Array(await file.arrayBuffer()));
}
