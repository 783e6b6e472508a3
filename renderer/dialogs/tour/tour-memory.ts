// Whether the tour was taken or skipped: it is offered once.
import { memory } from '../../state/memory.ts';

const KEY = 'tour';

export const tourWasSeen = (): boolean => memory.recall(KEY) === 'seen';

export const rememberTour = (): void => memory.keep(KEY, 'seen');
