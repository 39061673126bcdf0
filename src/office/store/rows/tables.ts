import type { AbstractTable, AbstractVersionTable } from './abstract-rows.ts';
import type { AuditEventTable, AuditHeadTable } from './audit-rows.ts';
import type {
  BillAccountTable,
  BillSettingTable,
  ChargeTable,
  ClaimFileTable,
  ClaimVersionTable,
} from './billing-rows.ts';
import type { BreakGlassTable } from './break-glass-rows.ts';
import type { ChartDocumentTable, ChartSourceTable, ChartTable } from './chart-rows.ts';
import type {
  CodingReviewEventTable,
  CodingReviewTable,
  EducationItemTable,
  ReviewSampleTable,
} from './coding-review-rows.ts';
import type { CompletenessPolicyTable, DeficiencyDecisionTable, DeficiencyLetterTable } from './completeness-rows.ts';
import type { FacilityTable, SiteTable } from './facility-rows.ts';
import type {
  ChartResourceTable,
  ChartResourceVersionTable,
  DocumentSignatureTable,
  DocumentTable,
  EncounterTable,
  FiledPatientNumberTable,
} from './fact-rows.ts';
import type { InboundMessageTable, InboundPartTable, InboundRepairTable } from './inbound-rows.ts';
import type { LoginTables } from './login-rows.ts';
import type { PhysicianQueryEventTable, PhysicianQueryTable } from './physician-query-rows.ts';
import type { RegistrationTables } from './registration-rows.ts';
import type { CodingAssignmentTable, PendingReasonTable } from './worklist-rows.ts';

/** All tables of the database, by their name there. */
export interface Tables extends RegistrationTables, LoginTables {
  readonly abstract: AbstractTable;
  readonly abstract_version: AbstractVersionTable;
  readonly audit_event: AuditEventTable;
  readonly audit_head: AuditHeadTable;
  readonly break_glass: BreakGlassTable;
  readonly bill_account: BillAccountTable;
  readonly bill_setting: BillSettingTable;
  readonly charge: ChargeTable;
  readonly chart: ChartTable;
  readonly chart_document: ChartDocumentTable;
  readonly chart_resource: ChartResourceTable;
  readonly chart_resource_version: ChartResourceVersionTable;
  readonly chart_source: ChartSourceTable;
  readonly claim_file: ClaimFileTable;
  readonly claim_version: ClaimVersionTable;
  readonly completeness_policy: CompletenessPolicyTable;
  readonly deficiency_decision: DeficiencyDecisionTable;
  readonly deficiency_letter: DeficiencyLetterTable;
  readonly document: DocumentTable;
  readonly document_signature: DocumentSignatureTable;
  readonly encounter: EncounterTable;
  readonly facility: FacilityTable;
  readonly filed_patient_number: FiledPatientNumberTable;
  readonly inbound_message: InboundMessageTable;
  readonly inbound_part: InboundPartTable;
  readonly inbound_repair: InboundRepairTable;
  readonly physician_query: PhysicianQueryTable;
  readonly physician_query_event: PhysicianQueryEventTable;
  readonly coding_review: CodingReviewTable;
  readonly coding_review_event: CodingReviewEventTable;
  readonly education_item: EducationItemTable;
  readonly review_sample: ReviewSampleTable;
  readonly site: SiteTable;
  readonly coding_assignment: CodingAssignmentTable;
  readonly pending_reason: PendingReasonTable;
}
