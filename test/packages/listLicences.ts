import { isAllowed } from './isAllowed.ts';
import { licenceAt, nameAt, PRODUCTION } from './lock.ts';

/** `npm run licences`: the licence of each package that an installation has, by licence; ends with 1 where one is unknown or not allowed. */
const byLicence = Map.groupBy(PRODUCTION.keys(), (place) => licenceAt(place) ?? 'unknown');
for (const [licence, places] of [...byLicence].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const isFine = isAllowed(licence);
  process.stdout.write(`${licence}${isFine ? '' : ' (NOT ALLOWED)'}: ${places.length}\n`);
  for (const place of places.sort()) process.stdout.write(`  ${nameAt(place)} ${PRODUCTION.get(place)?.version}\n`);
  if (!isFine) process.exitCode = 1;
}
process.stdout.write(`${PRODUCTION.size} packages, ${byLicence.size} licences\n`);
