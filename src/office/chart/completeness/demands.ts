import type { CompletenessFacts, DocumentFact, OperationFact, OrderFact } from './completeness-facts.ts';
import type { Requirement } from './completeness-policy.ts';

/** One thing a requirement asks of a chart: from when, of whom, and when it was done. */
export interface Demand {
  readonly since: string;
  readonly target?: string;
  readonly responsibleId?: string;
  readonly completedAt?: string;
}

const hour = 3_600_000;

/** Everything one requirement asks of this chart. */
export function demandsOf(requirement: Requirement, facts: CompletenessFacts): readonly Demand[] {
  switch (requirement.asks) {
    case 'document':
      return documentDemands(requirement, facts);
    case 'signature':
      return facts.documents.filter(isMeant(requirement)).map((document) => signatureDemand(facts, document));
    case 'cosignature':
      return facts.documents
        .filter((document) => document.cosignature !== undefined && isMeant(requirement)(document))
        .map((document) => cosignatureDemand(facts, document));
    case 'order-authentication':
      return facts.orders.filter(isOrderMeant(requirement)).map((order) => orderDemand(order, order.authenticatedAt));
    case 'result':
      return facts.orders
        .filter(({ resultExpected, cancelled }) => resultExpected && !cancelled)
        .map((order) => orderDemand(order, order.resultedAt));
  }
}

function documentDemands(requirement: Requirement, facts: CompletenessFacts): readonly Demand[] {
  const { trigger, anesthesia } = requirement;
  if (trigger === 'operation')
    return facts.operations
      .filter((operation) => anesthesia === undefined || operation.anesthesia === anesthesia)
      .map((operation) => ({
        ...withDocument(requirement, facts, operation.at, operation),
        target: operation.id,
      }));
  const since = trigger === 'discharge' ? facts.dischargedAt : facts.admittedAt;
  return since === undefined ? [] : [withDocument(requirement, facts, since)];
}

/** The earliest document that counts completes it; one written for another operation does not count. */
function withDocument(
  requirement: Requirement,
  facts: CompletenessFacts,
  since: string,
  operation?: OperationFact,
): Demand {
  const earliest = Date.parse(since) - requirement.earlierByHours * hour;
  const found = facts.documents
    .filter(({ kind }) => requirement.documents.includes(kind))
    .filter(({ operationId }) => !operation || operationId === undefined || operationId === operation.id)
    .map(({ at }) => at)
    .filter((at) => Date.parse(at) >= earliest)
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  const responsibleId =
    requirement.responsible === 'surgeon' ? (operation?.surgeonId ?? facts.attendingId) : facts.attendingId;
  return {
    since,
    ...(responsibleId === undefined ? {} : { responsibleId }),
    ...(found === undefined ? {} : { completedAt: found }),
  };
}

const isMeant =
  ({ documents, except }: Requirement) =>
  ({ kind }: DocumentFact): boolean =>
    (documents.length === 0 || documents.includes(kind)) && !except.includes(kind);

const isOrderMeant =
  ({ trigger }: Requirement) =>
  ({ verbal, cancelled }: OrderFact): boolean =>
    !cancelled && verbal === (trigger === 'verbal-order');

/** A signature is due from the end of the encounter, or from the document where there is no end to wait for. */
const signatureDemand = (facts: CompletenessFacts, document: DocumentFact): Demand => ({
  since: later(document.at, facts.dischargedAt),
  target: document.id,
  ...someone(document.authorId ?? facts.attendingId),
  ...(document.signedAt === undefined ? {} : { completedAt: document.signedAt }),
});

const cosignatureDemand = (facts: CompletenessFacts, document: DocumentFact): Demand => ({
  since: later(document.at, facts.dischargedAt),
  target: document.id,
  ...someone(document.cosignature?.providerId ?? facts.attendingId),
  ...(document.cosignature?.signedAt === undefined ? {} : { completedAt: document.cosignature.signedAt }),
});

const orderDemand = (order: OrderFact, completedAt: string | undefined): Demand => ({
  since: order.at,
  target: order.id,
  ...someone(order.providerId),
  ...(completedAt === undefined ? {} : { completedAt }),
});

const someone = (responsibleId: string | undefined): Pick<Demand, 'responsibleId'> =>
  responsibleId === undefined ? {} : { responsibleId };

const later = (a: string, b: string | undefined): string => (b === undefined || Date.parse(a) >= Date.parse(b) ? a : b);
