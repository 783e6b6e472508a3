/** The machine's own time, ISO 8601. */
export const clock = (): string => new Date().toISOString();
