/** What the editor of formatted text says. */
export const formatWords = {
  toolbar: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  bullets: 'List',
  numbers: 'Numbered list',
  quote: 'Quote',
  heading: 'Heading',
  subheading: 'Small heading',
  indent: 'Move item in',
  outdent: 'Move item out',
  link: 'Link',
  linkAddress: 'Address of the link',
  linkApply: 'Link it',
  linkRemove: 'Remove link',
  linkCancel: 'Cancel',
  pictures: (count: number) =>
    count === 1
      ? 'The text was pasted without its picture: this field takes text alone.'
      : `The text was pasted without its ${count} pictures: this field takes text alone.`,
  onlyPictures: 'There was no text to paste: this field takes no pictures.',
  room: (used: number, limit: number) => `${used.toLocaleString()} of ${limit.toLocaleString()} characters`,
} as const;
