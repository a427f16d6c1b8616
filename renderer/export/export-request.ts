import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DocumentFormat } from '../../shared/domain/document-format.ts';
import { partsOfKind } from '../../shared/domain/document-part.ts';
import { type ExportChoices, plainChoices } from '../../shared/domain/export-choices.ts';
import type { ExportKind } from '../../shared/domain/export-kind.ts';
import { ItSpecialty } from '../../shared/domain/values.ts';
import { useDraft } from '../stores/draft-store.ts';

/** Which document is asked for, and how it is printed. */
export type ExportRequest = {
  readonly kind: ExportKind;
  readonly format: DocumentFormat;
  readonly choices: ExportChoices;
};

/** What was chosen last in this window; the dialog opens with it. */
const store = createStore<ExportRequest>()(() => ({
  kind: 'full-proposal',
  format: 'pdf',
  choices: plainChoices,
}));

/** Until a group is chosen, a reviewer pack is for the first one to which the proposal is addressed. */
export function useExportRequest(): ExportRequest {
  const request = useStore(store);
  const addressed = useDraft(({ proposal }) => proposal.overview.audience[0]);
  const specialty = addressed ?? ItSpecialty.options[0];
  return useMemo(() => ({ ...request, choices: { specialty, ...request.choices } }), [request, specialty]);
}

export function chooseRequest(request: ExportRequest): void {
  store.setState(request);
}

export function change(choices: Partial<ExportChoices>): void {
  store.setState((state) => ({ choices: { ...state.choices, ...choices } }));
}

export function chooseFormat(format: DocumentFormat): void {
  store.setState({ format });
}

/** Another kind keeps the choices. */
export function chooseKind(kind: ExportKind): void {
  store.setState({ kind });
}

/** The request without what means nothing to its kind, as it is sent and kept. */
export function plainRequest({ kind, format, choices }: ExportRequest): ExportRequest {
  const { specialty, reportDay, leftOut, ...others } = choices;
  const parts = partsOfKind[kind];
  return {
    kind,
    format,
    choices: {
      ...others,
      reportDay: kind === 'outcome-report' ? reportDay : plainChoices.reportDay,
      leftOut: leftOut.filter((part) => parts.includes(part)),
      ...(kind === 'reviewer-pack' && specialty ? { specialty } : {}),
    },
  };
}
