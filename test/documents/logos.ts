import type { ImageData } from '../../core/ports/document-model.ts';

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAgCAIAAAAt/+nTAAAATklEQVRYw+3PMQ0AIADAMEAJ/lUgDREcDcmmoJtn7/FzSwMa0IAGNKABDWhAAxrQgAY0oAENaEADGtCABjSgAQ1oQAMa0IAGNKABDXjtAjxVAUDJy9JAAAAAAElFTkSuQmCC';

const jpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAgAEADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAUH/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8An4CA1sAAAAAAAAAAAAAB/9k=';

/** A plain red area, 64 pixels wide and 32 tall, in each of the formats that a logo may have. */
export const redLogos: readonly ImageData[] = [
  { mediaType: 'image/png', bytes: Buffer.from(png, 'base64'), description: 'A red area' },
  { mediaType: 'image/jpeg', bytes: Buffer.from(jpeg, 'base64'), description: 'A red area' },
];
