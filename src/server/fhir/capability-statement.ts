import type { CapabilityStatement, CapabilityStatementRestResource } from '@medplum/fhirtypes';
import { type ParameterKind, servedTypes } from '../../office/chart/index.ts';

const types: Readonly<Record<ParameterKind, 'token' | 'reference' | 'date' | 'string'>> = {
  token: 'token',
  reference: 'reference',
  date: 'date',
  string: 'string',
};

/** What this door does, made from the list it serves from. */
export function capabilityStatement(version: string, now: Date): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: now.toISOString(),
    kind: 'instance',
    software: { name: 'Chartwright', version },
    implementation: { description: 'The chart of this installation' },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        resource: Object.entries(servedTypes).map(([type, parameters]): CapabilityStatementRestResource => {
          const names = parameters.map(({ name }) => name);
          const searchInclude = ['patient', 'encounter']
            .filter((name) => names.includes(name))
            .map((name) => `${type}:${name}`);
          return {
            type: type as NonNullable<CapabilityStatementRestResource['type']>,
            interaction: [{ code: 'read' }, { code: 'vread' }, { code: 'search-type' }],
            versioning: 'versioned',
            searchParam: parameters.map(({ name, kind }) => ({ name, type: types[kind] })),
            ...(searchInclude.length > 0 ? { searchInclude } : {}),
          };
        }),
        interaction: [{ code: 'transaction' }],
      },
    ],
  };
}
