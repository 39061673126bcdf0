/** Types of resources that are compared; the others of the expected bundles are references here, or have no place in a chart. */
export const comparedTypes: readonly string[] = [
  'Patient',
  'Encounter',
  'Coverage',
  'RelatedPerson',
  'Condition',
  'Procedure',
  'AllergyIntolerance',
  'Observation',
  'DiagnosticReport',
  'ServiceRequest',
  'DocumentReference',
  'ChargeItem',
  'Immunization',
  'MedicationRequest',
];

export interface Agreement {
  /** Leaf values of the expected resources that are compared. */
  expected: number;
  /** Those that ours hold at the same path. */
  agreed: number;
}

type Resource = Readonly<Record<string, unknown>>;
type Leaves = ReadonlyMap<string, number>;

// Generated ids and what hangs on them, the converter's narrative and security tags, and titles it takes from its own dictionaries.
const left = /(?:^|\.)(?:id|reference|resourceType|display|version)$|^text\.|^meta\.|\.unit$/;

/**
 * How many values of the expected resources ours hold. Resources are paired by type, best pair first; values are compared by their path
 * without list positions, times as instants, and systems without the prefix the converter invents. `skip` leaves paths out.
 */
export function agreementOf(expected: readonly Resource[], ours: readonly Resource[], type: string): Agreement {
  const wanted = expected.filter((one) => one['resourceType'] === type).map(leavesOf);
  const have = ours.filter((one) => one['resourceType'] === type).map(leavesOf);
  const total = wanted.reduce((sum, leaves) => sum + size(leaves), 0);
  const pairs = wanted
    .flatMap((a, i) => have.map((b, j) => ({ i, j, hits: hits(a, b) })))
    .sort((a, b) => b.hits - a.hits);
  const [usedI, usedJ] = [new Set<number>(), new Set<number>()];
  let agreed = 0;
  for (const { i, j, hits: n } of pairs) {
    if (usedI.has(i) || usedJ.has(j)) continue;
    usedI.add(i);
    usedJ.add(j);
    agreed += n;
  }
  return { expected: total, agreed };
}

const size = (leaves: Leaves): number => [...leaves.values()].reduce((sum, n) => sum + n, 0);
const hits = (wanted: Leaves, have: Leaves): number =>
  [...wanted].reduce((sum, [leaf, n]) => sum + Math.min(n, have.get(leaf) ?? 0), 0);

/** Every leaf of a resource as `path=value` with how often it occurs. */
export function leavesOf(resource: Resource): Leaves {
  const leaves = new Map<string, number>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, path);
    else if (typeof value === 'object' && value !== null && !isInvented(value))
      for (const [name, inner] of Object.entries(value)) visit(inner, path === '' ? name : `${path}.${name}`);
    else if (typeof value !== 'object' && !left.test(path)) {
      const leaf = `${path}=${normal(value)}`;
      leaves.set(leaf, (leaves.get(leaf) ?? 0) + 1);
    }
  };
  visit(resource, '');
  return leaves;
}

const invented = /^http:\/\/example\.com\/v2-to-fhir-converter\/(?:Identifier|CodeSystem|sid)\//;

/** An extension at an address that only the converter knows. */
const isInvented = (value: object): boolean =>
  'url' in value && typeof value.url === 'string' && value.url.startsWith('http://example.com/v2-to-fhir-converter/');

function normal(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value).toISOString();
  return value.replace(invented, '').trim();
}
