// A ZIP archive of stored (uncompressed) files: all that an XLSX made in the browser needs.
const CRC = new Uint32Array(256).map((_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function record(size, fields) {
  const view = new DataView(new ArrayBuffer(size));
  for (const [offset, bytes, value] of fields) bytes === 2 ? view.setUint16(offset, value, true) : view.setUint32(offset, value, true);
  return new Uint8Array(view.buffer);
}

const FIXED_DATE = 0x5821; // 2024-01-01: the same content gives the same file
const UTF8 = 0x0800;

/** @param files [[name, text]] */
export function zip(files, mediaType) {
  const encoder = new TextEncoder();
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of files) {
    const path = encoder.encode(name);
    const data = encoder.encode(text);
    const crc = crc32(data);

    const local = record(30, [
      [0, 4, 0x04034b50], [4, 2, 20], [6, 2, UTF8], [12, 2, FIXED_DATE], [14, 4, crc], [18, 4, data.length], [22, 4, data.length], [26, 2, path.length],
    ]);
    directory.push(record(46, [
      [0, 4, 0x02014b50], [4, 2, 20], [6, 2, 20], [8, 2, UTF8], [14, 2, FIXED_DATE], [16, 4, crc], [20, 4, data.length], [24, 4, data.length],
      [28, 2, path.length], [42, 4, offset],
    ]), path);
    parts.push(local, path, data);
    offset += local.length + path.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record(22, [[0, 4, 0x06054b50], [8, 2, files.length], [10, 2, files.length], [12, 4, size], [16, 4, offset]]);
  return new Blob([...parts, ...directory, end], { type: mediaType });
}
