/** The few words that the page itself says; everything else comes from the model. */
export const words = {
  pageOf: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  signOff: {
    role: 'Role',
    decision: 'Decision',
    conditions: 'Conditions',
    nameAndSignature: 'Name and signature',
    date: 'Date',
  },
} as const;
