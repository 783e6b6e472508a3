// What counts as our own page. Addresses are parsed and their parts compared: never substrings.

/** The scheme of the app: a page of it can only come from the protocol handler. */
export const SCHEME = 'planner';
export const APP_HOST = 'app';
export const APP_URL = `${SCHEME}://${APP_HOST}/`;

/** Whether an address is on the app's own origin. Custom schemes have an opaque `origin` in Node, so the parts are compared. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${SCHEME}:` && host === APP_HOST && username === '' && password === '';
}

/** Whether a window may go there: to the page itself and nowhere else, not even within the app. */
export const mayNavigate = (address: string): boolean => isAppUrl(address) && new URL(address).pathname === '/';

/** Whether the page may load from this address at all: itself, and what it made. Developer tools only where they are allowed. */
export function mayLoad(address: string, developing: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  if (protocol === 'data:' || protocol === 'blob:') return true;
  if (protocol === 'devtools:') return developing;
  return isAppUrl(address);
}

/** Sites that help pages and sources point at. */
const LINKED_HOSTS: ReadonlySet<string> = new Set([
  'www.england.nhs.uk',
  'digital.nhs.uk',
  'www.nhs.uk',
  'geoportal.statistics.gov.uk',
  'www.ons.gov.uk',
  'www.gov.uk',
  'www.legislation.gov.uk',
  'www.nationalarchives.gov.uk',
  'osdatahub.os.uk',
  'www.openstreetmap.org',
  'github.com',
]);

/** The address to hand to the user's browser, or null: only https, only hosts on the list, no names or ports in it. */
export function externalLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const plain = url.username === '' && url.password === '' && url.port === '';
  return url.protocol === 'https:' && plain && LINKED_HOSTS.has(url.hostname) ? url.href : null;
}
