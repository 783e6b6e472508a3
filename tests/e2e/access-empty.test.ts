// Travel in an atlas that lists no place of care: says so wherever travel is looked at, and what to import.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser, onScene } from '../support/browser.ts';
import { accessibilityProblems } from '../support/browser-axe.ts';
import { emptyHome } from '../support/browser-host.ts';
import { mapReady } from '../support/browser-map.ts';
import { createEmptyPlan, runCommand } from '../support/browser-plan.ts';
import { coterminous } from '../support/command-line.ts';

const KEPT = ['LSOA11_Marchshire_BGC.geojson', 'LSOA11_population_mid2020_single_year_of_age.csv', 'LSOA11_MSOA11_LAD21.csv'];

/** A home with an atlas of blocks and people alone. */
async function bareHome(): Promise<string> {
  const [home, files] = [emptyHome(), mkdtempSync(join(tmpdir(), 'marchshire-'))];
  try {
    await coterminous(['sample', '--out', files]);
    const built = await coterminous([
      'atlas',
      'build',
      ...KEPT.map((name) => join(files, name)),
      '--out',
      join(home, 'bare.atlas.gpkg'),
    ]);
    expect(built.stderr + built.stdout).toContain('Providers: none');
  } finally {
    rmSync(files, { recursive: true, force: true });
  }
  return home;
}

describeInBrowser('travel without places of care', () => {
  const scene = onScene(bareHome);

  beforeAll(async () => {
    const { page } = scene;
    await page.getByRole('button', { name: 'New plan', exact: true }).click();
    await createEmptyPlan(page, 'Bare');
    await mapReady(page);
  });

  it('teaches in the legend and in the table which lists to import, and opens the import', async () => {
    const { page } = scene;
    const legend = page.getByRole('region', { name: 'Legend' });
    await runCommand(page, 'Travel times on the map');
    await expect.poll(() => legend.textContent()).toMatch(/lists no places of care.*A list of your own: a name, a kind/s);
    // Nothing leads to a table of nothing.
    expect(await legend.getByRole('button', { name: 'Table of sites' }).count()).toBe(0);
    await runCommand(page, 'Travel table');
    const panel = page.getByRole('tabpanel');
    await expect.poll(() => panel.textContent()).toMatch(/lists no places of care.*Roads are wanted as well/s);
    expect(await accessibilityProblems(page)).toEqual([]);
    await panel.getByRole('button', { name: /^Import data/ }).click();
    await page.getByRole('dialog', { name: 'Import data' }).waitFor();
    await page.keyboard.press('Escape');
    await legend.getByRole('button', { name: 'Back to areas' }).click();
  });
});
