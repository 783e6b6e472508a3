// Owns the map of one atlas: makes it, keeps it in step with the window's state, and takes it away without a trace.
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AtlasView } from '../../geodata/contract/views.ts';
import { withOverlays } from '../access/map/overlay.ts';
import type { AppState } from '../state/app-state.ts';
import { setMapView } from '../state/map-view.ts';
import { appStore } from '../state/store.ts';
import { ArcSides } from './arc-sides.ts';
import { type AreaNames, areaNames } from './area-names.ts';
import { attributionsOf } from './attributions.ts';
import { BlockPicker } from './block-picker.ts';
import { CentroidIndex } from './centroid-index.ts';
import { fitMap } from './fit-map.ts';
import { watchHover } from './hover-watch.ts';
import { makeMap } from './make-map.ts';
import { listenToMapKeys } from './map-keys.ts';
import { MapPainter } from './map-painter.ts';
import { type MapScene, SceneMaker } from './map-scene.ts';
import { mapStyle } from './map-style.ts';
import type { MapSurface } from './map-surface.ts';
import { viewOf } from './map-view-port.ts';
import { movedBlocks } from './moved-blocks.ts';
import { NameTags } from './name-tags.ts';
import { addPatterns } from './patterns.ts';
import type { Pictured } from './pictured.ts';
import { Pulse } from './pulse.ts';
import { onSystemShade, shadeOf } from './shade.ts';
import { SketchOverlay } from './sketch-overlay.ts';
import { followsMarksOnly, sameGround, sameScene, sameTheme } from './state-steps.ts';
import { makeSurface } from './surface.ts';
import { TileStore } from './tile-store.ts';

export interface ControllerNeeds {
  readonly container: HTMLElement;
  readonly atlas: AtlasView;
  /** From the host, for this atlas. */
  readonly tileUrl: string;
}

export class MapController {
  readonly map: MapLibreMap;
  readonly surface: MapSurface;
  readonly #atlas: AtlasView;
  readonly #tiles: TileStore;
  readonly #sides: ArcSides;
  readonly #scenes: SceneMaker;
  readonly #painter: MapPainter;
  readonly #pulse: Pulse;
  readonly #nameTags: NameTags;
  readonly #stops: (() => void)[] = [];
  #state: AppState = appStore.getState();
  /** Feature-state can be set once the style is there. */
  #ready = false;

