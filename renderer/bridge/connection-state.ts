// How the window stands with its host.

/** `taken-over`: another window has the plan now, and this one does not try again by itself. */
export type ConnectionState = 'ready' | 'lost' | 'taken-over';
