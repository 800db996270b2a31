/** Packed files (ZIP) that may come from anywhere, opened with limits; and packed. */
export { entryNamed, type ZipArchive, type ZipEntry } from './archive.js';
export { crc32 } from './crc32.js';
export { ZIP_LIMITS, type ZipLimits } from './limits.js';
export { openZip } from './open-zip.js';
export { packZip } from './pack.js';
export { unpack, unpackPieces } from './unpack.js';
