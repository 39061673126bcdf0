-- Who works on a chart, and what keeps it from being coded.

-- One owner a chart. After `until` it is free again.
CREATE TABLE coding_assignment (
  facility_id text NOT NULL REFERENCES facility,
  chart_id text NOT NULL,
  coder text NOT NULL,
  assigned_by text NOT NULL,
  assigned_at timestamptz NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (facility_id, chart_id),
  FOREIGN KEY (facility_id, chart_id) REFERENCES chart
);
CREATE INDEX coding_assignment_by_coder ON coding_assignment (facility_id, coder);
SELECT protect_by_facility('coding_assignment', true);

-- Why a chart waits: a missing document, an open query, a registration to be mended. Cleared, never deleted.
CREATE TABLE pending_reason (
  facility_id text NOT NULL REFERENCES facility,
  id text NOT NULL,
  chart_id text NOT NULL,
  reason text NOT NULL CHECK (reason IN ('missing-document', 'unsigned-document', 'physician-query', 'registration', 'charges', 'second-review', 'other')),
  note text,
  noted_by text NOT NULL,
  noted_at timestamptz NOT NULL,
  cleared_by text,
  cleared_at timestamptz,
  PRIMARY KEY (facility_id, id),
  FOREIGN KEY (facility_id, chart_id) REFERENCES chart,
  CHECK ((cleared_by IS NULL) = (cleared_at IS NULL))
);
CREATE INDEX pending_reason_standing ON pending_reason (facility_id, chart_id) WHERE cleared_at IS NULL;
SELECT protect_by_facility('pending_reason');
