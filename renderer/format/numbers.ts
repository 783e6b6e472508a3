// How numbers read on screen. Our own and not Intl's: every machine must show the same text, whatever its locale data.

/** Whole number with thousands separators: `262,118`. Fractions are rounded. */
export function grouped(value: number): string {
  const whole = Math.round(value);
  const text = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, ',');
  return whole < 0 ? `-${text}` : text;
}

/** `1 block`, `3 blocks`; `many` is needed where adding an s is wrong. */
export function counted(value: number, one: string, many: string = `${one}s`): string {
  return `${grouped(value)} ${Math.round(value) === 1 ? one : many}`;
}

/** To three figures, for narrow columns and prose: `262k`, `1.26m`, `4,810`, `87`. */
export function threeFigures(value: number): string {
  const size = Math.abs(value);
  if (size < 1000) return String(Math.round(value));
  if (size < 9995) return grouped(Math.round(value / 10) * 10);
  if (size < 999_500) return `${significant(value / 1000)}k`;
  return `${significant(value / 1_000_000)}m`;
}

/** Three significant figures without a trailing nought after the point: 1.26, 12.6, 262, 3. */
function significant(value: number): string {
  const size = Math.abs(value);
  const places = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
  const text = value.toFixed(places);
  return places === 0 ? grouped(Number(text)) : text.replace(/\.?0+$/, '');
}

/** `98.2%`. Only all reads 100% and only nothing 0%: 99.97% stays below 100, a trace reads `under 0.1%`. */
export function percent(share: number): string {
  if (share <= 0) return '0%';
  if (share < 0.001) return 'under 0.1%';
  const tenths = share >= 1 ? Math.round(share * 1000) : Math.min(Math.round(share * 1000), 999);
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}%`;
}

/** Whole minutes from seconds; anything above nothing is at least a minute: `1 min`. */
export function minutes(seconds: number): string {
  return `${grouped(seconds > 0 ? Math.max(1, Math.round(seconds / 60)) : 0)} min`;
}

/** Square kilometres: one decimal below 100, whole above. */
export function squareKilometres(value: number): string {
  return `${value < 100 ? value.toFixed(1) : grouped(value)} km\u00b2`;
}
