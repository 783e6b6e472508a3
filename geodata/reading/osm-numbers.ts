// Speeds and times as mappers write them.

const KILOMETRES_PER_MILE = 1.609344;

/** A speed limit in whole km/h: "50", "30 mph"; 0 for words ("national", "none", "signals") and for what cannot be one. */
export function osmSpeedLimit(text: string | undefined): number {
  const found = /^(\d+(?:\.\d+)?)\s*(mph|km\/h|kmh|kph)?$/i.exec(text?.trim() ?? '');
  if (found === null) return 0;
  const kilometres = Math.round(Number(found[1]) * (found[2]?.toLowerCase() === 'mph' ? KILOMETRES_PER_MILE : 1));
  return kilometres <= 200 ? kilometres : 0;
}

const LONGEST_SECONDS = 7 * 24 * 3600;

/** A stated time in seconds: "45" (minutes), "00:45", "01:30:00", "PT1H30M", "45 min"; 0 where none is stated or it cannot be read. */
export function osmDuration(text: string | undefined): number {
  const seconds = secondsOf(text?.trim() ?? '');
  return Number.isFinite(seconds) && seconds <= LONGEST_SECONDS ? Math.round(seconds) : 0;
}

function secondsOf(text: string): number {
  const minutes = /^(\d+(?:\.\d+)?)\s*(?:min|mins|minutes)?$/i.exec(text);
  if (minutes !== null) return Number(minutes[1]) * 60;
  const clock = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (clock !== null) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(text);
  if (iso === null) return 0;
  const [days, hours, minute, second] = iso.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number]; // four groups
  return days * 86_400 + hours * 3600 + minute * 60 + second;
}
