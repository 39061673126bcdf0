-- Charges of encounters, the claims that were released with them, and the files they went out in.
CREATE TABLE charge (
  facility_id text NOT NULL REFERENCES facility,
  chart_id text NOT NULL,
  -- Given by the system that captured it: the same charge posted twice is one.
  id text NOT NULL,
  service_date date NOT NULL,
  cents bigint NOT NULL,
  -- ChargeRow of engine/claim. Posted charges are never changed; a credit is a charge below zero.
  body jsonb NOT NULL,
  posted_by text NOT NULL,
  posted_at timestamptz NOT NULL,
  PRIMARY KEY (facility_id, chart_id, id),
  FOREIGN KEY (facility_id, chart_id) REFERENCES chart
);
SELECT protect_by_facility('charge');

CREATE TABLE claim_version (
  facility_id text NOT NULL REFERENCES facility,
  id text NOT NULL,
  chart_id text NOT NULL,
  form text NOT NULL CHECK (form IN ('institutional', 'professional')),
  payer_id text NOT NULL,
  -- Facility type and frequency, `111`.
  bill_type text NOT NULL,
  statement_from date NOT NULL,
  statement_through date NOT NULL,
  -- The payer's number of the claim that is replaced or voided; empty on an original.
  payer_control_number text NOT NULL DEFAULT '',
  abstract_version integer NOT NULL,
  total_cents bigint NOT NULL,
  -- SHA-256 of the body: what was released is what is sent.
  sha256 text NOT NULL,
  -- Claim of engine/claim.
  body jsonb NOT NULL,
  -- Warnings that stood when it was released.
  findings jsonb NOT NULL,
  released_by text NOT NULL,
  released_at timestamptz NOT NULL,
  PRIMARY KEY (facility_id, id),
  FOREIGN KEY (facility_id, chart_id) REFERENCES chart,
  CHECK (right(bill_type, 1) NOT IN ('7', '8') OR payer_control_number <> ''),
  UNIQUE (facility_id, chart_id, form, payer_id, bill_type, statement_from, statement_through, payer_control_number)
);
SELECT protect_by_facility('claim_version');

-- Each file has a control number of its own, never used again, and is sent again byte for byte.
CREATE TABLE claim_file (
  facility_id text NOT NULL REFERENCES facility,
  control_number integer NOT NULL CHECK (control_number > 0),
  claim_ids text[] NOT NULL,
  x12 text NOT NULL,
  written_by text NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (facility_id, control_number)
);
SELECT protect_by_facility('claim_file');
