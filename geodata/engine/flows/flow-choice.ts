// Which flow set of an atlas answers the rules of a basis.
import type { AtlasFile } from '../../atlas/atlas-file.ts';
import type { FlowBasis } from '../../criteria/flow-answers.ts';
import type { BlockFlows } from '../../flows/block-flows.ts';
import { type FlowFacts, flowFacts } from '../../flows/flow-facts.ts';
import { flowsOntoBlocks } from '../../flows/onto-blocks.ts';
import type { FlowSet } from '../../model/flows.ts';
import { failure, IssueError, ok, type Result } from '../../model/issue.ts';
import type { KeptHomes } from './kept-homes.ts';
import { loadBlockFlows } from './load-block-flows.ts';

/** What is known of a set before it is read. */
export type KnownSet = Pick<FlowSet, 'id' | 'label' | 'year' | 'basis' | 'measure' | 'counted' | 'originKind' | 'shareOf'>;

/** The flow sets of one atlas. `load` brings one onto the blocks; the issue says why that cannot be done. */
export interface FlowSource {
  readonly sets: () => readonly KnownSet[];
  readonly load: (id: string) => Result<FlowFacts>;
}

export interface FlowChoice {
  /** null where no set can answer. */
  readonly facts: FlowFacts | null;
  /** Sets that would have come first and cannot be brought onto the blocks: one phrase each. */
  readonly unusable: readonly string[];
}

/**
 * Of the sets of the basis that can be brought onto the blocks, the newest counted one, else the newest modelled one. A set without a
 * year counts as the oldest; of sets that are alike the one with the lower id is taken. Sets after it are not read, and shares of each
 * destination's patients, which nobody can turn into people, are tried last.
 */
export function chooseFlows({ sets, load }: FlowSource, basis: FlowBasis): FlowChoice {
  const unusable: string[] = [];
  for (const set of sets()
    .filter((one) => one.basis === basis)
    .toSorted(byMerit)) {
    const loaded = load(set.id);
    if (loaded.ok) return { facts: loaded.value, unusable };
    unusable.push(`${set.id}: ${loaded.error.message.replace(/\.$/, '')}`);
  }
  return { facts: null, unusable };
}

const byMerit = (a: KnownSet, b: KnownSet): number =>
  Number(a.shareOf === 'destination') - Number(b.shareOf === 'destination') ||
  Number(staysCounted(b)) - Number(staysCounted(a)) ||
  (b.year ?? 0) - (a.year ?? 0) ||
  (a.id < b.id ? -1 : 1);

/** Whether people stay as they were counted: coarser origins are spread over blocks, and shares are turned into people. */
const staysCounted = ({ counted, measure, originKind }: KnownSet): boolean =>
  counted && measure === 'people' && originKind === 'block';

type FlowFile = Pick<AtlasFile, 'atlas' | 'flowSet' | 'flowSets' | 'providers' | 'parents'>;

/**
 * The sets of an atlas file; each is read when it is first asked for, and kept. The file must stay open. `homes`: where homes of
 * destinations are kept from one opening to the next, if anywhere.
 */
export function flowSourceOf(file: FlowFile, homes?: KeptHomes): FlowSource {
  const known = new Map<string, Result<FlowFacts>>();
  return {
    sets: () => file.flowSets(),
    load: (id) => {
      const found = known.get(id);
      if (found) return found;
      const loaded = loadFacts(file, id, homes);
      known.set(id, loaded);
      return loaded;
    },
  };
}

/** A set that turns out to be damaged is one that cannot be used: the rest of the atlas still can. */
function loadFacts(file: FlowFile, id: string, homes: KeptHomes | undefined): Result<FlowFacts> {
  try {
    const flows = withKeptHomes(file, id, homes) ?? withHomesFound(file, id, homes);
    return flows.ok ? ok(flowFacts(flows.value)) : flows;
  } catch (error) {
    if (error instanceof IssueError && error.issues[0]) return failure(error.issues[0]);
    throw error;
  }
}

/** null where no homes are kept. */
function withKeptHomes(file: FlowFile, id: string, homes: KeptHomes | undefined): Result<BlockFlows> | null {
  const set = homes ? file.flowSet(id) : null;
  const placed = set && homes?.find(set);
  return placed ? flowsOntoBlocks(set, file.atlas(), placed) : null;
}

function withHomesFound(file: FlowFile, id: string, homes: KeptHomes | undefined): Result<BlockFlows> {
  const loaded = loadBlockFlows(file, id);
  if (!loaded.ok) return loaded;
  const { flows } = loaded.value;
  homes?.keep({ id, destinationCodes: flows.destinations.map(({ code }) => code) }, flows);
  return ok(flows);
}
