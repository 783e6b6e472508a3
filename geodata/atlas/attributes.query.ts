// Facts about blocks: numbers and classes.
import type { BlockAttribute } from '../model/atlas.ts';
import type { CheckedTable } from './checked-rows.ts';
import { quoted } from './gpkg-schema.ts';

type ClassAttribute = Extract<BlockAttribute, { kind: 'class' }>;

/** An attribute without its values. */
export type AttributeFacts =
  | { readonly id: string; readonly label: string; readonly kind: 'number' }
  | Pick<ClassAttribute, 'id' | 'label' | 'kind' | 'classes'>;

export const ATTRIBUTES: CheckedTable<AttributeFacts> = {
  table: 'attribute',
  columns: ['id', 'label', 'kind', 'classes'],
  toRow: (a) => [a.id, a.label, a.kind, JSON.stringify(a.kind === 'class' ? a.classes : [])],
  fromRow: ([id, label, kind, classes]) =>
    kind === 'number'
      ? { id: String(id), label: String(label), kind }
      : {
          id: String(id),
          label: String(label),
          kind: 'class',
          classes: JSON.parse(String(classes)) as ClassAttribute['classes'], // written by toRow, and the checksum holds
        },
};

/** One column an attribute: the number, or the code of the class. */
export const createBlockAttributes = (attributes: readonly AttributeFacts[]): string => `
CREATE TABLE block_attribute (
  fid INTEGER PRIMARY KEY NOT NULL, block_code TEXT NOT NULL UNIQUE
  ${attributes.map((a) => `, ${quoted(a.id)} ${a.kind === 'number' ? 'REAL' : 'TEXT'}`).join('')}
) STRICT`;
