// A flow set of an atlas as flows on its blocks, with every destination at home in a block.
import type { AtlasFile } from '../../atlas/atlas-file.ts';
import type { BlockFlows } from '../../flows/block-flows.ts';
import { homeNeedsParents } from '../../flows/main-sites.ts';
import { flowsOntoBlocks } from '../../flows/onto-blocks.ts';
import { type ProviderHomes, providerHomes } from '../../flows/provider-homes.ts';
import { failure, ok, type Result } from '../../model/issue.ts';
import { blockFinder } from './block-at-point.ts';

/** The flows, and how their destinations came by their homes: what was found, and what was not. */
export interface LoadedFlows {
  readonly flows: BlockFlows;
  readonly homes: ProviderHomes;
}

/**
 * Reads a flow set and brings it onto the blocks. An issue where there is none of that id, where its origins are of a layer that is
 * not in the atlas, or where its shares cannot be turned into people. Throws IssueError when the file is damaged.
 */
export function loadBlockFlows(
  file: Pick<AtlasFile, 'atlas' | 'flowSet' | 'flowSets' | 'providers' | 'parents'>,
  id: string,
): Result<LoadedFlows> {
  const set = file.flowSet(id);
  if (!set) {
    const known = file.flowSets().map((summary) => summary.id);
    return failure({
      code: 'no-such-flow-set',
      severity: 'error',
      message: `The atlas has no flow set ${id}.`,
      place: {},
      fix:
        known.length > 0
          ? `Choose one of ${known.join(', ')}.`
          : 'Build the atlas with a file of flows, such as GP registrations.',
    });
  }
  const atlas = file.atlas();
  const parents = homeNeedsParents(set.destinationKind) ? file.parents() : [];
  const findBlock = blockFinder(atlas.topology, atlas.blocks.count);
  const homes = providerHomes(set.destinationKind, set.destinationCodes, { providers: file.providers(), parents }, findBlock);
  const flows = flowsOntoBlocks(set, atlas, homes);
  return flows.ok ? ok({ flows: flows.value, homes }) : flows;
}
