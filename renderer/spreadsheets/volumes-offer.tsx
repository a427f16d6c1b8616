import { useMemo, useState } from 'react';
import { beginningOf } from '../../shared/domain/cut-text.ts';
import { createFormat, type Format } from '../../shared/domain/format.ts';
import { columnName, type OfferedSheet } from '../../shared/domain/spreadsheets/sheet.ts';
import type { ColumnMapping } from '../../shared/domain/spreadsheets/take-figures.ts';
import { MenuControl } from '../components/fields/choice-control.tsx';
import { useDraft } from '../stores/draft-store.ts';
import styles from './figures.module.css';
import { FoundProblems } from './found-problems.tsx';
import { inDialog } from './in-dialog.ts';
import { type OfferedVolumes, offeredVolumes } from './offer.ts';
import { OfferActions } from './offer-actions.tsx';
import { takeOverVolume } from './take-over.ts';
import { volumeChoices } from './volume-targets.ts';

type OfferProps = { sheet: OfferedSheet; mapping: ColumnMapping; fileName: string };

/** The volume that the months of a sheet suggest, and the stream that gets it. */
export function VolumesOffer({ sheet, mapping, fileName }: OfferProps) {
  const streams = useDraft((state) => state.proposal.revenue.streams);
  const { locale, currency } = useDraft((state) => state.proposal.overview);
  const [wanted, setWanted] = useState<string>();
  const offer = useMemo(() => offeredVolumes(sheet, mapping), [sheet, mapping]);
  const choices = volumeChoices(streams, titleOf(sheet, mapping));
  const chosen = choices.find(({ value }) => value === wanted) ?? choices[0];
  const format = createFormat(locale, currency);
  const { suggestion, problems } = offer;
  if (!chosen) return null;
  const take = () => {
    if (!suggestion) return undefined;
    const column = columnName(mapping.volume ?? 0);
    const source = {
      statement: `${chosen.name}: ${basisOf(offer, format)}`,
      source: `${fileName}, column ${column}`,
    };
    return takeOverVolume(chosen, suggestion, source, `Import the volume of ${chosen.name}`);
  };
  return (
    <>
      <MenuControl
        path="figures.stream"
        label="Stream that gets the volume"
        choices={choices}
        field={inDialog<string>(chosen.value, setWanted)}
        isFixed
      />
      <div role="status" className={styles.offer}>
        <p>
          <strong>{readWords(offer, mapping, format)}</strong>
        </p>
        {suggestion && (
          <p>
            Volume in month 1 of {chosen.name} becomes {format.number(suggestion.expected)}
            {chosen.known === undefined ? '' : ` instead of ${format.number(chosen.known)}`}: the{' '}
            {basisOf(offer, format)}.
            {suggestion.low < suggestion.high &&
              ` The smallest of them, ${format.number(suggestion.low)}, is the low case; the largest, ${format.number(suggestion.high)}, the high case.`}{' '}
            The file is noted as the source.
          </p>
        )}
      </div>
      <FoundProblems problems={problems} />
      <OfferActions label="Take over the volume" isDisabled={!suggestion} onTake={take} />
    </>
  );
}

/** What the column is called; the sheet stands in where it has no name. */
function titleOf({ name, rows }: OfferedSheet, { firstRow, volume = -1 }: ColumnMapping): string {
  const title = String(rows[firstRow - 1]?.[volume] ?? '').trim();
  return beginningOf(title || name, 200);
}

function readWords({ volumes, rowCount }: OfferedVolumes, mapping: ColumnMapping, format: Format): string {
  if (mapping.volume === undefined) return 'Say which column holds the volumes.';
  if (volumes.length === 0) return 'No volume was found in this column.';
  const months =
    volumes.length === 1 ? '1 month is read' : `${format.number(volumes.length)} months are read`;
  const first = volumes[0]?.month;
  const last = volumes.at(-1)?.month;
  if (first === undefined || last === undefined) return `${months}, one from each row.`;
  const span =
    first === last
      ? format.partialDate(first)
      : `${format.partialDate(first)} to ${format.partialDate(last)}`;
  const added = rowCount > volumes.length ? ` Rows of the same month are added up.` : '';
  return `${months}: ${span}.${added}`;
}

/** What the figure is, for the screen and for the ledger. */
function basisOf({ volumes }: OfferedVolumes, format: Format): string {
  const last = volumes.slice(-12);
  if (last.length === 1) return `volume of ${monthWords(last[0]?.month, format) ?? 'the only month'}`;
  const until = monthWords(last.at(-1)?.month, format);
  return `average of the last ${last.length} months${until ? ` until ${until}` : ''}`;
}

function monthWords(month: string | undefined, format: Format): string | undefined {
  return month && format.partialDate(month);
}
