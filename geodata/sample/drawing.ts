// The county as it was drawn by hand: coast, towns, councils. Kilometres on the sheet of plane.ts. Every name is made up.

/** What stands at a place; decides how people spread and the rural-urban class. */
export type SettlementKind = 'city' | 'town' | 'small-town' | 'village' | 'dispersed';

export interface Settlement {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly people: number;
  /** Standard deviation of where its people live, km. */
  readonly spread: number;
  readonly kind: SettlementKind;
}

/** Mainland, from the north-west corner clockwise: border, coast, estuary, coast, border. */
// biome-ignore format: one line a few points reads better
export const MAINLAND: readonly (readonly [number, number])[] = [
  [-35, 30], [-24, 35], [-10, 33], [0, 36], [8, 35.5], [14, 31.5], [20, 28], [25.5, 21.5], [28.5, 17], [26.5, 11.5], [22.5, 8.5],
  [21.5, 4], [26, 0.5], [31, -0.5], [27, -3], [19, -3.6], [12, -3.2], [6, -3.4], [1.5, -5], [6, -5.3], [12, -6], [19, -7.6], [26, -9],
  [33, -9.5], [34, -14], [30.5, -18], [32, -26], [27, -33], [17, -35], [11, -31.5], [3, -33], [-7, -36], [-18, -33.5], [-28, -36],
  [-35, -28], [-37, -15], [-34, -4], [-37, 7], [-34.5, 18],
];

/** Isle of Skerra, off the eastern bay. */
// biome-ignore format: one line a few points reads better
export const ISLAND: readonly (readonly [number, number])[] = [
  [31.5, 4.5], [34, 7.6], [37.2, 7.2], [38.2, 4.8], [36, 3.6], [34.6, 2.4],
];

/** Hallow Moor: hardly anybody lives here. */
export const MOOR = { x: -22, y: 17.5, halfWidth: 13, halfHeight: 11 } as const;

const town = (name: string, x: number, y: number, people: number, spread: number): Settlement => ({
  name,
  x,
  y,
  people,
  spread,
  kind: people >= 10_000 ? 'town' : 'small-town',
});

const quarter = (name: string, x: number, y: number, people: number, spread: number): Settlement => ({
  name,
  x,
  y,
  people,
  spread,
  kind: 'city',
});

/** Quarters of the city and the market towns, with the people who live in each. */
export const TOWNS: readonly Settlement[] = [
  quarter('Marchmouth', 0, -4.6, 130_000, 1.9),
  quarter('Northgate', 1.4, -0.4, 70_000, 1.5),
  quarter('Southwharf', 4.6, -8.6, 62_000, 1.5),
  quarter('Abbotsfield', -5.2, -6.6, 48_000, 1.4),
  quarter('Lantern Hill', 8.2, -0.6, 26_000, 1.1),
  town('Saltby', 23.2, 20.4, 58_000, 1.3),
  town('Cold Haven', 14.6, 29.4, 19_000, 0.8),
  town('Hallowgate', -13, 24.4, 27_000, 0.9),
  town('Stannick', -22.6, 31.2, 6_500, 0.5),
  town('Ellerwick', -25.6, 1.8, 42_000, 1.1),
  town('Upper Keld', -30.6, 11.6, 5_200, 0.45),
  town('Great Wend', -1.6, 16.8, 60_000, 1.3),
  town('Wend Abbas', -10.4, 9.4, 16_000, 0.7),
  town('Thornsea', 19.6, 4.4, 50_000, 1.2),
  town('Ferrygate', 21, 9.6, 8_400, 0.5),
  town('Marramhaven', 29.2, -18.4, 62_000, 1.3),
  town('Dunsea', 25.6, -30.4, 19_000, 0.8),
  town('Holmfen', 4.4, -23.6, 46_000, 1.2),
  town('Fenny Marche', 14.4, -17.6, 20_000, 0.8),
  town('Tarrowbridge', -19.6, -19.4, 56_000, 1.2),
  town('Castle Tarrow', -28.4, -27.2, 17_000, 0.7),
  town('Nether Tarrow', -10.8, -12.4, 15_000, 0.7),
  town('Skerra Town', 34.8, 5.2, 5_400, 0.6),
];

/** Names for villages, in the order in which they are placed. */
// biome-ignore format: a list of words
export const VILLAGE_NAMES: readonly string[] = [
  'Orrby', 'Skellham', 'Thrapwick', 'Maunsby', 'Brackholme', 'Little Wend', 'Ousebeck', 'Garthorpe Green', 'Cawsby', 'Hethwaite',
  'Linby Marsh', 'Nunsholt', 'Pellwick', 'Quernby', 'Rushby Fold', 'Sallowfield', 'Tansby', 'Ulverholme', 'Varrowby', 'Wathby',
  'Yarrowthorpe', 'Aldwicke', 'Beckham Tye', 'Coldbeck', 'Drayholt', 'Esterby', 'Fallowhithe', 'Gorsey Cross', 'Hawksby', 'Inglebeck',
  'Jessop End', 'Kettlewyke', 'Lathby', 'Millholt', 'Nettlewick', 'Otterhithe', 'Priors Tarrow', 'Ravenholt', 'Sedgeby', 'Thistlewick',
  'Undersett', 'Vennford', 'Whinby', 'Abbots Keld', 'Barrowhithe', 'Crakeby', 'Dunnockhall', 'Ellerside', 'Fernwyke', 'Grimsholt',
  'Hobthorpe', 'Islewyke', 'Kelby Sands', 'Larkholme', 'Mossby', 'Norrowby', 'Oxhithe', 'Plumholt', 'Reedby', 'Stonewyke',
  'Tarn Cross', 'Upwick Fen', 'Westerhithe', 'Wormley Moor',
];

/** Where the estuary is bridged: the road runs north to south at this easting. */
export const BRIDGE = { name: 'Marche Bridge', x: 14, north: -2.2, south: -7.6 } as const;
