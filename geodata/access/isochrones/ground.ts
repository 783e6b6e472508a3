// Metres and degrees on a piece of ground that is small beside the Earth.
import { EARTH_METRES } from '../../model/coordinates.ts';

/** Metres in a degree of latitude, on a sphere. */
export const METRES_A_DEGREE = (EARTH_METRES * Math.PI) / 180;

/** 1e-7 degree. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A grid over ground. Points stand `cellMetres` apart, true at the middle latitude; at 60 km north or south of it 2 % off in longitude. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cellMetres: number;
  /** Degrees; of the first point of the first row, the northernmost. */
  readonly west: number;
  readonly north: number;
  readonly cellLongitude: number;
  readonly cellLatitude: number;
}

/** Cells are as small as a million of them cover the ground, from FINEST to COARSEST metres. */
const WANTED_CELLS = 1_000_000;
/** A million square kilometres of the coarsest; a file whose roads reach round the Earth has coarser ones. */
const MOST_CELLS = 16_000_000;
const FINEST = 100;
const COARSEST = 250;

/** A grid over a box with a margin on each side. */
export function gridOver(box: Box, marginMetres: number): Grid {
  const middle = ((box.south + box.north) / 2e7) * (Math.PI / 180);
  const metresLongitude = METRES_A_DEGREE * Math.cos(middle);
  const width = ((box.east - box.west) / 1e7) * metresLongitude + 2 * marginMetres;
  const height = ((box.north - box.south) / 1e7) * METRES_A_DEGREE + 2 * marginMetres;
  const metresFor = (cells: number): number => Math.ceil(Math.sqrt((width * height) / cells));
  const cellMetres = Math.max(metresFor(MOST_CELLS), Math.min(COARSEST, Math.max(FINEST, metresFor(WANTED_CELLS))));
  return {
    columns: Math.ceil(width / cellMetres) + 1,
    rows: Math.ceil(height / cellMetres) + 1,
    cellMetres,
    west: box.west / 1e7 - marginMetres / metresLongitude,
    north: box.north / 1e7 + marginMetres / METRES_A_DEGREE,
    cellLongitude: cellMetres / metresLongitude,
    cellLatitude: cellMetres / METRES_A_DEGREE,
  };
}

/** All that a grid covers. */
export function boxOf(grid: Grid): Box {
  const west = grid.west * 1e7;
  const north = grid.north * 1e7;
  return {
    west,
    north,
    east: west + grid.columns * grid.cellLongitude * 1e7,
    south: north - grid.rows * grid.cellLatitude * 1e7,
  };
}
