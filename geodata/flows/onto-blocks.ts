// A flow set as it was published -> flows on the blocks of an atlas. Counted block sets stay as they are; people of a coarser
// origin are spread over its blocks by residents; shares become people by the residents of their origin. Nobody is dropped.
import { membersBySlot, membersOf } from '../measures/members.ts';
import { layerPartition } from '../measures/partition.ts';
import type { Atlas } from '../model/atlas.ts';
import type { FlowSet } from '../model/flows.ts';
import { failure, type Issue, ok, type Result } from '../model/issue.ts';
import type { BlockFlows, FlowDestination } from './block-flows.ts';
import { bringOver, type Origins } from './bring-over.ts';
import { checkShares } from './shares-to-people.ts';

/** The blocks that flows are brought onto: the parts of an atlas that are needed for it. */
export interface FlowGround {
  readonly blocks: Pick<Atlas['blocks'], 'count' | 'layer'>;
  readonly people: Pick<Atlas['people'], 'total' | 'label'>;
  readonly layers: Atlas['layers'];
}

/** One entry a destination of the set, in its order. `home`: the block that holds its point, -1 for none. */
export interface PlacedDestinations {
  readonly destinations: readonly FlowDestination[];
  readonly home: Int32Array;
}

/**
 * Brings a set onto the blocks. An issue where that cannot be done: the layer of the origins is not in the atlas, or its shares have
 * no base. People of a unit without blocks stay, as people from elsewhere. O(cells).
 */
export function flowsOntoBlocks(set: FlowSet, ground: FlowGround, placed: PlacedDestinations): Result<BlockFlows> {
  if (placed.destinations.length !== set.destinationCodes.length || placed.home.length !== set.destinationCodes.length) {
    throw new Error(`Flow set ${set.id} has ${set.destinationCodes.length} destinations, not ${placed.destinations.length}.`);
  }
  const origins = originsOf(set, ground);
  if (!origins.ok) return origins;
  if (set.measure === 'share') {
    const usable = checkShares(set);
    if (!usable.ok) return usable;
  }
  const brought = bringOver(set, origins.value);
  const modelling = describeModelling(set, origins.value, ground.people.label, brought.rounded);
  return ok({
    id: set.id,
    label: set.label,
    year: set.year,
    basis: set.basis,
    destinationKind: set.destinationKind,
    counted: modelling === '',
    modelling,
    smallestShown: set.smallestShown,
    blockCount: ground.blocks.count,
    destinations: placed.destinations,
    home: placed.home,
    ...brought.tables,
    unknown: brought.unknown,
    elsewhere: brought.elsewhere,
  });
}

function originsOf(set: FlowSet, { blocks, people, layers }: FlowGround): Result<Origins> {
  const count = set.originCodes.length;
  if (set.originKind === 'block' || set.originKind === blocks.layer) {
    if (count !== blocks.count) throw new Error(`Flow set ${set.id} has ${count} blocks, the atlas ${blocks.count}.`);
    return ok({ blocksOf: (origin) => [origin], residents: people.total, layerLabel: null });
  }
  const layer = layers.find(({ id }) => id === set.originKind);
  if (!layer) return failure(noLayer(set));
  const unitOf = new Map(layer.codes.map((code, unit) => [code, unit]));
  const members = membersBySlot(layerPartition(layer).slotOf, layer.codes.length);
  const blocksOf = (origin: number): number[] => {
    const unit = unitOf.get(set.originCodes[origin] ?? '');
    return unit === undefined ? [] : [...membersOf(members, unit + 1)];
  };
  return ok({ blocksOf, residents: people.total, layerLabel: layer.label });
}

const noLayer = (set: FlowSet): Issue => ({
  code: 'origins-of-unknown-layer',
  severity: 'error',
  message: `The origins of "${set.label}" (${set.id}) are units of ${set.originKind}, which is no layer of this atlas.`,
  place: {},
  fix: `Build the atlas with a lookup from its blocks to ${set.originKind}.`,
});

/** What was done, for people; '' when the set is what was counted. */
function describeModelling(set: FlowSet, { layerLabel }: Origins, peopleLabel: string, rounded: boolean): string {
  const base = `residents (${peopleLabel})`;
  const steps = [
    set.measure === 'share' ? `shares of each origin's patients, turned into people by its ${base}` : '',
    layerLabel === null ? '' : `people of each unit of ${layerLabel} spread over its blocks by ${base}`,
    rounded ? 'fractions of people rounded to 1/1024' : '',
  ].filter((step) => step !== '');
  if (steps.length === 0 && !set.counted) steps.push('modelled by its publisher');
  return steps.join('; ');
}
