// The one place where messages of the window arrive. Each is checked: who sent it, then what it is.
import { BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Reply } from '../../geodata/contract/messages.ts';
import { CHANNELS, type Done } from '../../geodata/contract/window-bridge.ts';
import { receiveUpload } from '../../geodata/engine/service/receive-upload.ts';
import { describeIssue, IssueError } from '../../geodata/model/issue.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { EngineLink } from '../link/engine-link.ts';
import { isRequestMessage } from '../walls/envelope.ts';
import { ENGINE_RATE, rateLimiter } from '../walls/rate-limit.ts';
import { delivery, uploadPiece } from './policies/ipc-schemas.ts';
import { mayCall } from './policies/sender.ts';
import { UploadPieces } from './upload-pieces.ts';

export interface RouterOptions {
  readonly home: string;
  readonly ask: EngineLink['ask'];
  readonly isOurs: (window: BrowserWindow) => boolean;
}

/** Opens the closed list of channels. What is not believed is rejected without a reason. */
export function openRouter({ home, ask, isOurs }: RouterOptions): void {
  const withinRate = rateLimiter(ENGINE_RATE);
  const pieces = new UploadPieces((token, relativeName, stream) => receiveUpload({ home, token, relativeName, stream }));
  const windowOf = (event: IpcMainInvokeEvent): BrowserWindow => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!window || !mayCall(event.senderFrame, isOurs(window))) throw new Error('refused');
    return window;
  };
  ipcMain.handle(CHANNELS.call, (event, message: unknown) => {
    windowOf(event);
    if (!withinRate(Date.now()) || !isRequestMessage(message)) throw new Error('refused');
    return new Promise<Reply>((resolve) => ask(message, resolve));
  });
  ipcMain.handle(CHANNELS.upload, (event, message: unknown) => {
    windowOf(event);
    return done(async () => pieces.receive(uploadPiece.parse(message)));
  });
  ipcMain.handle(CHANNELS.deliver, (event, message: unknown) => {
    const window = windowOf(event);
    return done(async () => deliver(window, delivery.parse(message)));
  });
}

/** The user says where the file goes; the page only says what it would be called. */
async function deliver(window: BrowserWindow, { fileName, bytes }: { fileName: string; bytes: Uint8Array }): Promise<void> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: fileName });
  if (!canceled && filePath) await writeWhole(filePath, bytes);
}

async function done(work: () => Promise<void>): Promise<Done> {
  try {
    await work();
    return { ok: true };
  } catch (error) {
    const message = error instanceof IssueError ? error.issues.map(describeIssue).join(' ') : String(error);
    return { ok: false, message };
  }
}
