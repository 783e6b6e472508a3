import { describe, expect, it } from 'vitest';
import type { SiteChange } from '../../geodata/model/plan.ts';
import { spokenChange } from '../../renderer/access/block-travel.ts';
import { noPlacesText } from '../../renderer/access/no-places-text.ts';
import { capacityOf, capacityProblem } from '../../renderer/access/open-site-card.tsx';
import { peopleBySite } from '../../renderer/access/people-by-site.ts';
import { changeOfSite } from '../../renderer/access/site-actions.ts';
import { siteRows, sitesText } from '../../renderer/access/sites-table.tsx';
import { serviceInForce } from '../../renderer/access/travel-services.ts';
import { stateText } from '../../renderer/access/travel-words.ts';
import { townView } from '../map/town-view.ts';
import { OTHER, SERVICE, SITE, townTravel } from './town-travel.ts';

const sum = (from: number, to: number): number => townView.people.subarray(from, to).reduce((all, one) => all + one, 0);

describe('the sites of a kind of care', () => {
  it('are listed with who has no nearer one', () => {
    expect([...peopleBySite(townTravel(), townView.people)]).toEqual([sum(0, 20), sum(20, 29)]);
    const rows = siteRows(townTravel(), townView, null, 'place');
    expect(rows.map(({ name, people, area }) => [name, people, area])).toEqual([
      ['Abbey', sum(0, 20), ''],
      ['Brook', sum(20, 29), ''],
    ]);
  });

  it('are counted in a sentence with what is left out', () => {
    expect(sitesText(SERVICE, [SITE, OTHER])).toBe('2 minor injury units.');
    expect(sitesText({ ...SERVICE, label: 'GP practices' }, [SITE, OTHER])).toBe('2 GP practices.');
    expect(
      sitesText({ ...SERVICE, withoutPoint: 2, outside: 1, note: 'open at night' }, [SITE, { ...OTHER, state: 'closed' }]),
    ).toBe(
      '1 minor injury unit, open at night. 1 closed by the plan. 2 more have no point on the map and cannot be led to. 1 lies outside the atlas.',
    );
  });

  it('are asked for where there are none, or none with a point', () => {
    expect(noPlacesText([])).toMatch(/^This atlas lists no places of care\. Build it again /);
    expect(noPlacesText([{ label: 'GP practices', withoutPoint: 1190 }, SERVICE])).toMatch(
      /no points on the map \(1,190 GP practices\), so nobody can be led to them\. Build it again /,
    );
  });

  it('are of the service that was chosen, else of emergency departments, else of the first that has any', () => {
    const none = { ...SERVICE, id: 'pharmacy', sites: 0 };
    const emergency = { ...SERVICE, id: 'emergency-department' };
    expect(serviceInForce([none, SERVICE, emergency], null)).toBe(emergency);
    expect(serviceInForce([none, SERVICE], null)).toBe(SERVICE);
    expect(serviceInForce([none, SERVICE], 'pharmacy')).toBe(none);
    expect(serviceInForce([none], null)).toBeNull();
  });
});

const CLOSE: SiteChange = {
  ...{ id: 'c1', kind: 'close', service: 'minor-injuries', siteCode: 'A', name: 'Abbey', longitude: null, latitude: null },
  ...{ toService: '', capacity: null, reason: '' },
};

describe('a change of a site', () => {
  it('is found from the service that it leaves and from the one that it becomes', () => {
    const convert: SiteChange = { ...CLOSE, id: 'c2', kind: 'convert', siteCode: 'B', toService: 'pharmacy' };
    expect(changeOfSite([CLOSE, convert], 'minor-injuries', 'A')).toBe(CLOSE);
    expect(changeOfSite([CLOSE, convert], 'pharmacy', 'B')).toBe(convert);
    expect(changeOfSite([CLOSE, convert], 'pharmacy', 'A')).toBeUndefined();
    expect(stateText({ state: 'closed' }, convert)).toBe('converted by the plan');
    expect(stateText({ state: 'closed' }, CLOSE)).toBe('closed by the plan');
  });

  it('is told by who travels longer and who less; no way at all is longer than any', () => {
    const now = townTravel();
    const then = townTravel({
      minutes: now.minutes.map((minutes, at) => (at < 5 ? minutes + 3 : at < 7 ? minutes - 3 : minutes)),
    });
    const [longer, less] = [sum(5, 7), sum(0, 5)].map((people) => people.toLocaleString('en-GB'));
    expect(spokenChange(then, now, townView.people)).toBe(`${longer} people travel longer, ${less} less`);
    const lost = townTravel({ minutes: now.minutes.map((minutes, at) => (at === 0 ? Number.NaN : minutes)) });
    expect(spokenChange(now, lost, townView.people)).toBe(`${sum(0, 1).toLocaleString('en-GB')} people travel longer`);
  });

  it('is not told between two kinds of care, and a closed site that nobody misses is', () => {
    const now = townTravel();
    expect(spokenChange(null, now, townView.people)).toBe('');
    expect(spokenChange(townTravel({ service: 'pharmacy' }), now, townView.people)).toBe('');
    expect(spokenChange(now, now, townView.people)).toBe('');
    const closed = townTravel({ sites: [SITE, { ...OTHER, state: 'closed' }] });
    expect(spokenChange(now, closed, townView.people)).toBe('Nobody travels longer or less');
  });

  it('takes a capacity as people write it', () => {
    expect(['', ' 1,200 ', '0'].map(capacityOf)).toEqual([null, 1200, 0]);
    expect(['', '12', '-1', 'many'].map((text) => capacityProblem(text) === '')).toEqual([true, true, false, false]);
  });
});
