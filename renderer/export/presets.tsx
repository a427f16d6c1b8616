import { ChevronDown, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Button as AriaButton,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  TextField,
} from 'react-aria-components';
import type { ExportPreset } from '../../shared/domain/export-preset.ts';
import { client } from '../client.ts';
import { Button, IconButton } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import menuStyles from '../components/fields/choice-control.module.css';
import fieldStyles from '../components/fields/field.module.css';
import { showProblem } from '../stores/problems.ts';
import styles from './export-dialog.module.css';
import { chooseRequest, type ExportRequest, plainRequest, useExportRequest } from './export-request.ts';

/** Named ways of exporting: chosen, kept under a name, deleted. */
export function Presets() {
  const request = useExportRequest();
  const [presets, setPresets] = useState<readonly ExportPreset[]>([]);
  const [name, setName] = useState('');
  // A preset counts as chosen only while every choice is as it says.
  const chosen = presets.find((preset) => isSame(preset, request))?.name ?? null;
  useEffect(() => {
    client.exportPresets.list({}).then((answer) => setPresets(answer.presets), showProblem);
  }, []);
  const choose = (wanted: string) => {
    const preset = presets.find((one) => one.name === wanted);
    if (preset) chooseRequest({ kind: preset.kind, format: preset.format, choices: preset.choices });
  };
  const save = async () => {
    const preset = { name: name.trim(), ...plainRequest(request) };
    setPresets((await client.exportPresets.save(preset)).presets);
    setName('');
  };
  const remove = async (unwanted: string) => {
    setPresets((await client.exportPresets.remove({ name: unwanted })).presets);
  };
  return (
    <div className={styles.presets}>
      {presets.length > 0 && (
        <div className={styles.preset}>
          <Select
            className={classes(styles.presetSelect)}
            value={chosen}
            placeholder="Choose one…"
            onChange={(value) => typeof value === 'string' && choose(value)}
          >
            <Label className={classes(fieldStyles.label)}>Preset</Label>
            <AriaButton className={classes(fieldStyles.input, menuStyles.button)}>
              <SelectValue className={classes(menuStyles.chosen)} />
              <ChevronDown size={16} aria-hidden />
            </AriaButton>
            <Popover className={classes(menuStyles.popover)}>
              <ListBox className={classes(menuStyles.list)} items={presets}>
                {(preset) => (
                  <ListBoxItem id={preset.name} textValue={preset.name} className={classes(menuStyles.item)}>
                    {preset.name}
                  </ListBoxItem>
                )}
              </ListBox>
            </Popover>
          </Select>
          {chosen !== null && (
            <IconButton
              label={`Delete the preset ${chosen}`}
              onPress={() => void remove(chosen).catch(showProblem)}
            >
              <Trash2 size={16} aria-hidden />
            </IconButton>
          )}
        </div>
      )}
      <div className={styles.preset}>
        <TextField className={classes(styles.presetName)} value={name} onChange={setName} maxLength={60}>
          <Label className={classes(fieldStyles.label)}>Keep these choices as</Label>
          <Input className={classes(fieldStyles.input)} placeholder="Name of a preset" />
        </TextField>
        <Button isDisabled={name.trim() === ''} onPress={() => void save().catch(showProblem)}>
          Save preset
        </Button>
      </div>
    </div>
  );
}

function isSame(one: ExportRequest, other: ExportRequest): boolean {
  const words = (request: ExportRequest) => JSON.stringify(plainRequest(request));
  return words(one) === words(other);
}
