// The engine and files through Electron's preload bridge.
import type { EngineClient, Reply } from '../../geodata/contract/messages.ts';
import type { WindowBridge } from '../../geodata/contract/window-bridge.ts';
import type { Connection, HostServices } from './connection.ts';
import { uploadName } from './upload-name.ts';

/** Small enough for one message, large enough that a gigabyte is a few hundred of them. */
const PIECE_BYTES = 4 * 1024 * 1024;

export const electronConnection = (bridge: WindowBridge): Connection => ({
  client: electronClient(bridge),
  host: electronServices(bridge),
});

function electronClient(bridge: WindowBridge): EngineClient {
  let nextId = 1;
  return {
    async call(name, request) {
      const id = nextId++;
      try {
        return await bridge.call(id, name, request);
      } catch (error) {
        // The main process rejects only what it does not believe; the window must hear of that as of anything else.
        return refused(id, error instanceof Error ? error.message : String(error));
      }
    },
    listen: (hear) => bridge.listen(hear),
  };
}

const refused = (id: number, message: string): Reply & { ok: false } => ({
  id,
  ok: false,
  error: { code: 'fault', message, issues: [] },
});

const electronServices = (bridge: WindowBridge): HostServices => ({
  kind: 'electron',
  tileUrl: (atlasDocument) => `planner://app/tiles/${encodeURIComponent(atlasDocument)}/{z}/{x}/{y}.mvt`,
  async upload(token, files, onProgress, stop) {
    const total = files.reduce((sum, file) => sum + file.size, 0);
    let before = 0;
    for (const file of files) {
      const onSent = (sent: number): void => onProgress(total === 0 ? 1 : (before + sent) / total);
      await sendPieces(file, { bridge, token, onSent, stop });
      before += file.size;
    }
    onProgress(1);
  },
  async deliver(fileName, mediaType, bytes) {
    const done = await bridge.deliver(fileName, mediaType, bytes);
    if (!done.ok) throw new Error(done.message);
  },
});

interface Sending {
  readonly bridge: WindowBridge;
  readonly token: string;
  readonly onSent: (bytes: number) => void;
  readonly stop: AbortSignal | undefined;
}

async function sendPieces(file: File, { bridge, token, onSent, stop }: Sending): Promise<void> {
  let offset = 0;
  for (;;) {
    // A file that is stopped is ended where it is, so that nobody keeps it open.
    const stopped = stop?.aborted === true;
    const bytes = new Uint8Array(await file.slice(offset, offset + (stopped ? 0 : PIECE_BYTES)).arrayBuffer());
    const last = stopped || offset + bytes.length >= file.size;
    const answer = await bridge.upload({ token, name: uploadName(file), offset, bytes, last });
    if (!answer.ok) throw new Error(answer.message);
    if (stopped) throw new Error(`${file.name} was not sent.`);
    offset += bytes.length;
    onSent(offset);
    if (last || bytes.length === 0) return;
  }
}
