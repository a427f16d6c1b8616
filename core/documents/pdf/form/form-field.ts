/** A place in the document that people fill in with any reader of PDFs. On a pdfmake rectangle, as its property `field`. */
export type FormField = {
  /** Outermost part first; the parts of a name hold no dots. */
  path: readonly string[];
  /** Read out by a screen reader, and shown by others: what to fill in, and for whom. */
  tooltip: string;
} & ({ kind: 'text'; isMultiline: boolean } | { kind: 'choice'; value: string; dotColor: string });

export type WithField = { field?: FormField };

/** To be spread into a rectangle of pdfmake. */
export const fillable = (field: FormField): WithField => ({ field });
