const endMark = 0x06054b50;
const entryMark = 0x02014b50;
/** The end of the list is followed by a comment of at most 65,535 bytes. */
const furthestEnd = 22 + 65_535;

/**
 * How many bytes a ZIP file says it unpacks to, from its list of contents; undefined when it has none. A small file
 * can unpack to gigabytes, so this is asked before anything is unpacked. Larger files than 4 GB are not understood.
 */
export function unpackedSize(zip: Uint8Array): number | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  const lowest = Math.max(0, zip.length - furthestEnd);
  while (end >= lowest && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < lowest) return undefined;
  const count = view.getUint16(end + 10, true);
  let place = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (place + 46 > zip.length || view.getUint32(place, true) !== entryMark) return undefined;
    total += view.getUint32(place + 24, true);
    place +=
      46 +
      view.getUint16(place + 28, true) +
      view.getUint16(place + 30, true) +
      view.getUint16(place + 32, true);
  }
  return total;
}
