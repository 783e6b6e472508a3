// The block table: every block with its site, seconds and metres, as a file.
import { Download } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { theConnection } from '../bridge/connection.ts';
import { ask, tell } from '../state/actions.ts';
import { getApp, setApp } from '../state/store.ts';

export function ExportBlocks({ service }: { readonly service: string }): ReactElement {
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    await exportBlocks(service);
    setBusy(false);
  };
  return (
    <button
      type="button"
      disabled={busy}
      onClick={() => void save()}
      title="Every block with its nearest site, seconds and metres"
    >
      <Download aria-hidden /> Blocks as CSV
    </button>
  );
}

async function exportBlocks(service: string): Promise<void> {
  const made = await ask('export.travel', { service, mode: getApp().travel.mode, scenario: 'plan' });
  if (!made) return;
  try {
    await theConnection().host.deliver(made.fileName, made.mediaType, made.bytes);
    setApp({ announcement: `Saved ${made.fileName}` });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell({ tone: 'error', text: `The file could not be saved: ${reason}`, issues: [] });
  }
}
