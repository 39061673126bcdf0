-- The facts of the chart: every fact as a FHIR R4 resource with the columns it is searched by, and encounters and documents as rows of their own.
CREATE TABLE chart_resource (
  facility_id text NOT NULL REFERENCES facility,
  type text NOT NULL,
  id text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  -- The sender's name for the fact: the same key later is the same fact, revised.
  source_key text NOT NULL,
  patient_id text,
  encounter_id text,
  -- What tokens search for: identifier|SYSTEM|VALUE, code|SYSTEM|CODE, category|…, and the same without system.
  tokens text[] NOT NULL DEFAULT '{}',
  status text,
  -- When it happened, to order by; day alone counts from midnight UTC.
  date timestamptz,
  -- Patient, Practitioner, Organization: folded for search.
  name text,
  birth_date date,
  body jsonb NOT NULL,
  -- When the sender said it: an older message never overwrites what a newer one said.
  said_at timestamptz NOT NULL,
  message_id text NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (facility_id, type, id)
);
CREATE UNIQUE INDEX chart_resource_source ON chart_resource (facility_id, source_key);
CREATE INDEX chart_resource_patient ON chart_resource (facility_id, patient_id, type, date DESC NULLS LAST);
CREATE INDEX chart_resource_encounter ON chart_resource (facility_id, encounter_id);
CREATE INDEX chart_resource_tokens ON chart_resource USING gin (tokens);
CREATE INDEX chart_resource_name ON chart_resource (facility_id, type, name text_pattern_ops) WHERE name IS NOT NULL;
SELECT protect_by_facility('chart_resource');

-- Earlier versions, written by the database itself.
CREATE TABLE chart_resource_version (
  facility_id text NOT NULL,
  type text NOT NULL,
  id text NOT NULL,
  version integer NOT NULL,
  body jsonb NOT NULL,
  said_at timestamptz NOT NULL,
  message_id text NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (facility_id, type, id, version)
);
SELECT protect_by_facility('chart_resource_version');
REVOKE UPDATE ON chart_resource_version FROM chartwright_app;

CREATE FUNCTION keep_resource_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO chart_resource_version (facility_id, type, id, version, body, said_at, message_id, updated_at)
  VALUES (OLD.facility_id, OLD.type, OLD.id, OLD.version, OLD.body, OLD.said_at, OLD.message_id, OLD.updated_at);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_version AFTER UPDATE ON chart_resource FOR EACH ROW WHEN (OLD.version IS DISTINCT FROM NEW.version)
  EXECUTE FUNCTION keep_resource_version();

-- One encounter. Its id is also the id of the chart that coders open.
CREATE TABLE encounter (
  facility_id text NOT NULL REFERENCES facility,
  id text NOT NULL,
  patient_id text NOT NULL,
  -- The visit number and who assigns it.
  visit_number text,
  visit_authority text,
  class text,
  setting text NOT NULL CHECK (setting IN ('inpatient', 'outpatient')),
  stage text NOT NULL,
  admitted_at timestamptz,
  discharged_at timestamptz,
  admission_date date,
  discharge_date date,
  -- UB-04 form locator 17, two characters.
  discharge_status text,
  service text,
  location text,
  attending text,
  said_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (facility_id, id)
);
CREATE INDEX encounter_by_patient ON encounter (facility_id, patient_id);
CREATE INDEX encounter_by_visit ON encounter (facility_id, visit_number);
CREATE INDEX encounter_by_discharge ON encounter (facility_id, discharge_date DESC NULLS LAST);
SELECT protect_by_facility('encounter');

-- One version of a document. A replacement is a row of its own; the one it replaces keeps its text and says by what it was replaced.
CREATE TABLE document (
  facility_id text NOT NULL REFERENCES facility,
  id text NOT NULL,
  patient_id text NOT NULL,
  encounter_id text,
  -- The document's number at its source (TXA-12, masterIdentifier).
  number text,
  kind text NOT NULL,
  title text NOT NULL,
  author text,
  -- The day it speaks of, and when it was written.
  service_date date,
  written_at timestamptz,
  -- preliminary · final · amended · entered-in-error
  stage text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  -- What it is to an earlier document: replaces, appends (an addendum).
  relation text CHECK (relation IN ('replaces', 'appends', 'transforms', 'signs')),
  relates_to text,
  replaced_by text,
  -- Written more than a day after what it speaks of.
  late_entry boolean NOT NULL DEFAULT false,
  content_type text,
  -- read: text is there · unread: a picture or a scan without text · empty: nothing was sent
  reading text NOT NULL CHECK (reading IN ('read', 'unread', 'empty')),
  text text,
  said_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (facility_id, id)
);
CREATE INDEX document_by_encounter ON document (facility_id, encounter_id);
CREATE INDEX document_by_patient ON document (facility_id, patient_id);
CREATE INDEX document_by_number ON document (facility_id, number);
SELECT protect_by_facility('document');

-- Signatures in order: the author's first, co-signatures after it.
CREATE TABLE document_signature (
  facility_id text NOT NULL,
  document_id text NOT NULL,
  signer text NOT NULL,
  role text NOT NULL CHECK (role IN ('author', 'co-signer')),
  signed_at timestamptz NOT NULL,
  PRIMARY KEY (facility_id, document_id, signer, role),
  FOREIGN KEY (facility_id, document_id) REFERENCES document
);
SELECT protect_by_facility('document_signature');

-- By which numbers a filed patient is known, each under whoever assigns it.
CREATE TABLE filed_patient_number (
  facility_id text NOT NULL REFERENCES facility,
  authority text NOT NULL,
  number text NOT NULL,
  patient_id text NOT NULL,
  PRIMARY KEY (facility_id, authority, number)
);
CREATE INDEX filed_patient_number_by_patient ON filed_patient_number (facility_id, patient_id);
SELECT protect_by_facility('filed_patient_number');
