/** Metres a CSS pixel covers at a latitude and zoom (Web Mercator, tiles of 512 pixels, equatorial radius of WGS 84). */
export const metresPerPixel = (latitude: number, zoom: number): number =>
  (2 * Math.PI * 6_378_137 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);

/** The longest round length (1, 2 or 5 times a power of ten) that fits into `most` pixels. */
export function scaleLength(perPixel: number, most: number): { readonly metres: number; readonly pixels: number } {
  const room = perPixel * most;
  const power = 10 ** Math.floor(Math.log10(room));
  const metres = ([5, 2, 1].find((step) => step * power <= room) ?? 1) * power;
  return { metres, pixels: metres / perPixel };
}

/** `20 km`, `500 m`. */
export const lengthText = (metres: number): string => (metres >= 1000 ? `${metres / 1000} km` : `${metres} m`);
