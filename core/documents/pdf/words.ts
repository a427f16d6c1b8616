/** The few words that the page itself says; everything else comes from the model. */
export const words = {
  pageOf: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  continued: (table: string): string => `${table}, continued`,
  signOff: {
    role: 'Role',
    decision: 'Decision',
    conditions: 'Conditions',
    nameAndSignature: 'Name and signature',
    date: 'Date',
    /** What a form field asks for, after the role. */
    fill: {
      decision: 'Decision',
      conditions: 'Conditions',
      name: 'Name',
      date: 'Date, for example 2027-01-31',
    },
  },
} as const;
