import { useEffect, useState } from 'react';
import { FileTrigger, Group, Label, Text } from 'react-aria-components';
import type { BlobRef } from '../../../shared/domain/values.ts';
import { client } from '../../client.ts';
import { bytesFromBase64 } from '../../files/base64.ts';
import { asFailure } from '../../stores/problems.ts';
import { storeImage } from '../../stores/stored-images.ts';
import { failureWords } from '../../text/failures.ts';
import { t } from '../../text/messages.ts';
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
    try {
      field.set(await storeImage(file));
      field.blur();
      setProblem(undefined);
    } catch (error) {
      const { what, next } = failureWords(asFailure(error));
      setProblem(`${t('image.not-added', { fileName: file.name })} ${what} ${next}`);
    }
  };
  return (
    <Group className={useFieldClass()} aria-label={label} data-path={path}>
      <Label className={classes(fieldStyles.label)}>{label}</Label>
      {help && <Text className={classes(fieldStyles.help)}>{help}</Text>}
      <div className={styles.row}>
        {field.value && <Picture image={field.value} />}
        {!isReadOnly && (
          <FileTrigger acceptedFileTypes={mediaTypes} onSelect={(files) => void choose(files)}>
            <Button>{field.value ? t('image.choose-another') : t('image.choose')}</Button>
          </FileTrigger>
        )}
        {!isReadOnly && field.value && (
          <Button look="quiet" onPress={() => field.set(undefined)}>
            {t('image.remove')}
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

function Picture({ image }: { image: BlobRef }) {
  const url = useStoredImage(image);
  return (
    <figure className={styles.picture}>
      {url && <img src={url} alt={image.name} />}
      <figcaption>
        {t('image.about', { fileName: image.name, widthPx: image.widthPx, heightPx: image.heightPx })}
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
        made = URL.createObjectURL(new Blob([bytesFromBase64(base64)], { type: mediaType }));
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
