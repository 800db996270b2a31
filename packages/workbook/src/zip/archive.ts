/** A file within a packed file, as the directory at the packed file's end lists it. */
export interface ZipEntry {
  /** Its path, such as `xl/workbook.xml`. No two differ by case alone. */
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  /** Bytes when unpacked. */
  readonly size: number;
  /** Checksum of what is unpacked. */
  readonly crc: number;
  /** Where its own header begins, counted in bytes from the start of the packed file. */
  readonly header: number;
  /** Where what is packed begins, and where it ends. */
  readonly start: number;
  readonly end: number;
  /** Where its line in the directory begins, and where that ends. */
  readonly listed: number;
  readonly listedEnd: number;
}

/** A packed file that has been looked through and holds nothing that must not be unpacked. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of the directory. Folders, which hold nothing, are not among them. */
  readonly entries: readonly ZipEntry[];
  /** By their paths in small letters. */
  readonly byName: ReadonlyMap<string, ZipEntry>;
  /** Where the directory begins, and where the record of the end that follows it begins. */
  readonly directory: number;
  readonly record: number;
}

/** A file by its path, by any case, as office programs look it up. */
export const entryNamed = ({ byName }: ZipArchive, name: string): ZipEntry | undefined => byName.get(name.toLowerCase());
