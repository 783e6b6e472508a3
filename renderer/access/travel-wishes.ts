// What the user wishes to see of travel: kept in the window's state, small enough to be compared by identity.
import type { CallError } from '../../geodata/contract/messages.ts';
import type { TravelMode } from '../../geodata/model/travel.ts';

export const TRAVEL_PARTS = ['areas', 'sites', 'curve'] as const;
/** Which part of the travel table is on show. */
export type TravelPart = (typeof TRAVEL_PARTS)[number];

/** Minutes as the plan has its sites, as they are today, or what the plan's changes make of them. */
export const TRAVEL_SHOWS = ['plan', 'today', 'difference'] as const;
export type TravelShow = (typeof TRAVEL_SHOWS)[number];

export interface TravelTheme {
  readonly kind: 'travel';
  readonly show: TravelShow;
}

/** What the next place that is chosen on the map is for. */
export type Placing = (
  | { readonly to: 'open'; readonly siteName: string; readonly capacity: number | null }
  | { readonly to: 'move'; readonly siteCode: string; readonly name: string }
) & { readonly service: string; readonly reason: string };

export interface TravelLook {
  /** The service that figures are of; null: the first that has sites. */
  readonly service: string | null;
  readonly mode: TravelMode;
  readonly part: TravelPart;
  /** Code of the site that is looked at. */
  readonly site: string | null;
  /** Whether the ground from which the site is reached is drawn. */
  readonly reach: boolean;
  /** Whether a line leads from every block to its nearest site. */
  readonly spiders: boolean;
  /** Whether sites are on the map beside the theme. */
  readonly marks: boolean;
  /** Whether the way of the block that is pointed at is drawn. */
  readonly routes: boolean;
  /** The block that was chosen in a list: its way is drawn. */
  readonly routeOf: number | null;
  /** Whether a new site is being described. */
  readonly opening: boolean;
  readonly placing: Placing | null;
  /** Why the place that was chosen last would not do; another is waited for. */
  readonly placeRefused: CallError | null;
  /** Counts changes that no revision of the plan tells of: of speeds, of roads. */
  readonly epoch: number;
}

export const FIRST_TRAVEL: TravelLook = {
  service: null,
  mode: 'car',
  part: 'areas',
  site: null,
  reach: false,
  spiders: false,
  marks: true,
  routes: false,
  routeOf: null,
  opening: false,
  placing: null,
  placeRefused: null,
  epoch: 0,
};
