import { useEffect, useRef, useState } from 'react';
import { words } from '../../../shared/domain/choice-words.ts';
import type { ExportPreset } from '../../../shared/domain/export-preset.ts';
import { client } from '../../client.ts';
import { Button } from '../../components/button.tsx';
import { showNotice } from '../../stores/notices-store.ts';
import { showProblem } from '../../stores/problems.ts';
import styles from './kept-list.module.css';
import { RenameForm } from './rename-form.tsx';

/** The named ways of exporting: what each one does, under which name. They are made where a document is exported. */
export function PresetSettings() {
  const [presets, setPresets] = useState<readonly ExportPreset[]>();
  const [renamed, setRenamed] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    client.exportPresets.list({}).then((answer) => setPresets(answer.presets), showProblem);
  }, []);

  const put = async (preset: ExportPreset) => setPresets((await client.exportPresets.save(preset)).presets);
  const forget = async (name: string) => setPresets((await client.exportPresets.remove({ name })).presets);
  const rename = async (preset: ExportPreset, name: string) => {
    await client.exportPresets.save({ ...preset, name });
    setRenamed(name);
    await forget(preset.name);
  };
  const remove = async (preset: ExportPreset) => {
    await forget(preset.name);
    // The button that was pressed is gone.
    heading.current?.focus();
    showNotice({
      tone: 'done',
      title: `The preset “${preset.name}” was deleted`,
      actions: [{ label: 'Put it back', run: () => void put(preset).catch(showProblem) }],
    });
  };

  if (presets === undefined) return null;
  return (
    <div className={styles.kept}>
      <h3 ref={heading} tabIndex={-1}>
        Presets for exporting
      </h3>
      {presets.length === 0 ? (
        <p className={styles.note}>
          There is none yet. Under Export, what you have chosen for a document can be kept under a name.
        </p>
      ) : (
        <ul className={styles.list} aria-label="Presets for exporting">
          {presets.map((preset) => (
            <PresetRow
              key={preset.name}
              preset={preset}
              taken={presets.filter((one) => one !== preset).map(({ name }) => name)}
              hasFocus={preset.name === renamed}
              onName={(name) => void rename(preset, name).catch(showProblem)}
              onRemove={() => void remove(preset).catch(showProblem)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

type PresetRowProps = {
  preset: ExportPreset;
  taken: readonly string[];
  /** It was given its name just now: the focus goes on from there. */
  hasFocus: boolean;
  onName(name: string): void;
  onRemove(): void;
};

function PresetRow({ preset, taken, hasFocus, onName, onRemove }: PresetRowProps) {
  const [naming, setNaming] = useState<'not yet' | 'now' | 'no more'>('not yet');
  const { name } = preset;
  if (naming === 'now')
    return (
      <li className={styles.entry}>
        <RenameForm
          name={name}
          taken={taken}
          onName={(given) => {
            setNaming('no more');
            if (given !== name) onName(given);
          }}
          onCancel={() => setNaming('no more')}
        />
      </li>
    );
  return (
    <li className={styles.entry}>
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.note}>{presetWords(preset)}</p>
      </div>
      <div className={styles.acts}>
        <Button
          look="quiet"
          aria-label={`Rename ${name}`}
          autoFocus={hasFocus || naming === 'no more'}
          onPress={() => setNaming('now')}
        >
          Rename
        </Button>
        <Button look="quiet" aria-label={`Delete ${name}`} onPress={onRemove}>
          Delete
        </Button>
      </div>
    </li>
  );
}

/** What a preset does: `Reviewer pack for Database · PDF · A4 · 2 parts left out`. */
function presetWords({ kind, format, choices }: ExportPreset): string {
  const { specialty, leftOut, paper } = choices;
  const reader = kind === 'reviewer-pack' && specialty ? ` for ${words.specialty[specialty]}` : '';
  const count = leftOut.length;
  return [
    `${words.exportKind[kind]}${reader}`,
    words.documentFormat[format],
    ...(paper === 'auto' ? [] : [words.paper[paper]]),
    ...(count === 0 ? [] : [count === 1 ? '1 part left out' : `${count} parts left out`]),
  ].join(' · ');
}
