import { CATCHMENT_METHODS, type CatchmentMethod, type FlowSetView, type LeftOut } from '../contract/flows.ts';
import { refuse } from '../model/issue.ts';
import { shownCatchment } from './flows/catchment-lists.ts';
import { FlowSets, type PlacedProvider } from './flows/flow-sets.ts';
import { withAtlas } from './with-atlas.ts';

export interface CatchmentReport {
  readonly set: FlowSetView;
  readonly provider: PlacedProvider;
  readonly method: CatchmentMethod;
  /** People in the catchment, those of `leftOut` included. */
  readonly total: number;
  /** Of everybody who lives in the catchment's blocks, the share that uses the provider. */
  readonly certainty: number;
  /** In order of code. `share`: of the block's people, who use the provider. `people`: counted in the catchment. */
  readonly blocks: readonly { readonly code: string; readonly name: string; readonly share: number; readonly people: number }[];
  readonly leftOut: LeftOut;
}

export interface CatchmentArgs {
  readonly atlas: string;
  readonly provider: string;
  readonly method: string;
  /** By default the newest registrations. */
  readonly set?: string;
  readonly clock: () => string;
}

/** Throws IssueError for names that mean nothing, with those that are near. */
export function reportCatchment(args: CatchmentArgs): CatchmentReport {
  const method = requireMethod(args.method);
  return withAtlas(args.atlas, args.clock, (file) => {
    const sets = new FlowSets(file);
    const ready = sets.require(sets.idOr(args.set));
    const at = sets.requireProvider(ready, args.provider);
    const { blocks, shares, people, total, certainty, leftOut } = shownCatchment(ready.facts, at, method);
    const { codes, names } = file.atlas().blocks;
    return {
      set: ready.view,
      provider: sets.placed(ready, at),
      ...{ method, total, certainty },
      blocks: Array.from(blocks, (block, i) => ({
        ...{ code: codes[block]!, name: names[block] ?? '', share: shares[i]!, people: people[i]! },
      })),
      leftOut,
    };
  });
}

function requireMethod(text: string): CatchmentMethod {
  const method = CATCHMENT_METHODS.find((one) => one === text.toLowerCase());
  if (method) return method;
  refuse('unknown-method', `There is no catchment method "${text}".`, {}, `Choose ${CATCHMENT_METHODS.join(', ')}.`);
}
