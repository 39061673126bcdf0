import type { Bundle, BundleEntry, Resource } from '@medplum/fhirtypes';
import type { SearchAnswer, SearchAsk, StoredResource } from '../../office/chart/index.ts';

/** A stored fact as a FHIR resource, with its version and the time it was stored. */
export function fhirResource({ type, id, version, updatedAt, body }: StoredResource): Resource {
  const meta = {
    ...(body['meta'] as object | undefined),
    versionId: String(version),
    lastUpdated: updatedAt.toISOString(),
  };
  return { ...body, resourceType: type, id, meta } as unknown as Resource;
}

/** A search answer as a searchset bundle, with links to itself and to the next page. */
export function searchBundle(base: string, ask: SearchAsk, query: URLSearchParams, answer: SearchAnswer): Bundle {
  const entry =
    (mode: 'match' | 'include') =>
    (stored: StoredResource): BundleEntry => ({
      fullUrl: `${base}/${stored.type}/${stored.id}`,
      resource: fhirResource(stored),
      search: { mode },
    });
  const next = ask.offset + ask.count;
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: answer.total,
    link: [
      { relation: 'self', url: addressOf(base, ask.type, query) },
      ...(next < answer.total && ask.count > 0
        ? [{ relation: 'next', url: addressOf(base, ask.type, query, next) }]
        : []),
    ],
    entry: [...answer.matches.map(entry('match')), ...answer.included.map(entry('include'))],
  };
}

function addressOf(base: string, type: string, query: URLSearchParams, offset?: number): string {
  const own = new URLSearchParams(query);
  if (offset !== undefined) own.set('_offset', String(offset));
  const text = own.toString();
  return `${base}/${type}${text === '' ? '' : `?${text}`}`;
}
