// Reference geographies and their units.
import type { LayerId } from '../model/ids.ts';
import type { Layer, MembershipMethod } from '../model/layer.ts';
import type { CheckedTable } from './checked-rows.ts';

export interface LayerRow {
  readonly id: LayerId;
  readonly label: string;
  readonly method: MembershipMethod;
  readonly units: number;
  /** Whether some block lies in several units. */
  readonly fractional: boolean;
}

export const LAYERS: CheckedTable<LayerRow> = {
  table: 'layer',
  columns: ['id', 'label', 'method', 'units', 'fractional'],
  toRow: (layer) => [layer.id, layer.label, layer.method, layer.units, layer.fractional ? 1 : 0],
  fromRow: ([id, label, method, units, fractional]) => ({
    id: String(id) as LayerId, // written from a LayerId, and the checksum holds
    label: String(label),
    method: String(method) as MembershipMethod, // likewise
    units: Number(units),
    fractional: fractional === 1,
  }),
};

export interface UnitRow {
  readonly layer: string;
  readonly code: string;
  readonly name: string;
  readonly nhsCode: string;
}

export const UNITS: CheckedTable<UnitRow> = {
  table: 'unit',
  columns: ['layer', 'code', 'name', 'nhs_code'],
  toRow: (unit) => [unit.layer, unit.code, unit.name, unit.nhsCode],
  fromRow: ([layer, code, name, nhsCode]) => ({
    layer: String(layer),
    code: String(code),
    name: String(name),
    nhsCode: String(nhsCode),
  }),
};

/** Units of all layers, layer after layer, each in order of code. */
export function* unitRows(layers: readonly Layer[]): Generator<UnitRow> {
  for (const layer of layers) {
    for (let i = 0; i < layer.codes.length; i++) {
      yield { layer: layer.id, code: layer.codes[i]!, name: layer.names[i]!, nhsCode: layer.nhsCodes[i]! };
    }
  }
}
