// Minutes to the nearest site as a theme: in bands, or what the plan's changes of sites make of them.
import type { BlockTravelView } from '../../geodata/contract/access.ts';
import type { AtlasView } from '../../geodata/contract/views.ts';
import { rampColours, type Shade } from '../map/ramps.ts';
import { countedClasses, NO_CLASS } from '../map/theme-classes.ts';
import type { ThemePaint } from '../map/themes.ts';
import { knownTravel } from './travel-services.ts';
import type { TravelShow, TravelTheme } from './travel-wishes.ts';
import { BAND_LABELS, bandOf, basisSentence, serviceWord, themeTitle } from './travel-words.ts';

/** null until the engine has answered: blocks show their areas meanwhile. */
export function travelThemePaint(
  atlas: Pick<AtlasView, 'people'>,
  { show }: TravelTheme,
  shading: BlockTravelView | null,
  shade: Shade,
): ThemePaint | null {
  if (!shading) return null;
  return shownOf(shading, show) === 'difference'
    ? differencePaint(atlas, shading, shade)
    : bandPaint(atlas, shading, minutesShown(shading, show), shade);
}

/** Where the plan changes no site there is nothing before and after it. */
export const shownOf = ({ minutesToday }: BlockTravelView, show: TravelShow): TravelShow =>
  minutesToday === null ? 'plan' : show;

const minutesShown = ({ minutes, minutesToday }: BlockTravelView, show: TravelShow): Float32Array =>
  show === 'today' ? (minutesToday ?? minutes) : minutes;

type Ground = Pick<AtlasView, 'people'>;

function bandPaint({ people }: Ground, shading: BlockTravelView, minutes: Float32Array, shade: Shade): ThemePaint {
  const classes = Uint8Array.from(minutes, (value) => (Number.isNaN(value) ? NO_CLASS : bandOf(value)));
  const colours = rampColours('amount', BAND_LABELS.length, shade);
  return {
    ...headOf(shading),
    unit: '',
    ...withPeople(countedClasses(classes, BAND_LABELS, colours), people),
  };
}

/** Upper bounds of classes of change; less than half a minute either way is no change that anybody would notice. */
const CHANGES = [-15, -5, -0.5, 0.5, 5, 15] as const;
const CHANGE_LABELS = [
  'over 15 less',
  '5 to 15 less',
  'up to 5 less',
  'as today',
  'up to 5 more',
  '5 to 15 more',
  'over 15 more',
] as const;

/** On dark ground what changes most is brightest, and what stays is the ground's own grey: a white middle would glare. */
const DARK_CHANGES = ['#b5ecbd', '#66c27a', '#337a48', '#39454a', '#6e4d84', '#a678c8', '#e3c3f8'] as const;

/** Position in `CHANGE_LABELS` of minutes more; who loses the way to every site is the worst off, who gains one the best. */
export function changeOf(now: number, today: number): number {
  if (Number.isNaN(now)) return Number.isNaN(today) ? NO_CLASS : CHANGE_LABELS.length - 1;
  if (Number.isNaN(today)) return 0;
  const more = now - today;
  return more < 0 ? CHANGES.filter((end) => more >= end).length : CHANGES.filter((end) => more > end).length;
}

function differencePaint({ people }: Ground, shading: BlockTravelView, shade: Shade): ThemePaint {
  const { minutes, minutesToday } = shading;
  const classes = Uint8Array.from(minutes, (now, block) => changeOf(now, minutesToday?.[block] ?? now));
  // Purple is longer: the ramp runs from purple to green.
  const colours = shade === 'dark' ? DARK_CHANGES : [...rampColours('change', CHANGE_LABELS.length, shade)].reverse();
  return {
    ...headOf(shading),
    unit: 'more or less than today',
    ...withPeople(countedClasses(classes, CHANGE_LABELS, colours), people),
  };
}

/** Classes of travel are counted by who lives there, not by blocks. */
function withPeople(
  counted: Pick<ThemePaint, 'classOf' | 'classes' | 'unknownBlocks'>,
  people: Float64Array,
): Pick<ThemePaint, 'classOf' | 'classes' | 'unknownBlocks' | 'unknownPeople' | 'unknownLabel'> {
  const sums = new Float64Array(counted.classes.length);
  let unknownPeople = 0;
  counted.classOf.forEach((position, block) => {
    if (position < sums.length) sums[position]! += people[block]!;
    else unknownPeople += people[block]!;
  });
  return {
    ...counted,
    classes: counted.classes.map((each, position) => ({ ...each, people: sums[position]! })),
    unknownPeople,
    unknownLabel: 'none can be reached',
  };
}

function headOf({ service, mode, basis }: BlockTravelView): Pick<ThemePaint, 'title' | 'source'> {
  const one = knownTravel()?.services.find(({ id }) => id === service)?.one ?? serviceWord(service);
  return { title: themeTitle(one, mode), source: basisSentence(basis) };
}
