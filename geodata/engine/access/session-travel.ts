// The travel of a plan while it is edited: worked out when a service is first asked about, then site change by site change. It is a
// function of the plan's site changes alone, so undo finds again what was; what an edit of areas does to it is for criteria to say.
import type { ServiceTravel } from '../../access/travel/block-travel.ts';
import type { CriteriaTravel, TravelAnswer } from '../../criteria/travel-answers.ts';
import { serviceWords } from '../../criteria/travel-words.ts';
import type { SiteChange } from '../../model/plan.ts';
import type { BlockTravel, TravelMode } from '../../model/travel.ts';
import type { RulePack } from '../../rules/rule-pack.ts';
import type { PlannedSites } from './service-sites.ts';
import { changedBlocks, type TouchedBlocks } from './touched-blocks.ts';
import type { TravelSource } from './travel-source.ts';

interface Kept {
  readonly travel: ServiceTravel;
  /** By the sites that it leads to. Lists of sites are the same object for the same changes, and forgotten with it. */
  readonly made: WeakMap<PlannedSites, BlockTravel>;
}

/** Travel of one open plan by kind of care and mode; without a source nothing can be said. */
export class SessionTravel {
  #source: TravelSource | null;
  readonly #kept = new Map<string, Kept>();

  constructor(source: TravelSource | null) {
    this.#source = source;
  }

  get source(): TravelSource | null {
    return this.#source;
  }

  /** Everything at other speeds from now on. */
  use(source: TravelSource): void {
    this.#source = source;
    this.#kept.clear();
  }

  /** With these site changes; null where no list tells of the service and the plan opens no such site. */
  of(service: string, mode: TravelMode, changes: readonly SiteChange[]): BlockTravel | null {
    const sites = this.#source?.sites.planned(service, changes) ?? null;
    if (this.#source === null || sites === null) return null;
    const key = `${mode} ${service}`;
    let kept = this.#kept.get(key);
    if (!kept) {
      kept = { travel: this.#source.travelTo(service, mode), made: new WeakMap() };
      this.#kept.set(key, kept);
    }
    const known = kept.made.get(sites);
    if (known) return known;
    const travel = kept.travel.travel(sites.sites);
    kept.made.set(sites, travel);
    return travel;
  }

  /** What rules are answered from. A service that no list tells of is not assessed, whatever the plan opens: more may be there today. */
  answers(changes: readonly SiteChange[]): CriteriaTravel {
    return {
      of: (service, mode) => this.#answer(service, mode, changes),
      rural: this.#source?.rural ?? null,
    };
  }

  /** Blocks whose areas' verdicts the change of sites may turn, by the rules of a pack and the sites that differ. */
  touched(before: readonly SiteChange[], after: readonly SiteChange[], pack: RulePack): TouchedBlocks {
    const { sites } = this.#source ?? {};
    if (!sites || before === after) return { everywhere: false, blocks: new Set() };
    const services = new Set([...before, ...after].flatMap(({ service, toService }) => [service, toService]));
    return changedBlocks({
      sites: [...services].map((service) => [sites.planned(service, before), sites.planned(service, after)] as const),
      travel: askedBy(pack)
        .filter(({ service }) => services.has(service))
        .map(({ service, mode }) => [this.#answer(service, mode, before).travel, this.#answer(service, mode, after).travel]),
    });
  }

  #answer(service: string, mode: TravelMode, changes: readonly SiteChange[]): TravelAnswer {
    const today = this.#source?.sites.today(service);
    const travel = today && today.sites.length > 0 ? this.of(service, mode, changes) : null;
    if (!travel) return { travel: null, missing: serviceWords(service).needs, data: [] };
    return { travel, missing: '', data: [service, ...this.#ways(travel)] };
  }

  #ways({ basis: { method } }: BlockTravel): readonly string[] {
    const roads = method === 'straight-line' ? [] : ['roads'];
    return method === 'road' ? roads : [...roads, 'straight-line'];
  }
}

interface Asked {
  readonly service: string;
  readonly mode: TravelMode;
}

/** What the rules of a pack ask about, each once. */
function askedBy(pack: RulePack): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const rule of pack.rules) {
    if (rule.criterion !== 'rural-access' && rule.criterion !== 'boundary-harm') continue;
    asked.set(`${rule.mode} ${rule.service}`, rule);
  }
  return [...asked.values()];
}
