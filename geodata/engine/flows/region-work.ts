// Regions from flows as work for a thread: what it is handed must survive structured clone, so dice travel as a seed.
import type { BlockFlows } from '../../flows/block-flows.ts';
import { exchangeGraph, flowEdges } from '../../flows/regions/flow-graph.ts';
import { modularity } from '../../flows/regions/modularity.ts';
import type { RegionFacts, RegionLimits } from '../../flows/regions/options.ts';
import { proposeRegions, type RegionDraft } from '../../flows/regions/propose-regions.ts';
import { seededRandom } from '../../sample/random.ts';
import type { Progress } from '../progress.ts';

export interface RegionWork {
  readonly flows: BlockFlows;
  readonly facts: RegionFacts;
  readonly limits: RegionLimits;
  /** `dartmouth`: to the home of the provider that most people use. Else by modularity. */
  readonly method: 'dartmouth' | 'leiden' | 'louvain';
  readonly resolution: number;
  readonly target: number | null;
  readonly seed: number;
}

export interface RegionResult {
  readonly draft: RegionDraft;
  /** Of all flows between blocks; a block in no area counts as one by itself. */
  readonly modularity: number;
}

/** England gains less than a thousandth in modularity after these. */
const ITERATIONS = 3;

/** Makes the draft. Throws IssueError when it would have more areas than a tier holds. */
export function workOnRegions(work: RegionWork, onProgress: Progress): RegionResult {
  const { flows, facts, limits, method, resolution, target } = work;
  // While resolutions are tried one after another, what is done for each of them is not shown as a beginning again.
  let trying: { readonly done: number; readonly total: number } | null = null;
  const progress = (step: string, done: number, total: number): void => {
    if (step === 'Trying resolutions') trying = { done, total };
    onProgress({ step, ...(trying ?? { done, total: Math.max(done, total) }) });
  };
  const draft = proposeRegions(
    { flows, facts },
    method === 'dartmouth'
      ? { ...limits, method: 'destinations', seedOf: null, progress }
      : {
          ...{ ...limits, method: 'communities', resolution, targetAreas: target, moves: 'adjacent', progress },
          ...{ iterations: ITERATIONS, refine: method === 'leiden', random: seededRandom(work.seed) },
        },
  );
  if (draft === null) throw new Error('Nobody asked for it to be stopped.');
  onProgress({ step: 'Measuring the areas', done: 1, total: 1 });
  const graph = exchangeGraph(facts.count, flowEdges(flows, null));
  return { draft, modularity: modularity(graph, draft.slotOf, 1, 0) };
}
