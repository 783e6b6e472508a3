// Electron's own switches, all turned to no. Called before the app is ready; sessions follow when it is.
import { app, type Session, shell, type WebContents } from 'electron';
import { externalLink, mayLoad, mayNavigate } from './policies/origins.ts';

/** Every page there will ever be: no other addresses, no other windows, no embedded ones. */
export function hardenPages(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => hardenPage(contents));
}

function hardenPage(contents: WebContents): void {
  contents.on('will-navigate', (event) => refuseElsewhere(event));
  contents.on('will-frame-navigate', (event) => refuseElsewhere(event));
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const link = externalLink(url);
    if (link) void shell.openExternal(link);
    return { action: 'deny' };
  });
}

function refuseElsewhere(event: { readonly url: string; preventDefault(): void }): void {
  if (!mayNavigate(event.url)) event.preventDefault();
}

/** No network, no permissions, no devices, no downloads. */
export function hardenSession(session: Session, developing: boolean): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url, developing) }));
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}
