// What OS Open Roads says of a link, in our words. OS Open Roads technical specification: function, class, form of way, structure.
import { LINK, ROAD_CLASSES, type RoadClass } from '../model/roads.ts';

/** The words of one link, as published. */
export interface OpenRoadsWords {
  readonly roadFunction: string;
  readonly classification: string;
  readonly formOfWay: string;
  readonly structure: string;
}

// Maps, because a file may hold any word: `constructor` is a key of every object.
const BY_FUNCTION = wordMap<RoadClass>({
  motorway: 'motorway',
  'a road': 'a-road',
  'b road': 'b-road',
  'minor road': 'minor-road',
  'local road': 'local-road',
  'local access road': 'access-road',
  'restricted local access road': 'access-road',
  'secondary access road': 'access-road',
});

/** Where the function is a word that we do not know. */
const BY_CLASSIFICATION = wordMap<RoadClass>({
  motorway: 'motorway',
  'a road': 'a-road',
  'b road': 'b-road',
  'classified unnumbered': 'minor-road',
  unclassified: 'local-road',
  'not classified': 'access-road',
});

const CARS = LINK.carForward | LINK.carBackward;
const CYCLES = LINK.cycleForward | LINK.cycleBackward;

const FORMS = wordMap<number>({
  'dual carriageway': LINK.dual,
  'collapsed dual carriageway': LINK.dual,
  roundabout: LINK.roundabout,
  'slip road': LINK.slip,
});

function wordMap<Meaning>(words: Readonly<Record<string, Meaning>>): ReadonlyMap<string, Meaning> {
  return new Map(Object.entries(words));
}

const clean = (word: string): string => word.trim().toLowerCase();

/**
 * Position in ROAD_CLASSES and LINK bits; null for a way that no car, cycle or walker may use (a guided busway). `known` is false
 * where neither function nor class is a published word: then it is taken for a local road. Nothing is said of one-way roads.
 */
export function wordsToLink(
  words: OpenRoadsWords,
): { readonly roadClass: number; readonly flags: number; readonly known: boolean } | null {
  const roadFunction = clean(words.roadFunction);
  const form = clean(words.formOfWay);
  if (form === 'guided busway') return null;
  const found = BY_FUNCTION.get(roadFunction) ?? BY_CLASSIFICATION.get(clean(words.classification));
  const name = found ?? 'local-road';
  const structure = clean(words.structure);
  const flags =
    whoMay(name, roadFunction) |
    (FORMS.get(form) ?? 0) |
    (structure.includes('tunnel') ? LINK.tunnel : 0) |
    (/bridge|over/.test(structure) ? LINK.bridge : 0);
  return { roadClass: ROAD_CLASSES.indexOf(name), flags, known: found !== undefined };
}

function whoMay(name: RoadClass, roadFunction: string): number {
  if (name === 'motorway') return CARS;
  if (roadFunction === 'restricted local access road') return CYCLES | LINK.walk;
  return CARS | CYCLES | LINK.walk;
}
