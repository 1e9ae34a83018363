import { posix } from 'node:path';
import { type ZipArchive } from '../zip/zip-archive';
import { attributeOf, parseXml } from '../xml/parse-xml';

export interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `styles`; the strict and the transitional form end alike. */
  readonly type: string;
  /** Path of the part inside the archive. */
  readonly target: string;
}

/** The parts that a part points to; none when it states none. `''` is the package itself. */
export async function readRelationships(archive: ZipArchive, part: string): Promise<Relationship[]> {
  const folder = part === '' ? '' : posix.dirname(part);
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!archive.has(path)) return [];
  const found = parseXml<Relationship>(archive.xml(path), (emit) => ({
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      emit({
        id: attributeOf(attributes, 'Id') ?? '',
        type: (attributeOf(attributes, 'Type') ?? '').replace(/^.*\//, ''),
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    },
    close: () => undefined,
    text: () => undefined,
  }));
  const relationships: Relationship[] = [];
  for await (const some of found) relationships.push(...some);
  return relationships;
}
