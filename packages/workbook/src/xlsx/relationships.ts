import type { Problem } from '@send-reform/core/problems';
import type { Meter } from '../xml/meter.js';
import { readXml } from '../xml/read-xml.js';
import { entryNamed, type ZipArchive } from '../zip/index.js';

/** How one part of a workbook points at another, or at something outside. */
export interface Relationship {
  /** The last word of its kind, such as `worksheet`: what comes before it differs between two editions of the standard. */
  readonly kind: string;
  /** The path of what is pointed at, within the packed file; as it is written where it leads outside. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** Where the relationships of a part are kept: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`. */
const relationshipsOf = (part: string): string => {
  const name = part.lastIndexOf('/') + 1;
  return `${part.slice(0, name)}_rels/${part.slice(name)}.rels`;
};

/** A path as it is meant from the folder of a part. */
export function resolvePart(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** What a part points at, by the id that it uses. A part without a list points at nothing. */
export function readRelationships(archive: ZipArchive, part: string, meter: Meter): { readonly byId: ReadonlyMap<string, Relationship>; readonly problems: readonly Problem[] } {
  const byId = new Map<string, Relationship>();
  const entry = entryNamed(archive, relationshipsOf(part));
  const problem = entry && readXml(archive, entry, {
    open: (name, { Id, Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || Id === undefined) return;
      meter.add('links');
      meter.add('characters', Id.length + Type.length + Target.length);
      const isOutside = TargetMode === 'External';
      byId.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), target: isOutside ? Target : resolvePart(part, Target), isOutside });
    },
  }, meter);
  return { byId, problems: problem === undefined ? [] : [problem] };
}
