import type { DocumentKind } from '../document-kind.ts';
import type { FhirFile } from './fhir-bundle.ts';
import {
  at,
  codeText,
  conceptText,
  type Json,
  listAt,
  momentText,
  quantityText,
  textAt,
  valueText,
} from './fhir-values.ts';

type Read = (resource: Json, file: FhirFile) => string | undefined;

/** How resources of a type are shown: one row each. */
export interface TableOf {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly types: readonly string[];
  /** History counts whole (problems, allergies); the rest only as far as it belongs to the encounter. */
  readonly scope: 'encounter' | 'patient';
  readonly columns: readonly (readonly [string, Read])[];
  readonly when: Read;
}

const moment =
  (...fields: readonly string[]): Read =>
  (resource) => {
    for (const field of fields) {
      const found = momentText(at(resource, field)) ?? momentText(at(resource, field, 'start'));
      if (found !== undefined) return found;
    }
    return undefined;
  };
const concept =
  (...path: readonly string[]): Read =>
  (resource) =>
    conceptText(at(resource, ...path));
const code =
  (field: string): Read =>
  (resource) =>
    codeText(at(resource, field));
const status: Read = (resource) => textAt(resource, 'status');
const by =
  (...path: readonly string[]): Read =>
  (resource, file) =>
    file.nameOf(first(at(resource, ...path)));
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

