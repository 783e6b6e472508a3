// Things that are joined pair by pair, as trees of parents (union-find): a root is its own parent.

/** The root of an element's tree. Halves the path on the way (R. E. Tarjan and J. van Leeuwen, Journal of the ACM 31(2), 1984). */
export function rootOf(parent: Int32Array | Uint32Array, element: number): number {
  let at = element;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!;
    at = parent[at]!;
  }
  return at;
}
