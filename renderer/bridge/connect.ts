// Finds the host that the window runs in, and connects to its engine.
import type { MenuMessage, WindowBridge } from '../../geodata/contract/window-bridge.ts';
import type { Connection } from './connection.ts';
import type { ConnectionState } from './connection-state.ts';
import { electronConnection } from './electron-connection.ts';
import { loopbackServices } from './loopback-services.ts';
import { type Socket, SocketClient } from './socket-client.ts';

declare global {
  interface Window {
    /** Electron's preload puts it there; absent in a browser. */
    readonly coterminous?: WindowBridge;
  }
}

/** Connects, and resolves when calls can be made. `onState` hears of every change after that, too. */
export function connect(onState: (state: ConnectionState) => void = () => undefined): Promise<Connection> {
  if (window.coterminous) {
    onState('ready');
    return Promise.resolve(electronConnection(window.coterminous));
  }
  return new Promise((resolve) => {
    const client = new SocketClient({
      open: () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/engine`) as unknown as Socket, // handlers take less than they are given
      onState: (state) => {
        onState(state);
        if (state === 'ready') resolve({ client, host: loopbackServices });
      },
      later: (ms, then) => void setTimeout(then, ms),
    });
  });
}

/** Hears the native menu, where there is one. Returns the function that stops listening. */
export const listenToMenu = (hear: (message: MenuMessage) => void): (() => void) =>
  window.coterminous?.onMenu(hear) ?? (() => undefined);
