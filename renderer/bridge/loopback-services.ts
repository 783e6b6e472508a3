// Files and tiles of the loopback host.
import type { HostServices } from './connection.ts';
import { uploadName } from './upload-name.ts';

export const loopbackServices: HostServices = {
  kind: 'loopback',
  tileUrl: (atlasDocument) => `${location.origin}/tiles/${encodeURIComponent(atlasDocument)}/{z}/{x}/{y}.mvt`,
  async upload(token, files, onProgress, stop) {
    const total = files.reduce((sum, file) => sum + file.size, 0);
    let before = 0;
    for (const file of files) {
      stop?.throwIfAborted();
      await put(token, file, (sent) => onProgress(total === 0 ? 1 : (before + sent) / total), stop);
      before += file.size;
    }
    onProgress(1);
  },
  async deliver(fileName, mediaType, bytes) {
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName;
    link.click();
    // The browser reads the blob after the click: it is let go of when that is long over.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  },
};

/** XMLHttpRequest, because fetch tells nothing of how far an upload is. */
function put(token: string, file: File, onSent: (bytes: number) => void, stop?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const path = uploadName(file).split('/').map(encodeURIComponent).join('/');
    request.open('PUT', `/upload/${encodeURIComponent(token)}/${path}`);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => (request.status === 204 ? resolve() : reject(new Error(request.responseText.trim())));
    request.onerror = () => reject(new Error(`${file.name} could not be sent: the connection broke off. Add it again.`));
    request.onabort = () => reject(new Error(`${file.name} was not sent.`));
    stop?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
