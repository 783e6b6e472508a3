import { describe, expect, it } from 'vitest';
import type { Plan, SiteChange } from '../../geodata/model/plan.ts';
import { faultInPlan } from '../../geodata/plan/check-plan.ts';
import { closeSite, closeSiteLabel } from '../../geodata/plan/close-site.command.ts';
import { convertSite, convertSiteLabel } from '../../geodata/plan/convert-site.command.ts';
import { applyDiff, diffPlans, reverseDiff } from '../../geodata/plan/diff.ts';
import { encodeEntry, encodeHeader, journalLines, replayJournal } from '../../geodata/plan/journal.ts';
import { moveSite, moveSiteLabel } from '../../geodata/plan/move-site.command.ts';
import { openSite, openSiteLabel } from '../../geodata/plan/open-site.command.ts';
import { parsePlan, serialisePlan } from '../../geodata/plan/plan-file.ts';
import { restoreSite, restoreSiteLabel } from '../../geodata/plan/restore-site.command.ts';
import { must, refusal, smallTown, TOWN_CODES, TOWN_CONTEXT, TOWN_INDEX } from './town-plan.ts';

const ED = 'emergency-department';
const MIU = 'minor-injuries';
const skelldale = { id: 's-1', service: ED, siteCode: 'RX1', name: 'Skelldale Hospital', reason: 'Too few staff.' };
const fenEdge = { id: 's-2', service: MIU, name: 'Fen Edge', longitude: 0.1, latitude: 52.5, capacity: 40, reason: '' };
const there = { longitude: 0.2, latitude: 52.6 };
const closed = (): Plan => must(closeSite(smallTown(), skelldale));
const opened = (): Plan => must(openSite(smallTown(), fenEdge));
const moved = (): Plan => must(moveSite(smallTown(), { ...skelldale, ...there }));
const converted = (): Plan => must(convertSite(smallTown(), { ...skelldale, toService: MIU }));
const asMinor = { ...skelldale, id: 's-9', service: MIU };
const asNew = { ...skelldale, id: 's-9', service: MIU, siteCode: 'new-1' };
const only = ({ siteChanges }: Plan): SiteChange => {
  expect(siteChanges.length).toBe(1);
  return siteChanges[0]!;
};

describe('changes of sites', () => {
  it('are recorded whole', () => {
    const none = { longitude: null, latitude: null, toService: '', capacity: null };
    expect(only(closed())).toEqual({ ...skelldale, kind: 'close', ...none });
    expect(only(moved())).toEqual({ ...skelldale, kind: 'move', ...none, ...there });
    expect(only(converted())).toEqual({ ...skelldale, kind: 'convert', ...none, toService: MIU });
    expect(only(opened())).toEqual({ ...fenEdge, kind: 'open', siteCode: 'new-1', toService: '' });
  });

  it('say what undo takes back', () => {
    const plan = smallTown();
    expect(closeSiteLabel(plan, skelldale)).toBe("Close Skelldale Hospital's emergency department");
    expect(openSiteLabel(plan, fenEdge)).toBe('Open Fen Edge as a minor injuries unit');
    expect(moveSiteLabel(plan, { ...skelldale, name: 'St James', ...there })).toBe("Move St James' emergency department");
    expect(convertSiteLabel(plan, { ...skelldale, toService: MIU })).toBe(
      "Convert Skelldale Hospital's emergency department to a minor injuries unit",
    );
    expect(closeSiteLabel(opened(), { ...asNew, name: '' })).toBe("Close Fen Edge's minor injuries unit");
    expect(restoreSiteLabel(closed(), { id: 's-1' })).toBe("Keep Skelldale Hospital's emergency department open");
    expect(restoreSiteLabel(opened(), { id: 's-2' })).toBe('Do not open Fen Edge as a minor injuries unit');
    expect(restoreSiteLabel(moved(), { id: 's-1' })).toBe("Keep Skelldale Hospital's emergency department where it is");
    expect(restoreSiteLabel(converted(), { id: 's-1' })).toBe("Keep Skelldale Hospital's emergency department");
    expect(restoreSiteLabel(plan, { id: 's-7' })).toBe('Restore s-7');
  });

  it('are taken back by id, and the plan is as it was', () => {
    for (const plan of [closed(), moved(), converted()]) expect(must(restoreSite(plan, { id: 's-1' }))).toEqual(smallTown());
    expect(refusal(restoreSite(closed(), { id: 's-2' }))).toBe('no-such-change');
  });

  it('take the place of the change before, under its id', () => {
    expect(only(must(closeSite(moved(), { ...skelldale, id: 's-9' })))).toEqual(only(closed()));
    expect(only(must(moveSite(moved(), { ...skelldale, id: 's-9', longitude: 1, latitude: 53 })))).toMatchObject({
      ...{ id: 's-1', kind: 'move', longitude: 1, latitude: 53 },
    });
    expect(only(must(convertSite(moved(), { ...skelldale, toService: MIU })))).toEqual(only(converted()));
    expect(only(must(moveSite(converted(), { ...skelldale, ...there })))).toEqual(only(moved()));
    expect(only(must(closeSite(converted(), skelldale)))).toEqual(only(closed()));
  });

  it('return the same plan when they say what it says', () => {
    const [there1, there2] = [moved(), converted()];
    expect(must(moveSite(there1, { ...skelldale, id: 's-9', ...there }))).toBe(there1);
    expect(must(convertSite(there2, { ...skelldale, id: 's-9', toService: MIU }))).toBe(there2);
    const open = opened();
    expect(must(moveSite(open, { ...asNew, longitude: 0.1, latitude: 52.5, reason: '' }))).toBe(open);
  });

  it('of one site are apart by service', () => {
    const both = must(closeSite(closed(), { ...skelldale, id: 's-5', service: 'stroke-unit' }));
    expect(both.siteChanges.map(({ service }) => service)).toEqual([ED, 'stroke-unit']);
    expect(faultInPlan(both)).toBeNull();
  });
});

