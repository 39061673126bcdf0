import type { Json } from '../inbound-set.ts';

// Elements of a narrative that do something when a browser shows them.
const active =
  /<\s*(?:script|iframe|object|embed|form|link|style|base|meta|svg)\b|\bon[a-z]+\s*=|javascript:|data:text\/html/i;

/**
 * A copy of a resource with its references as `rename` gives them and without narrative that would act in a browser; what is stored has no
 * `meta.versionId` or `lastUpdated` of another server.
 */
export function rewriteReferences(resource: Json, rename: (reference: string) => string | undefined): Json {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const copy: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(value)) copy[name] = visit(inner);
    const reference = copy['reference'];
    if (typeof reference === 'string') {
      const known = rename(reference);
      if (known !== undefined) copy['reference'] = known;
      else if (reference.includes('?')) bySearch(copy, reference);
    }
    return copy;
  };
  const copy = visit(resource) as Record<string, unknown>;
  const narrative = copy['text'] as Json | undefined;
  if (typeof narrative?.['div'] === 'string' && active.test(narrative['div'])) delete copy['text'];
  return copy;
}

/** `Practitioner?identifier=SYSTEM|VALUE` that nothing meets becomes a reference by identifier. */
function bySearch(node: Record<string, unknown>, reference: string): void {
  const [, type, system, value] = /^([A-Z][A-Za-z]+)\?identifier=([^|&]*)\|([^&]+)$/.exec(reference) ?? [];
  if (type === undefined || value === undefined) return;
  delete node['reference'];
  node['type'] = type;
  node['identifier'] ??= system === '' ? { value } : { system, value };
}
