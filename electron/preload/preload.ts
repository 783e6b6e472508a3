// The bridge that the page sees: frozen, of closed channels, and nothing of Electron itself.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { CHANNELS, type WindowBridge } from '../../geodata/contract/window-bridge.ts';

/** Hears a channel. The event of Electron's is kept back: it would hand out the sender. */
function hearOn<Message>(channel: string, hear: (message: Message) => void): () => void {
  const listener = (_event: IpcRendererEvent, message: Message): void => hear(message);
  ipcRenderer.on(channel, listener);
  return () => void ipcRenderer.removeListener(channel, listener);
}

const bridge: WindowBridge = Object.freeze({
  call: (id, name, request) => ipcRenderer.invoke(CHANNELS.call, { id, call: name, request }),
  listen: (hear) => hearOn(CHANNELS.event, hear),
  onMenu: (hear) => hearOn(CHANNELS.command, hear),
  upload: (piece) => ipcRenderer.invoke(CHANNELS.upload, piece),
  deliver: (fileName, mediaType, bytes) => ipcRenderer.invoke(CHANNELS.deliver, { fileName, mediaType, bytes }),
} satisfies WindowBridge);

contextBridge.exposeInMainWorld('coterminous', bridge);