describe('a site that the plan closed', () => {
  it('is left alone until it is restored', () => {
    expect(refusal(closeSite(closed(), { ...skelldale, reason: 'Other.' }))).toBe('site-closed');
    expect(refusal(moveSite(closed(), { ...skelldale, ...there }))).toBe('site-closed');
    expect(refusal(convertSite(closed(), { ...skelldale, toService: MIU }))).toBe('site-closed');
  });
});

describe('a site that the plan opened', () => {
  it('opens elsewhere when it is moved, and as another when it is converted', () => {
    expect(only(must(moveSite(opened(), { ...asNew, ...there, reason: '' })))).toMatchObject({
      ...{ id: 's-2', kind: 'open', name: 'Fen Edge', capacity: 40, ...there },
    });
    expect(only(must(convertSite(opened(), { ...asNew, toService: 'pharmacy' })))).toMatchObject({
      ...{ kind: 'open', service: 'pharmacy', toService: '', reason: 'Too few staff.' },
    });
  });

  it('is not there when it is closed, and its code is never given again', () => {
    const two = must(openSite(opened(), { ...fenEdge, id: 's-3', name: 'Marsh End' }));
    expect(two.siteChanges.map(({ siteCode }) => siteCode)).toEqual(['new-1', 'new-2']);
    const none = must(restoreSite(must(closeSite(two, asNew)), { id: 's-3' }));
    expect(none.siteChanges).toEqual([]);
    const saved = must(parsePlan(serialisePlan(none, TOWN_CODES), TOWN_CONTEXT)).plan;
    expect(saved).toEqual(none);
    expect(only(must(openSite(saved, fenEdge))).siteCode).toBe('new-3');
  });

  it('has a code of its own even where a file by hand does not count', () => {
    const { sitesOpened: _, ...uncounted } = opened();
    expect(must(openSite(uncounted, { ...fenEdge, id: 's-3' })).siteChanges[1]?.siteCode).toBe('new-2');
  });

  it('is refused without a name, a point or a capacity that is one', () => {
    const open = (change: Partial<typeof fenEdge>) => refusal(openSite(smallTown(), { ...fenEdge, ...change }));
    expect(open({ name: ' ' })).toBe('bad-name');
    expect(open({ longitude: Number.NaN })).toBe('bad-point');
    expect(open({ latitude: 91 })).toBe('bad-point');
    expect(open({ capacity: -1 })).toBe('bad-capacity');
    expect(open({ service: 'Minor Injuries' })).toBe('bad-service');
    expect(open({ service: '' })).toBe('bad-service');
    expect(open({ reason: 'x'.repeat(4_001) })).toBe('text-too-long');
  });
});

