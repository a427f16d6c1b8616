import { FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { FileTrigger, Group, Label, Text } from 'react-aria-components';
import type { AttachedFile, BlobRef } from '../../../shared/domain/values.ts';
import { client } from '../../client.ts';
import { bytesFromBase64 } from '../../files/base64.ts';
import { storeFile, storeImage } from '../../stores/stored-images.ts';
import { asFailure, failureWords } from '../../text/failures.ts';
import { formatBytes } from '../../text/formats.ts';
import { t } from '../../text/messages.ts';
import { Button } from '../button.tsx';
import { classes } from '../classes.ts';
import { bound } from './bound.tsx';
import type { ControlProps } from './control.ts';
import fieldStyles from './field.module.css';
import { useFieldClass } from './field-frame.tsx';
import styles from './image-control.module.css';
import { useReadOnly } from './read-only.ts';

type FileKind<Ref extends AttachedFile> = {
  mediaTypes: readonly string[];
  store(file: File): Promise<Ref>;
  chooseLabel: string;
};

const image: FileKind<BlobRef> = {
  mediaTypes: ['image/png', 'image/jpeg'],
  store: storeImage,
  chooseLabel: t('image.choose'),
};
const imageOrPdf: FileKind<AttachedFile> = {
  mediaTypes: [...image.mediaTypes, 'application/pdf'],
  store: storeFile,
  chooseLabel: t('file.choose'),
};

/** A picture that is stored with the proposal. */
export const ImageControl = (props: ControlProps<BlobRef>) => <FileControl kind={image} {...props} />;
export const ImageField = bound<BlobRef>(ImageControl);

/** A picture or a PDF that is stored with the proposal. */
export const AttachmentControl = (props: ControlProps<AttachedFile>) => (
  <FileControl kind={imageOrPdf} {...props} />
);
export const AttachmentField = bound<AttachedFile>(AttachmentControl);

function FileControl<Ref extends AttachedFile>({
  kind,
  path,
  field,
  label,
  help,
}: ControlProps<Ref> & { kind: FileKind<Ref> }) {
  const [problem, setProblem] = useState<string>();
  const isReadOnly = useReadOnly();
  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    try {
      field.set(await kind.store(file));
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
        {field.value && <Chosen file={field.value} />}
        {!isReadOnly && (
          <FileTrigger acceptedFileTypes={kind.mediaTypes} onSelect={(files) => void choose(files)}>
            <Button>{field.value ? t('image.choose-another') : kind.chooseLabel}</Button>
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

function Chosen({ file }: { file: AttachedFile }) {
  if (file.mediaType !== 'application/pdf') return <Picture image={file} />;
  const size = formatBytes(file.byteCount);
  return (
    <p className={styles.picture}>
      <FileText size={16} aria-hidden /> {t('file.about', { fileName: file.name, size })}
    </p>
  );
}

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
