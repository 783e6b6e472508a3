// Who may speak to the main process: the top frame of a window of ours that shows our own page.
import { isAppUrl } from './origins.ts';

/** The parts of Electron's frame that matter; null once a frame has gone. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** No exception for frames that are gone, blank or not yet loaded: none of them is our page. */
export const mayCall = (frame: SenderFrame | null, windowIsOurs: boolean): boolean =>
  windowIsOurs && frame !== null && frame.parent === null && isAppUrl(frame.url);
