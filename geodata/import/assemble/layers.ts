// Layers of the atlas: units in order of code, with names, and the unit of every block.
import type { LayerId } from '../../model/ids.ts';
import { type FractionalMembership, type Layer, type MembershipMethod, NO_UNIT } from '../../model/layer.ts';
import type { ImportFact } from '../facts.ts';
import { layerLabel } from '../geographies.ts';
import { compareText, counted, firstCodes } from './compare-text.ts';
import type { Findings } from './findings.ts';
import type { BlockCodes } from './options.ts';
import type { Memberships } from './statements.ts';

interface UnitName {
  readonly name: string;
  readonly nhsCode: string;
}
export type UnitNames = ReadonlyMap<LayerId, ReadonlyMap<string, UnitName>>;

/** Names and NHS codes of the units of all layers; the first file that has one is believed. */
export function unitNames(facts: readonly ImportFact[]): UnitNames {
  const names = new Map<LayerId, Map<string, UnitName>>();
  const say = (layer: LayerId, code: string, said: UnitName): void => {
    const units = names.get(layer) ?? new Map<string, UnitName>();
    names.set(layer, units);
    const known = units.get(code) ?? { name: '', nhsCode: '' };
    if ((known.name === '' && said.name !== '') || (known.nhsCode === '' && said.nhsCode !== '')) {
      units.set(code, { name: known.name || said.name, nhsCode: known.nhsCode || said.nhsCode });
    }
  };
  for (const fact of facts) {
    if (fact.kind === 'polygons') {
      for (const [index, code] of fact.codes.entries()) say(fact.layer, code, { name: fact.names[index] ?? '', nhsCode: '' });
    } else if (fact.kind === 'lookup') {
      for (const { layer, codes, names: said, nhsCodes } of fact.columns) {
        for (const [row, code] of codes.entries()) say(layer, code, { name: said[row] ?? '', nhsCode: nhsCodes[row] ?? '' });
      }
    }
  }
  return names;
}

/** Units with at least one block, sorted, and the position of each. */
function unitsOf(codes: Iterable<string>): {
  readonly codes: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
} {
  const sorted = [...new Set(codes)].filter((code) => code !== '').sort(compareText);
  return { codes: sorted, indexOf: new Map(sorted.map((code, index) => [code, index])) };
}

export interface LayerParts {
  readonly id: LayerId;
  readonly codes: readonly string[];
  readonly unitOf: Uint16Array;
  readonly fractional: FractionalMembership | null;
  readonly method: MembershipMethod;
}

/** A layer with its label and the names of its units. */
export function makeLayer(parts: LayerParts, names: UnitNames): Layer {
  const known = names.get(parts.id);
  return {
    ...parts,
    label: layerLabel(parts.id),
    names: parts.codes.map((code) => known?.get(code)?.name ?? ''),
    nhsCodes: parts.codes.map((code) => known?.get(code)?.nhsCode ?? ''),
  };
}

/** Layers from lookups. Blocks that a layer leaves out are reported with the file that should have had them. */
export function layersFromLookups(
  memberships: Memberships,
  blocks: BlockCodes,
  names: UnitNames,
  findings: Findings,
): readonly Layer[] {
  return [...memberships.byLayer.values()].flatMap(({ layer, codeOf, method, origins }) => {
    const { codes, indexOf } = unitsOf(codeOf);
    const origin = origins[0] ?? null;
    if (codes.length >= NO_UNIT) {
      const message = `${layer} has ${counted(codes.length, 'unit')}, more than a layer can hold, and was left out.`;
      findings.warn(origin, { code: 'too-many-units', message, fix: 'Use a coarser layer.' });
      return [];
    }
    const without = blocks.codes.filter((_, block) => codeOf[block] === '');
    if (without.length > 0) {
      const message = `${counted(without.length, 'block')} of ${blocks.layer} (${firstCodes(without)}) ${without.length === 1 ? 'has' : 'have'} no unit of ${layer}.`;
      const fix = `Give a lookup to ${layer} that covers all blocks, if they should be in one.`;
      findings.warn(origin, { code: 'blocks-without-unit', message, fix });
    }
    const unitOf = Uint16Array.from(codeOf, (code) => indexOf.get(code) ?? NO_UNIT);
    return [makeLayer({ id: layer, codes, unitOf, fractional: null, method }, names)];
  });
}
