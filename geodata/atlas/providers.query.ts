// Practices, trusts and sites, and which belongs to which.
import type { Provider, ProviderKind, ProviderParent } from '../model/flows.ts';
import type { Cell, CheckedTable } from './checked-rows.ts';

const numberOrNull = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

export const PROVIDERS: CheckedTable<Provider> = {
  table: 'provider',
  columns: ['kind', 'code', 'name', 'postcode', 'longitude', 'latitude', 'status', 'people', 'details'],
  toRow: (p) => [p.kind, p.code, p.name, p.postcode, p.longitude, p.latitude, p.status, p.people, JSON.stringify(p.details)],
  fromRow: (row) => ({
    kind: String(row[0]) as ProviderKind, // written from a Provider, and the checksum holds
    code: String(row[1]),
    name: String(row[2]),
    postcode: String(row[3]),
    longitude: numberOrNull(row[4]),
    latitude: numberOrNull(row[5]),
    status: String(row[6]),
    people: numberOrNull(row[7]),
    details: JSON.parse(String(row[8])) as Readonly<Record<string, string>>, // likewise
  }),
};

/** One provider; uses the index on kind and code. */
export const PROVIDER_BY_KIND_AND_CODE = `SELECT ${PROVIDERS.columns.join(', ')} FROM provider WHERE kind = ? AND code = ?`;

export const PARENTS: CheckedTable<ProviderParent> = {
  table: 'provider_parent',
  columns: ['child_kind', 'child_code', 'parent_kind', 'parent_code', 'parent_name', 'from_date', 'to_date'],
  toRow: (p) => [p.childKind, p.childCode, p.parentKind, p.parentCode, p.parentName, p.from, p.to],
  fromRow: (row) => ({
    childKind: String(row[0]) as ProviderKind, // written from a ProviderParent, and the checksum holds
    childCode: String(row[1]),
    parentKind: String(row[2]),
    parentCode: String(row[3]),
    parentName: String(row[4]),
    from: String(row[5]),
    to: String(row[6]),
  }),
};

/** The organisations that one provider belongs to; uses the index on child kind and code. */
export const PARENTS_OF = `SELECT ${PARENTS.columns.join(', ')} FROM provider_parent WHERE child_kind = ? AND child_code = ? ORDER BY fid`;
