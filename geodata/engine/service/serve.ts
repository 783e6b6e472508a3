// A service on a port: whatever can post messages and hear them.
import type { EngineEvent, Reply, RequestMessage } from '../../contract/messages.ts';
import { EngineService } from './engine-service.ts';
import { machineOptions, type ServiceOptions } from './service-options.ts';

export interface EnginePort {
  postMessage(value: Reply | EngineEvent, transfer?: readonly ArrayBuffer[]): void;
  onMessage(hear: (message: RequestMessage) => void): void;
}

/** Answers what comes in through the port. Throws IssueError when the library's folder cannot be used. */
export function serve(
  port: EnginePort,
  settings: Pick<ServiceOptions, 'home' | 'startThread'> & Partial<Omit<ServiceOptions, 'hear'>>,
): EngineService {
  const service = new EngineService({ ...machineOptions(settings, (event) => port.postMessage(event)), ...settings });
  port.onMessage((message) => {
    void service.handle(message).then((reply) => port.postMessage(reply, transferred(reply)));
  });
  return service;
}

/** Files are made for the asker alone, so their bytes move; everything else is the engine's own and is copied. */
function transferred(reply: Reply): readonly ArrayBuffer[] {
  if (!reply.ok || typeof reply.value !== 'object' || reply.value === null || !('bytes' in reply.value)) return [];
  const { bytes } = reply.value;
  if (!(bytes instanceof Uint8Array) || !(bytes.buffer instanceof ArrayBuffer)) return [];
  return bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];
}