describe('a site that the plan converted', () => {
  it('closes, converts on, and goes back to what it was', () => {
    expect(only(must(closeSite(converted(), asMinor)))).toEqual(only(closed()));
    expect(only(must(convertSite(converted(), { ...asMinor, toService: 'pharmacy' })))).toMatchObject({
      ...{ id: 's-1', service: ED, toService: 'pharmacy' },
    });
    expect(must(convertSite(converted(), { ...asMinor, toService: ED }))).toEqual(smallTown());
    expect(refusal(moveSite(converted(), { ...asMinor, ...there }))).toBe('site-converted');
  });

  it('must become something else, which no other change speaks of', () => {
    expect(refusal(convertSite(smallTown(), { ...skelldale, toService: ED }))).toBe('same-service');
    expect(refusal(convertSite(smallTown(), { ...skelldale, toService: 'A&E' }))).toBe('bad-service');
    const minorClosed = must(closeSite(smallTown(), asMinor));
    expect(refusal(convertSite(minorClosed, { ...skelldale, toService: MIU }))).toBe('site-changed-twice');
  });

  it('needs no name to be named', () => {
    expect(only(must(closeSite(smallTown(), { ...skelldale, name: ' ' }))).name).toBe('RX1');
  });

  it('is refused where the plan has no room', () => {
    const change = only(closed());
    const full = { ...smallTown(), siteChanges: Array.from({ length: 100_000 }, (_, i) => ({ ...change, siteCode: `${i}` })) };
    expect(refusal(closeSite(full, skelldale))).toBe('too-many');
  });
});

describe('changes of sites in files', () => {
  const text = (plan: Plan): string => serialisePlan(plan, TOWN_CODES);
  const line = (within: string, needle: string): number => within.slice(0, within.indexOf(needle)).split('\n').length;

  it('read as they were written', () => {
    const plan = must(
      closeSite(must(moveSite(opened(), { ...skelldale, ...there })), { ...asMinor, id: 's-7', siteCode: 'RX2' }),
    );
    expect(must(parsePlan(text(plan), TOWN_CONTEXT))).toEqual({ plan, issues: [] });
    expect(text(opened())).toContain('"sitesOpened": 1');
    expect(text(closed())).not.toContain('sitesOpened');
  });

  it.each([
    ['"longitude": 0.2', '"longitude": null', 'a moved site needs a longitude in degrees'],
    ['"latitude": 52.6', '"latitude": 152.6', 'a moved site needs a latitude in degrees'],
    ['"kind": "move"', '"kind": "close"', 'a closed site stays where it is: its longitude must be null'],
    ['"toService": ""', '"toService": "pharmacy"', 'a moved site has no other service'],
    ['"service": "emergency-department"', '"service": "A&E"', 'a moved site needs a service such as "minor-injuries"'],
    ['"siteCode": "RX1"', '"siteCode": ""', 'a moved site needs the code of the site'],
    ['"name": "Skelldale Hospital"', '"name": ""', 'a moved site needs a name of one line, with no spaces at its ends'],
    ['"capacity": null', '"capacity": 3', 'a moved site has no capacity of its own'],
  ])('%s must not be %s', (was, is, says) => {
    const broken = text(moved()).replace(was, is);
    const result = parsePlan(broken, TOWN_CONTEXT);
    const issue = result.ok ? null : result.error[0];
    expect(issue?.message).toContain(says);
    expect(issue?.place.row).toBeGreaterThanOrEqual(line(broken, '"id": "s-1"'));
  });

  it.each([
    ['"toService": "minor-injuries"', '"toService": ""', 'a converted site needs the service that it gives instead'],
    ['"toService": "minor-injuries"', '"toService": "emergency-department"', 'a converted site must give another service'],
  ])('%s must not be %s', (was, is, says) => {
    const result = parsePlan(text(converted()).replace(was, is), TOWN_CONTEXT);
    expect(result.ok ? '' : result.error[0]?.message).toContain(says);
  });

  it('may not stand twice for one site and service', () => {
    const twice = text({ ...converted(), siteChanges: [only(converted()), { ...only(closed()), id: 's-8', service: MIU }] });
    const result = parsePlan(twice, TOWN_CONTEXT);
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(['site-changed-twice']);
    expect(faultInPlan({ ...converted(), siteChanges: [only(closed()), { ...only(closed()), id: 's-8' }] })).toContain(
      'another',
    );
  });

  it('come back from the journal, and undone to what was', () => {
    const steps = [smallTown(), closed(), must(openSite(closed(), fenEdge))];
    const entries = [diffPlans(steps[0]!, steps[1]!), diffPlans(steps[1]!, steps[2]!)].map((diff, i) =>
      encodeEntry({ n: i + 1, at: 't', kind: 'do', label: 'l', diff }, TOWN_CODES),
    );
    const header = encodeHeader({ plan: 'plan-1', saved: 'h', blockLayer: smallTown().blockLayer });
    const context = { indexOf: TOWN_INDEX, saved: 'h', file: 'j' };
    const replay = replayJournal(smallTown(), journalLines(header + entries.join('')), context);
    expect([replay.reason, replay.plan]).toEqual([null, steps[2]]);
    expect(applyDiff(steps[2]!, reverseDiff(diffPlans(steps[0]!, steps[2]!)))).toEqual(smallTown());
  });
});
