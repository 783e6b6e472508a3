import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows, writeRows } from '../../geodata/atlas/checked-rows.ts';
import { migrate } from '../../geodata/atlas/migrate.ts';
import { MIGRATIONS } from '../../geodata/atlas/migrations/all.ts';
import { PackedReader, PackedWriter } from '../../geodata/atlas/packed.ts';
import { PROVIDERS } from '../../geodata/atlas/providers.query.ts';
import { PROVIDER_KINDS, type Provider } from '../../geodata/model/flows.ts';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', "O'Brien", '\u0000', '\ufeffx', '=1', '\u{10ffff}'));
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const provider: fc.Arbitrary<Provider> = fc.record({
  kind: fc.constantFrom(...PROVIDER_KINDS),
  code: text,
  name: text,
  postcode: text,
  longitude: fc.option(finite),
  latitude: fc.option(finite),
  status: text,
  people: fc.option(finite),
  details: fc.dictionary(
    text.filter((key) => key !== '__proto__'),
    text,
    { noNullPrototype: true },
  ),
});

const empty = (): Sqlite.Database => {
  const db = new Sqlite(':memory:');
  migrate(db, 'x', MIGRATIONS, '2026-11-21T10:00:00.000Z');
  return db;
};

describe('whatever goes in comes out', () => {
  it('rows of any text and any number', () => {
    fc.assert(
      fc.property(fc.array(provider, { maxLength: 20 }), (providers) => {
        const db = empty();
        writeRows(db, PROVIDERS, providers);
        expect(readRows(db, 'x', PROVIDERS)).toEqual(providers);
        db.close();
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('text that is not well-formed Unicode is mended rather than taken for damage later', () => {
    const db = empty();
    const [broken] = fc.sample(provider, { seed: 1, numRuns: 1 });
    writeRows(db, PROVIDERS, [{ ...broken!, name: 'lone \ud800 half' }]);
    expect(readRows(db, 'x', PROVIDERS)[0]?.name).toBe('lone \ufffd half');
    db.close();
  });

  it('arrays to the last bit, NaN and minus nought included, from any part of a buffer', () => {
    fc.assert(
      fc.property(fc.float64Array(), fc.uint16Array(), fc.nat(3), (doubles, shorts, skip) => {
        const db = empty();
        const part = shorts.subarray(Math.min(skip, shorts.length));
        new PackedWriter(db).arrays('a', { doubles, part });
        const reader = new PackedReader(db, 'x');
        expect(reader.array('a', 'doubles', 'f64')).toStrictEqual(Float64Array.from(doubles));
        expect(reader.array('a', 'part', 'u16')).toStrictEqual(Uint16Array.from(part));
        db.close();
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
