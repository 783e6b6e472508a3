// Run as a process of its own: writes the tiny town to the path it is given and dies before it is done.
import { writeAtlas } from '../../geodata/atlas/write-atlas.ts';
import { TOWN_TIME, townContents } from './town-contents.ts';

writeAtlas(
  process.argv[2] ?? '',
  townContents(),
  (emit) => {
    for (let y = 0; y < 2000; y++) emit({ z: 12, x: 0, y, data: new Uint8Array(50_000) });
    process.kill(process.pid, 'SIGKILL');
  },
  { writtenAt: TOWN_TIME },
);