const medication: Read = (resource, file) => {
  const own =
    conceptText(at(resource, 'medicationCodeableConcept')) ?? conceptText(at(resource, 'medication', 'concept'));
  const reference = at(resource, 'medicationReference') ?? at(resource, 'medication', 'reference');
  return own ?? conceptText(at(file.resolve(reference), 'code')) ?? textAt(reference, 'display');
};
const dosage: Read = (resource) => {
  const one = first(at(resource, 'dosageInstruction') ?? at(resource, 'dosage'));
  const parts = [
    textAt(one, 'text') ?? quantityText(at(one, 'doseAndRate', 'doseQuantity')) ?? quantityText(at(one, 'dose')),
    conceptText(at(one, 'route')),
    conceptText(at(one, 'timing', 'code')),
    at(one, 'asNeededBoolean') === true ? 'as needed' : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
};
const reaction: Read = (resource) =>
  listAt(resource, 'reaction')
    .flatMap((one) => listAt(one, 'manifestation').map((m) => conceptText(m) ?? conceptText(m['concept']) ?? ''))
    .filter((words) => words !== '')
    .join(', ');
const activities: Read = (resource) =>
  listAt(resource, 'activity')
    .map((one) => conceptText(at(one, 'detail', 'code')) ?? '')
    .filter((words) => words !== '')
    .join('\n');

const conditionWhen = moment('onsetDateTime', 'onsetPeriod', 'recordedDate', 'assertedDate');

/** Everything shown as a table besides results, in the order of the chart. */
export const fhirTables: readonly TableOf[] = [
  {
    title: 'Problem list',
    kind: 'other',
    types: ['Condition'],
    scope: 'patient',
    when: conditionWhen,
    columns: [
      ['Condition', concept('code')],
      ['Code', code('code')],
      ['Category', concept('category')],
      ['Clinical status', concept('clinicalStatus')],
      ['Verification', concept('verificationStatus')],
      ['Onset', conditionWhen],
      ['Resolved', moment('abatementDateTime', 'abatementPeriod')],
    ],
  },
  {
    title: 'Procedures',
    kind: 'other',
    types: ['Procedure'],
    scope: 'encounter',
    when: moment('performedDateTime', 'performedPeriod', 'occurrenceDateTime', 'occurrencePeriod'),
    columns: [
      ['Procedure', concept('code')],
      ['Code', code('code')],
      ['Performed', moment('performedDateTime', 'performedPeriod', 'occurrenceDateTime', 'occurrencePeriod')],
      [
        'Reason',
        (resource, file) =>
          conceptText(at(resource, 'reasonCode')) ??
          conceptText(at(file.resolve(first(at(resource, 'reasonReference'))), 'code')),
      ],
      ['Body site', concept('bodySite')],
      ['Performer', by('performer', 'actor')],
      ['Status', status],
    ],
  },
  {
    title: 'Medications',
    kind: 'medications',
    types: ['MedicationRequest', 'MedicationAdministration', 'MedicationStatement', 'MedicationDispense'],
    scope: 'encounter',
    when: moment('authoredOn', 'effectiveDateTime', 'effectivePeriod', 'whenHandedOver', 'dateAsserted'),
    columns: [
      ['Date', moment('authoredOn', 'effectiveDateTime', 'effectivePeriod', 'whenHandedOver', 'dateAsserted')],
      ['Medication', medication],
      ['Dosage', dosage],
      ['Kind', (resource) => String(resource['resourceType']).replace('Medication', '').toLowerCase()],
      ['Status', status],
    ],
  },
  {
    title: 'Allergies and intolerances',
    kind: 'other',
    types: ['AllergyIntolerance'],
    scope: 'patient',
    when: moment('onsetDateTime', 'recordedDate'),
    columns: [
      ['Substance', concept('code')],
      ['Reaction', reaction],
      ['Criticality', (resource) => textAt(resource, 'criticality')],
      ['Clinical status', concept('clinicalStatus')],
      ['Recorded', moment('recordedDate', 'onsetDateTime')],
    ],
  },
  {
    title: 'Immunizations',
    kind: 'other',
    types: ['Immunization'],
    scope: 'patient',
    when: moment('occurrenceDateTime', 'occurrenceString'),
    columns: [
      ['Vaccine', concept('vaccineCode')],
      ['Given', moment('occurrenceDateTime')],
      ['Status', status],
    ],
  },
  {
    title: 'Orders',
    kind: 'orders',
    types: ['ServiceRequest', 'ProcedureRequest'],
    scope: 'encounter',
    when: moment('authoredOn', 'occurrenceDateTime', 'occurrencePeriod'),
    columns: [
      ['Order', concept('code')],
      ['Code', code('code')],
      ['Ordered', moment('authoredOn', 'occurrenceDateTime', 'occurrencePeriod')],
      ['Requester', by('requester')],
      ['Status', status],
    ],
  },
  {
    title: 'Care plans',
    kind: 'other',
    types: ['CarePlan'],
    scope: 'encounter',
    when: moment('period', 'created'),
    columns: [
      ['Plan', (resource) => textAt(resource, 'title') ?? conceptText(listAt(resource, 'category').at(-1))],
      ['Activities', activities],
      ['From', moment('period', 'created')],
      ['Status', status],
    ],
  },
  {
    title: 'Goals',
    kind: 'other',
    types: ['Goal'],
    scope: 'patient',
    when: moment('startDate'),
    columns: [
      ['Goal', concept('description')],
      ['Status', (resource) => textAt(resource, 'lifecycleStatus')],
      ['Start', moment('startDate')],
    ],
  },
  {
    title: 'Imaging studies',
    kind: 'results',
    types: ['ImagingStudy'],
    scope: 'encounter',
    when: moment('started'),
    columns: [
      ['Study', (resource) => textAt(resource, 'description') ?? conceptText(at(resource, 'procedureCode'))],
      [
        'Modality',
        (resource) => conceptText(at(resource, 'modality')) ?? conceptText(at(resource, 'series', 'modality')),
      ],
      ['Body site', (resource) => conceptText(at(resource, 'series', 'bodySite'))],
      ['Started', moment('started')],
    ],
  },
  {
    title: 'Devices',
    kind: 'other',
    types: ['Device', 'DeviceUseStatement'],
    scope: 'patient',
    when: moment('manufactureDate', 'recordedOn'),
    columns: [
      ['Device', (resource) => conceptText(at(resource, 'type')) ?? textAt(resource, 'deviceName', 'name')],
      [
        'Identifier',
        (resource) => textAt(resource, 'udiCarrier', 'deviceIdentifier') ?? textAt(resource, 'distinctIdentifier'),
      ],
      ['Status', status],
    ],
  },
  {
    title: 'Care team',
    kind: 'other',
    types: ['CareTeam'],
    scope: 'patient',
    when: moment('period'),
    columns: [
      ['Team', (resource) => textAt(resource, 'name') ?? conceptText(at(resource, 'category'))],
      ['Members', (resource, file) => membersOf(resource, file).join('\n')],
      ['Status', status],
    ],
  },
  {
    title: 'Family history',
    kind: 'other',
    types: ['FamilyMemberHistory'],
    scope: 'patient',
    when: moment('date'),
    columns: [
      ['Relative', concept('relationship')],
      [
        'Condition',
        (resource) =>
          listAt(resource, 'condition')
            .map((one) => conceptText(one['code']) ?? '')
            .join(', '),
      ],
      ['Recorded', moment('date')],
    ],
  },
  {
    title: 'Questionnaires',
    kind: 'nursing',
    types: ['QuestionnaireResponse'],
    scope: 'encounter',
    when: moment('authored'),
    columns: [
      ['Answered', moment('authored')],
      ['Questions and answers', (resource) => answersOf(resource).join('\n')],
    ],
  },
  {
    title: 'Claims',
    kind: 'other',
    types: ['Claim'],
    scope: 'encounter',
    when: moment('billablePeriod', 'created'),
    columns: [
      ['Type', concept('type')],
      ['From', moment('billablePeriod', 'created')],
      [
        'Insurer',
        (resource, file) => file.nameOf(at(resource, 'insurer')) ?? file.nameOf(at(resource, 'insurance', 'coverage')),
      ],
      [
        'Items',
        (resource) =>
          listAt(resource, 'item')
            .map((item) => conceptText(at(item, 'productOrService')) ?? '')
            .filter((w) => w !== '')
            .join('\n'),
      ],
      ['Status', status],
    ],
  },
];

const membersOf = (team: Json, file: FhirFile): readonly string[] =>
  listAt(team, 'participant').map((one) =>
    [file.nameOf(one['member']) ?? 'name not given', conceptText(at(one, 'role'))]
      .filter((part) => part !== undefined)
      .join(', '),
  );

function answersOf(holder: Json): readonly string[] {
  return listAt(holder, 'item').flatMap((item) => {
    const answers = listAt(item, 'answer').map((answer) => valueText(answer) ?? '');
    const own = textAt(item, 'text') ?? textAt(item, 'linkId') ?? '';
    return [...(answers.length > 0 ? [`${own}: ${answers.join(', ')}`] : []), ...answersOf(item)];
  });
}
