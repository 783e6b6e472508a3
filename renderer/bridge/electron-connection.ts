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
  async upload(token, files, onProgress) {
    const total = files.reduce((sum, file) => sum + file.size, 0);
    let before = 0;
    for (const file of files) {
      await sendPieces(bridge, token, file, (sent) => onProgress(total === 0 ? 1 : (before + sent) / total));
      before += file.size;
    }
    onProgress(1);
  },
  async deliver(fileName, mediaType, bytes) {
    const done = await bridge.deliver(fileName, mediaType, bytes);
    if (!done.ok) throw new Error(done.message);
  },
});

async function sendPieces(bridge: WindowBridge, token: string, file: File, onSent: (bytes: number) => void): Promise<void> {
  let offset = 0;
  do {
    const bytes = new Uint8Array(await file.slice(offset, offset + PIECE_BYTES).arrayBuffer());
    const last = offset + bytes.length >= file.size;
    const answer = await bridge.upload({ token, name: uploadName(file), offset, bytes, last });
    if (!answer.ok) throw new Error(answer.message);
    offset += bytes.length;
    onSent(offset);
    if (bytes.length === 0) break;
  } while (offset < file.size);
}
