-- Charts, their documents, the files they were read from, and abstracts with every saved version.
CREATE TABLE chart (
  facility_id text NOT NULL REFERENCES facility,
  id text NOT NULL,
  -- ChartRow: who, when and where.
  body jsonb NOT NULL,
  -- Why it is masked: employee, vip, part-2, psychotherapy.
  sensitivity text[] NOT NULL DEFAULT '{}' CHECK (sensitivity <@ ARRAY['employee', 'vip', 'part-2', 'psychotherapy']),
  discharge_date date,
  source_sha256 text,
  added_at timestamptz NOT NULL,
  -- Order in which charts came.
  place bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (facility_id, id)
);
CREATE UNIQUE INDEX chart_source_once ON chart (facility_id, source_sha256) WHERE source_sha256 IS NOT NULL;
CREATE INDEX chart_by_discharge ON chart (facility_id, discharge_date DESC NULLS LAST, place);
SELECT protect_by_facility('chart');

CREATE TABLE chart_document (
  facility_id text NOT NULL,
  chart_id text NOT NULL,
  -- DocumentsRow: the documents in order, and the reader's remarks.
  body jsonb NOT NULL,
  PRIMARY KEY (facility_id, chart_id),
  FOREIGN KEY (facility_id, chart_id) REFERENCES chart
);
SELECT protect_by_facility('chart_document');

-- The bytes as they came.
CREATE TABLE chart_source (
  facility_id text NOT NULL,
  chart_id text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (facility_id, chart_id),
  FOREIGN KEY (facility_id, chart_id) REFERENCES chart
);
SELECT protect_by_facility('chart_source');

CREATE TABLE abstract (
  facility_id text NOT NULL,
  chart_id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  stage text NOT NULL CHECK (stage IN ('in-progress', 'final-coded')),
  drg text,
  -- AbstractRow.
  body jsonb NOT NULL,
  PRIMARY KEY (facility_id, chart_id),
  FOREIGN KEY (facility_id, chart_id) REFERENCES chart
);
SELECT protect_by_facility('abstract');

-- Every version as it was saved, with its verdict at that moment. Rows are added, never changed.
CREATE TABLE abstract_version (
  facility_id text NOT NULL,
  chart_id text NOT NULL,
  version integer NOT NULL,
  body jsonb NOT NULL,
  proof jsonb,
  saved_at timestamptz NOT NULL,
  saved_by text NOT NULL,
  PRIMARY KEY (facility_id, chart_id, version),
  FOREIGN KEY (facility_id, chart_id) REFERENCES chart
);
SELECT protect_by_facility('abstract_version');
REVOKE UPDATE ON abstract_version FROM chartwright_app;
