import { useState } from 'react';
import type { OfferedSheet } from '../../shared/domain/spreadsheets/sheet.ts';
import { MenuControl, SegmentsControl } from '../components/fields/choice-control.tsx';
import { isLocked, useDraft } from '../stores/draft-store.ts';
import { ActualsSheet } from './actuals-sheet.tsx';
import { ColumnChoosers, usesOf } from './column-choosers.tsx';
import { CostsOffer } from './costs-offer.tsx';
import styles from './figures.module.css';
import { inDialog } from './in-dialog.ts';
import { type FiguresKind, firstWithFigures, guessedKind, mappingFor, rolesOf } from './offer.ts';
import { SheetTable } from './sheet-table.tsx';
import { VolumesOffer } from './volumes-offer.tsx';

type FiguresFormProps = {
  fileName: string;
  sheets: readonly OfferedSheet[];
  wantedKind: FiguresKind | null;
};

const kinds: readonly { value: FiguresKind; label: string }[] = [
  { value: 'volumes', label: 'Monthly volumes of a stream' },
  { value: 'costs', label: 'Costs' },
  { value: 'actuals', label: 'Actual figures' },
];

const offers = {
  volumes: VolumesOffer,
  costs: CostsOffer,
} as const satisfies Partial<Record<FiguresKind, unknown>>;

/** Which sheet of the file, and what it is read for. */
export function FiguresForm({ fileName, sheets, wantedKind }: FiguresFormProps) {
  const [sheetIndex, setSheetIndex] = useState(() => firstWithFigures(sheets));
  const [chosenKind, setChosenKind] = useState(wantedKind);
  const isRevenueLocked = useDraft((state) => isLocked(state, 'revenue'));
  const sheet = sheets[sheetIndex];
  if (!sheet) return null;
  const kind = chosenKind ?? guessedKind(sheet);
  const offered = isRevenueLocked ? kinds.filter(({ value }) => value === 'actuals') : kinds;
  return (
    <>
      <div className={styles.choices}>
        {offered.length > 1 && (
          <SegmentsControl
            path="figures.kind"
            label="What to take"
            choices={offered}
            field={inDialog<string>(kind, (wanted) =>
              setChosenKind(kinds.find(({ value }) => value === wanted)?.value ?? kind),
            )}
            isFixed
          />
        )}
        {sheets.length > 1 && (
          <MenuControl
            path="figures.sheet"
            label="Sheet"
            choices={sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
            field={inDialog<string>(String(sheetIndex), (value) => setSheetIndex(Number(value)))}
            isFixed
          />
        )}
      </div>
      {kind === 'actuals' ? (
        <ActualsSheet key={sheetIndex} sheet={sheet} />
      ) : (
        <MappedSheet
          key={`${sheetIndex} ${kind}`}
          sheet={sheet}
          kind={kind}
          fileName={sheets.length > 1 ? `${fileName}, sheet ${sheet.name}` : fileName}
        />
      )}
    </>
  );
}

type MappedSheetProps = { sheet: OfferedSheet; kind: keyof typeof offers; fileName: string };

/** Which column is what, beside the cells, and what comes of it. */
function MappedSheet({ sheet, kind, fileName }: MappedSheetProps) {
  const [mapping, setMapping] = useState(() => mappingFor(kind, sheet));
  const offer = { sheet, mapping, fileName };
  const Offer = offers[kind];
  const roles = rolesOf[kind];
  return (
    <>
      <SheetTable sheet={sheet} uses={usesOf(roles, mapping)} firstRow={mapping.firstRow} />
      <ColumnChoosers
        sheet={sheet}
        roles={roles}
        needed={['amount', 'volume']}
        mapping={mapping}
        onChange={setMapping}
      />
      <Offer {...offer} />
    </>
  );
}
