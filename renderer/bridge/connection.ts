// The way to the engine, whatever host the window runs in: Electron's bridge, or a socket to the loopback host.
import type { EngineClient } from '../../geodata/contract/messages.ts';

/** How files and tiles are reached beside the calls. */
export interface HostServices {
  readonly kind: 'electron' | 'loopback';
  /** URL template of vector tiles of an atlas: `.../{z}/{x}/{y}.mvt`. */
  tileUrl(atlasDocument: string): string;
  /** Sends files to the engine under a token from `import.begin`. Progress as a share from 0 to 1. Rejects when it is stopped. */
  upload(token: string, files: readonly File[], onProgress: (share: number) => void, stop?: AbortSignal): Promise<void>;
  /** Hands a file to the user: a download, or a save dialog. */
  deliver(fileName: string, mediaType: string, bytes: Uint8Array): Promise<void>;
}

export interface Connection {
  readonly client: EngineClient;
  readonly host: HostServices;
}

let connection: Connection | null = null;

/** Set once at start-up (main.tsx); tests set their own. */
export const setConnection = (value: Connection): void => {
  connection = value;
};

/** Throws before the connection is set: nothing may ask the engine before main.tsx has. */
export function theConnection(): Connection {
  if (!connection) throw new Error('The window is not connected to an engine.');
  return connection;
}
