import { useEffect, useState } from 'react';
import { FileTrigger, Group, Label, Text } from 'react-aria-components';
import { isAppError } from '../../../shared/contract/errors.ts';
import type { BlobRef } from '../../../shared/domain/values.ts';
import { client } from '../../client.ts';
import { Button } from '../button.tsx';
import { classes } from '../classes.ts';
import { bound } from './bound.tsx';
import type { ControlProps } from './control.ts';
import fieldStyles from './field.module.css';
import { useFieldClass } from './field-frame.tsx';
import styles from './image-control.module.css';
import { useReadOnly } from './read-only.ts';

const mediaTypes = ['image/png', 'image/jpeg'];

/** A picture that is stored with the proposal. */
export function ImageControl({ path, field, label, help }: ControlProps<BlobRef>) {
  const [problem, setProblem] = useState<string>();
  const isReadOnly = useReadOnly();
  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const refusal = await store(file, (image) => {
      field.set(image);
      field.blur();
    });
    setProblem(refusal);
  };
  return (
    <Group className={useFieldClass()} aria-label={label} data-path={path}>
      <Label className={classes(fieldStyles.label)}>{label}</Label>
      {help && <Text className={classes(fieldStyles.help)}>{help}</Text>}
      <div className={styles.row}>
        {field.value && <Picture image={field.value} />}
        {!isReadOnly && (
          <FileTrigger acceptedFileTypes={mediaTypes} onSelect={(files) => void choose(files)}>
            <Button>{field.value ? 'Choose another…' : 'Choose a picture…'}</Button>
          </FileTrigger>
        )}
        {!isReadOnly && field.value && (
          <Button look="quiet" onPress={() => field.set(undefined)}>
            Remove
          </Button>
        )}
      </div>
      {problem && (
        <p role="alert" className={fieldStyles.problem}>
          {problem}
        </p>
      )}
    </Group>
  );
}

export const ImageField = bound<BlobRef>(ImageControl);

/** Gives the file to the library; returns why it was refused, if it was. */
async function store(file: File, keep: (image: BlobRef) => void): Promise<string | undefined> {
  if (!mediaTypes.includes(file.type))
    return `${file.name} is not a PNG or JPEG picture. Nothing was changed.`;
  if (file.size > 2 * 1024 * 1024) return `${file.name} is larger than 2 MB. Nothing was changed.`;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    keep(await client.images.add({ name: file.name, base64: toBase64(bytes) }));
    return undefined;
  } catch (error) {
    if (isAppError(error, 'image-refused')) return `${error.details.problem} Nothing was changed.`;
    return `${file.name} could not be stored. Nothing was changed; try again.`;
  }
}

/** In pieces, because a call takes a limited number of arguments. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}

function Picture({ image }: { image: BlobRef }) {
  const url = useStoredImage(image);
  return (
    <figure className={styles.picture}>
      {url && <img src={url} alt={image.name} />}
      <figcaption>
        {image.name}, {image.widthPx} × {image.heightPx} pixels
      </figcaption>
    </figure>
  );
}

/** An address under which the page can show a stored picture; undefined until it is read. */
function useStoredImage({ sha256 }: BlobRef): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let isGone = false;
    client.images.read({ sha256 }).then(
      ({ base64, mediaType }) => {
        if (isGone) return;
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
        setUrl(made);
      },
      // Without the picture its name still stands there; the export will say that it is missing.
      () => setUrl(undefined),
    );
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [sha256]);
  return url;
}
