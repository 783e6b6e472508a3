// Makes an exported file and hands it to the user.
import type { CallError } from '../../../geodata/contract/messages.ts';
import type { Download } from '../../../geodata/contract/views.ts';
import { theConnection } from '../../bridge/connection.ts';
import { TIER_WORDS } from '../../format/words.ts';
import { mapPicture } from '../../map/map-pictures.ts';
import { getApp } from '../../state/store.ts';
import type { Outcome } from '../run-job.ts';
import { slug } from '../save-names.ts';
import type { ExportWish } from './export-choices.ts';

const failed = (message: string): { readonly ok: false; readonly error: CallError } => ({
  ok: false,
  error: { code: 'fault', message, issues: [] },
});

/** The name of the file that was handed over, or why there is none. */
export async function makeExport(wish: ExportWish): Promise<Outcome<string>> {
  const made = await fileOf(wish);
  if (!made.ok) return made;
  const { fileName, mediaType, bytes } = made.value;
  try {
    await theConnection().host.deliver(fileName, mediaType, bytes);
  } catch (error) {
    return failed(`The file could not be saved: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { ok: true, value: fileName };
}

async function fileOf({ kind, tier }: ExportWish): Promise<Outcome<Download>> {
  const { client } = theConnection();
  if (kind === 'picture') return pictureFile();
  if (kind === 'plan') return client.call('export.plan', {});
  if (kind === 'assignments') return client.call('export.assignments', {});
  return client.call('export.areas', { format: kind, tier });
}

async function pictureFile(): Promise<Outcome<Download>> {
  const { plan, tier, atlas } = getApp();
  if (!plan || !atlas) return failed('No plan is open.');
  const picture = mapPicture({ title: plan.name, subtitle: `${TIER_WORDS[tier].many}, ${atlas.title}, ${atlas.peopleLabel}` });
  if (!picture) return failed('The map is not on screen.');
  try {
    const bytes = new Uint8Array(await (await picture).arrayBuffer());
    const fileName = `${slug(`${plan.name} ${tier}`)}.png`;
    return { ok: true, value: { fileName, mediaType: 'image/png', bytes } };
  } catch (error) {
    return failed(`The picture could not be drawn: ${error instanceof Error ? error.message : String(error)}`);
  }
}
