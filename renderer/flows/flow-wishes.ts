// What the user wishes to see of flows: kept in the window's state, small enough to be compared by identity.
import type { CatchmentMethod, CatchmentView, RegionDraftView } from '../../geodata/contract/flows.ts';
import type { AreaId, LayerId, Tier } from '../../geodata/model/ids.ts';

export const FLOW_PARTS = ['areas', 'matrix', 'diagram', 'border', 'lines'] as const;
/** Which part of the flows table is on show. */
export type FlowPart = (typeof FLOW_PARTS)[number];

/** Two areas whose border is looked at. */
export interface FlowPair {
  readonly tier: Tier;
  readonly areaId: AreaId;
  readonly other: AreaId;
}

export type FlowDirection = 'all' | 'in' | 'out' | 'within';

/** What the flow map draws. */
export interface FlowMapWish {
  /** Areas of the tier, blocks and blocks, blocks and providers, or units of a layer. */
  readonly between: 'areas' | 'blocks' | 'providers' | LayerId;
  /** Whether only flows of the selected area are drawn. */
  readonly onlySelected: boolean;
  readonly direction: FlowDirection;
  readonly provider: { readonly code: string; readonly name: string } | null;
  /** People that a line must stand for. */
  readonly minimum: number;
  /** Lines to draw. */
  readonly most: number;
}

export const FIRST_FLOW_MAP: FlowMapWish = {
  between: 'areas',
  onlySelected: false,
  direction: 'all',
  provider: null,
  minimum: 1,
  most: 500,
};

/** Themes that the engine works out; what it answers is `FlowShading`. */
export type FlowTheme =
  | { readonly kind: 'certainty'; readonly layer: LayerId }
  | { readonly kind: 'catchment'; readonly set: string; readonly provider: string; readonly method: CatchmentMethod }
  | { readonly kind: 'draft'; readonly draft: string };

/** The engine's answer to a theme of flows; `theme` says to which. */
export type FlowShading =
  | { readonly of: 'certainty'; readonly layer: LayerId; readonly shares: Float32Array }
  | { readonly of: 'catchment'; readonly view: CatchmentView }
  | { readonly of: 'draft'; readonly view: RegionDraftView; readonly tier: Tier };