  constructor({ container, atlas, tileUrl }: ControllerNeeds) {
    this.#atlas = atlas;
    this.#scenes = new SceneMaker(atlas);
    const sides = new ArcSides(atlas.blockCount);
    this.#sides = sides;
    this.#tiles = new TileStore(tileUrl, (seen) => {
      const fresh = sides.add(seen);
      if (this.#ready && fresh.length > 0) this.#painter.addArcs(fresh);
    });
    this.#nameTags = new NameTags(
      () => this.#names(),
      (names) => this.map.getSource<GeoJSONSource>('area-names')?.setData(names),
    );
    const scene = this.#scene();
    this.map = makeMap({ container, style: this.#style(scene, this.#nameTags.brought()), bounds: atlas.bounds });
    this.map.touchZoomRotate.disableRotation();
    this.#painter = new MapPainter(this.map, sides, { blockCount: atlas.blockCount, scene });
    this.#pulse = new Pulse(this.map);
    const centroids = new CentroidIndex(atlas.longitude, atlas.latitude);
    const sketch = new SketchOverlay(this.map.getCanvasContainer());
    const picker = new BlockPicker(this.map, centroids, {
      minZoom: atlas.tiles.minZoom,
      maxZoom: atlas.tiles.maxZoom,
      shapes: (place) => this.#tiles.shapes(place),
    });
    this.map.on('idle', () => picker.warm());
    this.surface = makeSurface({ map: this.map, centroids, picker, painter: this.#painter, sides, sketch });
    this.#name();
    this.#listen();
  }

  /** The map as it is now, to be drawn once more. */
  pictured(): Pictured {
    const scene = this.#scene();
    const { lng, lat } = this.map.getCenter();
    const { clientWidth, clientHeight } = this.map.getContainer();
    return {
      style: withOverlays(this.#style(scene, this.#names()), scene.palette),
      // Marks of the pointer and the cursor are no part of a picture.
      scene: { ...scene, hovered: -1, cursor: -1 },
      sides: this.#sides,
      blockCount: this.#atlas.blockCount,
      bounds: this.#atlas.bounds,
      centre: [lng, lat],
      zoom: this.map.getZoom(),
      width: clientWidth,
      height: clientHeight,
      attributions: attributionsOf(this.#atlas.sources),
    };
  }

  remove(): void {
    for (const stop of this.#stops) stop();
    this.#pulse.stop();
    this.#nameTags.stop();
    this.#painter.stop();
    this.#ready = false;
    setMapView(null);
    this.map.remove();
    this.#tiles.close();
  }

  #listen(): void {
    this.map.on('style.load', () => {
      addPatterns(this.map, this.#scene().palette);
      this.#ready = true;
      this.#painter.paint(this.#scene());
      this.#nameTags.show();
    });
    this.#stops.push(
      appStore.subscribe((state) => this.#follow(state)),
      onSystemShade(() => this.#restyle()),
      watchHover(this.surface),
      listenToMapKeys(this.map, () => fitMap(this.map, this.#atlas.bounds)),
    );
    setMapView(viewOf(this.map));
  }

  #follow(state: AppState): void {
    const before = this.#state;
    this.#state = state;
    // A plan that is being closed or changed for another's: the component takes this map away in a moment.
    if (state.atlas !== this.#atlas || !this.#ready) return;
    if (!sameGround(before, state)) this.#restyle();
    else if (followsMarksOnly(before, state)) this.#painter.paintMarks(this.#scene());
    else if (!sameScene(before, state)) this.#paint(before);
    this.#nameTags.follow(before, state);
    if (state.pointedOut !== before.pointedOut) this.#pulse.start((state.pointedOut?.length ?? 0) > 0);
    if (state.cursorBlock !== before.cursorBlock) this.#keepInView(state.cursorBlock);
  }

  #paint(before: AppState): void {
    const scene = this.#scene();
    const moved = movedBlocks(before, this.#state);
    if (!sameTheme(before, this.#state)) {
      this.map.setPaintProperty('no-data', 'fill-opacity', isHatched(scene) ? 1 : 0);
      this.map.setLayoutProperty('beyond', 'visibility', scene.beyond ? 'visible' : 'none');
    }
    if (moved) this.#painter.paintMoved(scene, moved);
    else this.#painter.paint(scene);
  }

  /** Colours of the map itself, layers or patterns changed: only what differs is applied. */
  #restyle(): void {
    if (!this.#ready) return;
    const scene = this.#scene();
    this.map.setStyle(this.#style(scene, this.#nameTags.brought()), { diff: true });
    addPatterns(this.map, scene.palette);
    this.#painter.paint(scene);
  }

  #scene(): MapScene {
    return this.#scenes.scene(this.#state, shadeOf(this.#state.appearance));
  }

  #style(scene: MapScene, names: AreaNames): ReturnType<typeof mapStyle> {
    const { tiles, bounds } = this.#atlas;
    return mapStyle(scene.palette, {
      tiles: this.#tiles.url,
      minZoom: tiles.minZoom,
      maxZoom: tiles.maxZoom,
      bounds,
      visibleLayers: this.#state.visibleLayers,
      patterns: this.#state.patterns,
      hatched: isHatched(scene),
      beyond: scene.beyond !== null,
      pointedOutOpacity: Pulse.opacity(scene.pointedOut !== null),
      names,
    });
  }

  #names(): AreaNames {
    const { areas, slotOf, tier } = this.#scene();
    const { people, longitude, latitude, neighbourOffsets, neighbours } = this.#atlas;
    return areaNames({ areas, slotOf: slotOf[tier], people, longitude, latitude, neighbourOffsets, neighbours });
  }

  #keepInView(block: number | null): void {
    if (block === null) return;
    const { x, y } = this.surface.project(block);
    const { clientWidth, clientHeight } = this.map.getContainer();
    const margin = 40;
    if (x > margin && y > margin && x < clientWidth - margin && y < clientHeight - margin) return;
    this.map.panTo([this.#atlas.longitude[block]!, this.#atlas.latitude[block]!], { duration: 0 });
  }

  #name(): void {
    const canvas = this.map.getCanvas();
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-roledescription', 'map');
    canvas.setAttribute('aria-label', `Map of ${this.#atlas.title}`);
  }
}

const isHatched = (scene: MapScene): boolean => (scene.theme?.unknownBlocks ?? 0) > 0;
