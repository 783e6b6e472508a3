// The part of polylabel 2.1 that is used here; the package brings no types.
declare module 'polylabel' {
  /** The point furthest from the polygon's edges, to within `precision`, with that distance. */
  function polylabel(
    polygon: readonly (readonly (readonly [number, number])[])[],
    precision?: number,
  ): [number, number] & { distance: number };

  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export { polylabel as default };
}
