// Sites of the open plan, changed as a window changes them. The town has two minor injury units and one emergency department.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PlanCommand } from '../../geodata/contract/calls.ts';
import { ATLAS, asking, PLAN, townLibrary, townService } from './town-service.ts';

const LIST = `CODE,NAME,SERVICE,LATITUDE,LONGITUDE
M1,West MIU,Minor injuries unit,52.005,1.005
M2,,MIU,52.005,1.055
E1,Town Hospital,A&E,52.015,1.035
M3,Nowhere MIU,MIU,,
`;
let home = '';
let tidy = (): void => undefined;

beforeAll(async () => {
  const made = await townLibrary({ 'sites.csv': LIST });
  ({ home, tidy } = made);
});
afterAll(() => tidy());

async function open() {
  const { service } = townService(home);
  const ask = asking(service);
  await ask('session.open', { atlas: ATLAS, plan: PLAN });
  const send = (command: PlanCommand) => ask('plan.command', { command });
  return { ask, send };
}

const close = (siteCode: string, service = 'minor-injuries'): PlanCommand => ({
  ...{ name: 'close-site', service, siteCode, reason: '' },
});

it('names the site, and undo takes it back', async () => {
  const { ask, send } = await open();
  const change = await send(close('M1'));
  expect(change?.label).toBe("Close West MIU's minor injuries unit");
  expect(change?.siteChanges).toMatchObject([{ kind: 'close', siteCode: 'M1', name: 'West MIU' }]);
  expect(change?.siteChanges[0]?.id).toMatch(/^site-change-/);
  expect((await send(close('M2')))?.siteChanges[1]?.name).toBe('M2');
  expect((await ask('history.go', { position: 0 }))?.siteChanges).toEqual([]);
  await ask('session.close', {});
});

it('opens, moves, converts and restores', async () => {
  const { ask, send } = await open();
  const point = { longitude: 1.02, latitude: 52.01 };
  const site = { service: 'minor-injuries', reason: 'Asked for.' };
  await send({ ...site, ...point, name: 'open-site', siteName: 'North MIU', capacity: 10 });
  await send({ ...site, ...point, name: 'move-site', siteCode: 'M3' });
  await send({ ...site, name: 'move-site', siteCode: 'new-1', longitude: 1.03, latitude: 52.02 });
  await send({ ...site, name: 'convert-site', service: 'emergency-department', siteCode: 'E1', toService: 'minor-injuries' });
  const closed = await send(close('E1'));
  expect(closed?.label).toBe("Close Town Hospital's minor injuries unit");
  expect(closed?.siteChanges.map(({ kind, siteCode, service }) => [kind, siteCode, service])).toEqual([
    ['open', 'new-1', 'minor-injuries'],
    ['move', 'M3', 'minor-injuries'],
    ['close', 'E1', 'emergency-department'],
  ]);
  expect(closed?.siteChanges[0]).toMatchObject({ longitude: 1.03, capacity: 10, name: 'North MIU' });
  const restored = await send({ name: 'restore-site', id: closed?.siteChanges[2]?.id ?? '' });
  expect(restored?.siteChanges.length).toBe(2);
  await ask('history.go', { position: 0 });
  await ask('session.close', {});
});

it('refuses what is not there, and what is so already', async () => {
  const { ask, send } = await open();
  const both = { name: 'convert-site', reason: '' } as const;
  await expect(send(close('M9'))).rejects.toMatchObject({ message: expect.stringMatching(/no minor injuries unit "M9"/) });
  await expect(send(close('M1', 'pharmacy'))).rejects.toMatchObject({ message: expect.stringMatching(/no pharmacy "M1"/) });
  await expect(send({ ...both, service: 'minor-injuries', siteCode: 'M1', toService: 'minor-injuries' })).rejects.toMatchObject(
    {
      message: expect.stringMatching(/a minor injuries unit already/),
    },
  );
  await send(close('M1'));
  await expect(send(close('M1'))).rejects.toMatchObject({ message: expect.stringMatching(/already closed/) });
  await ask('history.undo', {});
  await ask('session.close', {});
});

it('refuses a place in the sea, and takes one off a generalised coast', async () => {
  const { ask, send } = await open();
  const site = { service: 'minor-injuries', reason: '' };
  // The town ends at 1.06 east; a degree of longitude is 68 km there.
  const sea = { longitude: 1.1, latitude: 52.01 };
  const message = /52\.0100, 1\.1000 \(latitude, longitude\) lies in no block .* any road\./;
  await expect(send({ ...site, ...sea, name: 'open-site', siteName: 'Wreck', capacity: null })).rejects.toMatchObject({
    message: expect.stringMatching(message),
  });
  await expect(send({ ...site, ...sea, name: 'move-site', siteCode: 'M1' })).rejects.toMatchObject({
    message: expect.stringMatching(message),
  });
  const front = await send({ ...site, name: 'move-site', siteCode: 'M1', longitude: 1.07, latitude: 52.01 });
  expect(front?.siteChanges).toMatchObject([{ kind: 'move', longitude: 1.07 }]);
  await ask('history.undo', {});
  await ask('session.close', {});
});
