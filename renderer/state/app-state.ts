// Everything the window shows, in one place. Components read it through selectors and change it through actions.

import type { BlockTravelView } from '../../geodata/contract/access.ts';
import type {
  AreaDetail,
  AtlasView,
  HistoryView,
  LibraryView,
  PlanView,
  Preview,
  TierView,
} from '../../geodata/contract/views.ts';
import type { AreaId, LayerId, Tier } from '../../geodata/model/ids.ts';
import type { Issue } from '../../geodata/model/issue.ts';
import type { Arrangement } from '../../geodata/model/plan.ts';
import { FIRST_TRAVEL, type TravelLook, type TravelTheme } from '../access/travel-wishes.ts';
import type { FlowMapWish, FlowPair, FlowPart, FlowShading, FlowTheme } from '../flows/flow-wishes.ts';

/** The plan as the engine last told it. `slotOf` arrays are ours: painting writes to them before the engine answers. */
export interface PlanMirror extends Omit<PlanView, 'tiers' | 'history' | 'arrangements'> {
  readonly tiers: Readonly<Record<Tier, TierView>>;
  readonly slotOf: Readonly<Record<Tier, Uint16Array>>;
  readonly arrangements: readonly Arrangement[];
  readonly history: HistoryView;
  /** The area on show in full, as the engine told it with a change; null until it has. */
  readonly detail: { readonly revision: number; readonly of: AreaDetail } | null;
  /** Blocks that the last change moved, in any tier, and the revision before it; null: any may have moved. */
  readonly lastMoved: { readonly since: number; readonly blocks: readonly Uint32Array[] } | null;
}

export const TOOLS = ['select', 'paint', 'erase', 'rectangle', 'lasso', 'unit', 'edge', 'split', 'pan'] as const;
export type Tool = (typeof TOOLS)[number];

/** What blocks are coloured by: the tier's areas, or a fact about them. */
export type Theme =
  | { readonly kind: 'areas' }
  | { readonly kind: 'density' }
  | { readonly kind: 'older'; readonly from: 65 | 75 | 85 }
  | { readonly kind: 'attribute'; readonly id: string }
  | { readonly kind: 'moved' }
  | FlowTheme
  | TravelTheme;

export type ClassBreaks = 'quantiles' | 'natural';

export type AreaOrder = 'name' | 'size' | 'worst';

export type TableName = 'crosstab' | 'compare' | 'flows' | 'travel' | 'history' | 'sources' | 'areas';

export type Dialog =
  | { readonly kind: 'new-plan'; readonly atlas?: string }
  | { readonly kind: 'import' }
  | { readonly kind: 'rules' }
  | { readonly kind: 'export' }
  | { readonly kind: 'save-as' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'help'; readonly criterion: string | null }
  | { readonly kind: 'about' }
  | { readonly kind: 'tour' }
  | { readonly kind: 'commands' }
  | { readonly kind: 'arrangement'; readonly tier: Tier; readonly areaId: AreaId | null; readonly criterion: string }
  | { readonly kind: 'merge'; readonly tier: Tier; readonly areaId: AreaId }
  | { readonly kind: 'areas-from-flows' }
  | { readonly kind: 'travel-speeds' };

/** Long work under way, by job name. */
export interface JobState {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** Something the user should know: shown as a bar with a way to look closer, never as an alert. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'warning' | 'error';
  readonly text: string;
  readonly issues: readonly Issue[];
}

export interface AppState {
  readonly connection: 'connecting' | 'ready' | 'lost' | 'taken-over';
  readonly screen: 'start' | 'plan';
  readonly library: LibraryView | null;
  readonly atlas: AtlasView | null;
  readonly plan: PlanMirror | null;

  readonly tier: Tier;
  /** The area that painting adds to and that the scorecard shows; null: the plan's scorecard. */
  readonly selected: AreaId | null;
  readonly tool: Tool;
  /** Brush radius in screen pixels. */
  readonly brushRadius: number;
  /** Whether blocks outside the selected area's parent are left alone. */
  readonly keepToParent: boolean;
  /** The layer that the unit tool paints whole units of. */
  readonly unitLayer: LayerId | null;
  readonly hoveredBlock: number | null;
  /** The keyboard's block cursor. */
  readonly cursorBlock: number | null;
  readonly preview: Preview | null;
  /** Blocks to point out on the map (offenders, fragments, search hits). */
  readonly pointedOut: Uint32Array | null;

  readonly visibleLayers: readonly LayerId[];
  readonly theme: Theme;
  readonly classBreaks: ClassBreaks;
  readonly patterns: boolean;
  readonly appearance: 'light' | 'dark' | 'system';

  /** The flow set that figures are of; null: the first that can be used. */
  readonly flowSet: string | null;
  readonly flowPart: FlowPart;
  readonly flowPair: FlowPair | null;
  /** null: no flow map. */
  readonly flowMap: FlowMapWish | null;
  /** What the engine answered last to a theme of flows. */
  readonly flowShading: FlowShading | null;

  readonly travel: TravelLook;
  /** What the engine answered last about the way of every block; null until it was asked. */
  readonly travelShading: BlockTravelView | null;

  readonly table: TableName | null;
  readonly leftOpen: boolean;
  readonly areaOrder: AreaOrder;
  readonly failingOnly: boolean;
  /** The area whose name is being edited in the list. */
  readonly renaming: AreaId | null;
  readonly rightOpen: boolean;
  readonly dialog: Dialog | null;
  readonly jobs: Readonly<Record<string, JobState>>;
  readonly notices: readonly Notice[];
  /** The newest sentence for screen readers. */
  readonly announcement: string;
}

export const FIRST_STATE: AppState = {
  connection: 'connecting',
  screen: 'start',
  library: null,
  atlas: null,
  plan: null,
  tier: 'place',
  selected: null,
  tool: 'select',
  brushRadius: 24,
  keepToParent: false,
  unitLayer: null,
  hoveredBlock: null,
  cursorBlock: null,
  preview: null,
  pointedOut: null,
  visibleLayers: [],
  theme: { kind: 'areas' },
  classBreaks: 'quantiles',
  patterns: false,
  appearance: 'system',
  flowSet: null,
  flowPart: 'areas',
  flowPair: null,
  flowMap: null,
  flowShading: null,
  travel: FIRST_TRAVEL,
  travelShading: null,
  table: null,
  leftOpen: true,
  areaOrder: 'name',
  failingOnly: false,
  renaming: null,
  rightOpen: true,
  dialog: null,
  jobs: {},
  notices: [],
  announcement: '',
};
