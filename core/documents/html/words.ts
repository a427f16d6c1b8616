/** The few words that the page itself says; everything else comes from the model. */
export const words = {
  skip: 'Skip to the text',
  inWords: 'The picture in words',
  source: 'source ',
} as const;
