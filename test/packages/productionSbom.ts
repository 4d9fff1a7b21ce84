import { nameAt, PRODUCTION } from './lock.ts';

interface Component {
  /** Name and version. */
  readonly 'bom-ref': string;
}

export interface Sbom {
  readonly metadata: { readonly component: { readonly 'bom-ref': string } };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** Of a bill of all materials those of an installation without development: `npm sbom --omit dev` leaves out packages that development needs too. */
export function productionSbom<Bill extends Sbom>(bill: Bill): Bill {
  const wanted = new Set([...PRODUCTION].map(([place, { version }]) => `${nameAt(place)}@${version}`));
  const components = bill.components.filter((component) => wanted.has(component['bom-ref']));
  const kept = new Set([bill.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((needed) => kept.has(needed)) }));
  return { ...bill, components, dependencies };
}
