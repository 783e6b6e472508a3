// The nodes that roads need, out of many times more: ids in order, places beside them.

/** Longitude of a node that is not in the extract. */
export const NO_PLACE = -(2 ** 31);

/** Holds 17 bytes a node that is wanted, whatever the extract holds besides. */
export class OsmNodePlaces {
  /** Ids, ascending, each once. */
  readonly ids: Float64Array;
  /** 1e-7 degree; NO_PLACE until found. */
  readonly longitude: Int32Array;
  readonly latitude: Int32Array;
  /** 1 where cars cannot go on. */
  readonly stopsCars: Uint8Array;
  #next = 0;

  /** `wanted` may be in any order, with repeats. */
  constructor(wanted: Float64Array) {
    this.ids = ascendingOnce(wanted);
    this.longitude = new Int32Array(this.ids.length).fill(NO_PLACE);
    this.latitude = new Int32Array(this.ids.length);
    this.stopsCars = new Uint8Array(this.ids.length);
  }

  /** Position of an id; -1 where it is not wanted. Fast when ids come in ascending order, as extracts have them. */
  find(id: number): number {
    const { ids } = this;
    const at = this.#next;
    if (at > 0 && ids[at - 1]! >= id) this.#next = lowerBound(ids, id, 0, at);
    else if (at < ids.length && ids[at]! < id) {
      let [low, step] = [at, 1];
      while (low + step < ids.length && ids[low + step]! < id) {
        low += step;
        step *= 2;
      }
      this.#next = lowerBound(ids, id, low, Math.min(low + step, ids.length));
    }
    return ids[this.#next] === id ? this.#next : -1;
  }
}

/** The first position in [low, high) whose value is not below `id`; `high` where there is none. */
function lowerBound(ids: Float64Array, id: number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (ids[middle]! < id) from = middle + 1;
    else to = middle;
  }
  return from;
}

function ascendingOnce(wanted: Float64Array): Float64Array {
  const sorted = wanted.slice().sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i]!;
  return sorted.slice(0, count);
}
