import { describe, expect, it } from 'vitest';
import type { CrosstabRow, LayerView } from '../../geodata/contract/views.ts';
import { asAreaId, layerId } from '../../geodata/model/ids.ts';
import { blocksOfRow, filterCrosstab, firstLayer } from '../../renderer/tables/crosstab-rows.ts';

const row = (area: string | null, unitCode: string): CrosstabRow => ({
  areaId: area === null ? null : asAreaId(area),
  areaName: area ?? '',
  unitCode,
  unitName: unitCode,
  blocks: 1,
  people: 10,
  shareOfArea: 1,
  shareOfUnit: 1,
});
const layer = (geography: string, year: number): LayerView => ({
  id: layerId(geography, year),
  label: '',
  codes: ['A', 'B'],
  names: ['', ''],
  unitOf: Uint16Array.of(0, 1, 1, 0),
  method: 'lookup',
});

describe('rows of the cross-tab', () => {
  const rows = [row('place-1', 'A'), row('place-2', 'A'), row('place-2', 'B'), row(null, 'C'), row('place-1', 'C')];

  it('keeps units in several areas; unassigned blocks count as one', () => {
    const kept = filterCrosstab(rows, { areaId: null, splitOnly: true });
    expect(kept.map(({ unitCode }) => unitCode)).toEqual(['A', 'A', 'C', 'C']);
  });

  it('judges splits by all areas even where one is shown', () => {
    const kept = filterCrosstab(rows, { areaId: asAreaId('place-2'), splitOnly: true });
    expect(kept).toEqual([rows[1]]);
  });

  it('finds the blocks that a row is about', () => {
    expect([...blocksOfRow(layer('lad', 21), Uint16Array.of(1, 1, 2, 1), 1, 'A')]).toEqual([0, 3]);
    expect([...blocksOfRow(layer('lad', 21), Uint16Array.of(1, 1, 2, 1), 2, 'B')]).toEqual([2]);
    expect([...blocksOfRow(layer('lad', 21), Uint16Array.of(1, 1, 2, 1), 1, 'not there')]).toEqual([]);
  });

  it('begins with the newest councils', () => {
    expect(firstLayer([layer('ccg', 21), layer('utla', 21), layer('utla', 24)])).toBe('utla24');
    expect(firstLayer([layer('zone', 24)])).toBe('zone24');
    expect(firstLayer([])).toBeNull();
  });
});
