// Whether the tour was taken or skipped: it is offered once.

const KEY = 'coterminous.tour';

/** Storage may be refused (private windows); then the tour is simply offered again. */
export function tourWasSeen(): boolean {
  try {
    return localStorage.getItem(KEY) === 'seen';
  } catch {
    return false; // no storage, no memory
  }
}

export function rememberTour(): void {
  try {
    localStorage.setItem(KEY, 'seen');
  } catch {
    return; // no storage, no memory
  }
}
