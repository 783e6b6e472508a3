// Sizes of files and times of day as people read them.

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** `6.3 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return bytes < 999_500_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

/** `today, 14:05`, `yesterday, 09:30`, `3 March 2026`. Empty for a date that is none. */
export function whenText(iso: string, now: Date): string {
  const then = new Date(iso);
  if (Number.isNaN(then.getTime())) return '';
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  if (then.getTime() >= midnight) return `today, ${TIME.format(then)}`;
  // The calendar's day before, whatever the clocks did that night.
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1).getTime();
  return then.getTime() >= yesterday ? `yesterday, ${TIME.format(then)}` : DATE.format(then);
}

/** `2019`, `July 2021`, `22 July 2021`, from a year, a month or a date as rule packs write them. */
export function datedText(dated: string): string {
  const parts = dated.split('-').map(Number);
  const [year = 0, month, day] = parts;
  if (month === undefined) return dated;
  const at = new Date(year, month - 1, day ?? 1);
  return day === undefined ? DATE.format(at).replace(/^\d+ /, '') : DATE.format(at);
}
