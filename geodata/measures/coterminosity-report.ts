// A whole partition against a layer: the document of `coterminosity --json`. O(blocks + slots x units).
import type { BlockFacts } from './block-facts.ts';
import { coterminosity } from './coterminosity.ts';
import { type Crosstab, crosstab } from './crosstab.ts';
import { membersBySlot, membersByUnit, membersOf } from './members.ts';
import type { Partition } from './partition.ts';
import { populationBySlot } from './population.ts';
import { splitsOf } from './splits.ts';

export interface CoterminosityReport {
  readonly summary: {
    readonly units: number;
    readonly against: number;
    /** Units that are exact unions of one or more whole units of the other layer. */
    readonly exactUnions: number;
    /** Of those, how many are exactly one. */
    readonly equalToOne: number;
    /** Units of the other layer that lie in two or more. */
    readonly splitAgainst: number;
  };
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly population: number;
    readonly exactUnion: boolean;
    readonly matched: readonly string[];
    readonly insideShare: number;
    readonly coveredShare: number;
    readonly jaccard: number;
  }[];
  readonly split: readonly {
    readonly code: string;
    readonly name: string;
    readonly parts: readonly {
      readonly unit: string;
      readonly name: string;
      readonly blocks: number;
      readonly population: number;
    }[];
  }[];
}

/** Tests every slot of `rows` against the units of `against`. Units without a block that has people or land are left out. */
export function coterminosityReport(facts: BlockFacts, rows: Partition, against: Partition): CoterminosityReport {
  const table = crosstab(rows, against, facts.people);
  const units = reportUnits(facts, rows, table);
  const exact = units.filter((unit) => unit.exactUnion);
  const split = reportSplits(rows, table);
  return {
    summary: {
      units: units.length,
      against: slotsThatMatter(facts, against).length,
      exactUnions: exact.length,
      equalToOne: exact.filter((unit) => unit.matched.length === 1).length,
      splitAgainst: split.length,
    },
    units,
    split,
  };
}

function reportUnits(facts: BlockFacts, rows: Partition, table: Crosstab): CoterminosityReport['units'] {
  const members = membersBySlot(rows.slotOf, rows.slotCount);
  const unitMembers = membersByUnit(table.units);
  const population = populationBySlot(rows, facts.people);
  return slotsThatMatter(facts, rows).map((slot) => {
    const people = population[slot]!;
    const found = coterminosity({
      facts,
      table,
      unitMembers,
      slotOf: rows.slotOf,
      slot,
      members: membersOf(members, slot),
      people,
    });
    return {
      code: rows.codes[slot]!,
      name: rows.names[slot]!,
      population: people,
      exactUnion: found.exactUnion,
      matched: found.matched.map((column) => table.units.codes[column]!),
      insideShare: found.insideShare,
      coveredShare: found.coveredShare,
      jaccard: found.jaccard,
    };
  });
}

function reportSplits(rows: Partition, table: Crosstab): CoterminosityReport['split'] {
  return splitsOf(table).map(({ unit, parts }) => ({
    code: table.units.codes[unit]!,
    name: table.units.names[unit]!,
    parts: parts.map((part) => ({
      unit: rows.codes[part.slot]!,
      name: rows.names[part.slot]!,
      blocks: part.blocks,
      population: part.people,
    })),
  }));
}

function slotsThatMatter(facts: BlockFacts, partition: Partition): number[] {
  const matters = new Uint8Array(partition.slotCount + 1);
  const members = membersByUnit(partition);
  for (const slot of partition.slots) {
    if (membersOf(members, slot).some((block) => facts.matters[block] === 1)) matters[slot] = 1;
  }
  return partition.slots.filter((slot) => matters[slot] === 1);
}
