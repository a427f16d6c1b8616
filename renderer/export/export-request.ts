import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DocumentFormat } from '../../shared/domain/document-format.ts';
import { partsOfKind } from '../../shared/domain/document-part.ts';
import { type ExportChoices, plainChoices } from '../../shared/domain/export-choices.ts';
import type { ExportKind } from '../../shared/domain/export-kind.ts';

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

export function useExportRequest(): ExportRequest {
  return useStore(store);
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

/** Another kind keeps the choices; a reviewer pack begins with the first group. */
export function chooseKind(kind: ExportKind): void {
  store.setState(({ choices }) => ({
    kind,
    choices: kind === 'reviewer-pack' ? { specialty: 'systems-and-network', ...choices } : choices,
  }));
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
