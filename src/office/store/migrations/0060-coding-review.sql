-- Audit and peer review of coding.

-- How encounters were chosen, so that anybody can draw them again.
CREATE TABLE review_sample (
  facility_id text NOT NULL REFERENCES facility,
  id text NOT NULL,
  name text NOT NULL,
  method text NOT NULL CHECK (method IN ('random', 'focused')),
  -- From, to, coder, DRG, payer.
  criteria jsonb NOT NULL,
  population integer NOT NULL,
  size integer NOT NULL,
  seed bigint NOT NULL,
  blind boolean NOT NULL,
  drawn_by text NOT NULL,
  drawn_at timestamptz NOT NULL,
  PRIMARY KEY (facility_id, id)
);
SELECT protect_by_facility('review_sample');
REVOKE UPDATE ON review_sample FROM chartwright_app;

-- One encounter under review: the version the coder made final, and the auditor's own abstract.
CREATE TABLE coding_review (
  facility_id text NOT NULL REFERENCES facility,
  id text NOT NULL,
  sample_id text NOT NULL,
  chart_id text NOT NULL,
  coder text NOT NULL,
  coder_version integer NOT NULL,
  auditor text NOT NULL,
  -- assigned · submitted: the coder's turn · rebutted: the auditor's turn · escalated: a manager's turn · closed
  stage text NOT NULL CHECK (stage IN ('assigned', 'submitted', 'rebutted', 'escalated', 'closed')),
  version integer NOT NULL CHECK (version > 0),
  -- The auditor's abstract in its published shape, and the DRG of each side.
  abstract jsonb,
  coder_drg text,
  auditor_drg text,
  comment text,
  submitted_at timestamptz,
  closed_at timestamptz,
  PRIMARY KEY (facility_id, id),
  FOREIGN KEY (facility_id, sample_id) REFERENCES review_sample,
  FOREIGN KEY (facility_id, chart_id) REFERENCES chart,
  UNIQUE (facility_id, sample_id, chart_id),
  CHECK (coder <> auditor)
);
CREATE INDEX coding_review_by_auditor ON coding_review (facility_id, auditor, stage);
CREATE INDEX coding_review_by_coder ON coding_review (facility_id, coder, stage);
SELECT protect_by_facility('coding_review');

-- Who said what: rebuttals, decisions, escalations. Rows are added, never changed.
CREATE TABLE coding_review_event (
  facility_id text NOT NULL,
  review_id text NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  event text NOT NULL CHECK (event IN ('assigned', 'saved', 'submitted', 'accepted', 'rebutted', 'upheld', 'revised', 'escalated', 'closed')),
  by_whom text NOT NULL,
  at timestamptz NOT NULL,
  note text,
  PRIMARY KEY (facility_id, review_id, place),
  FOREIGN KEY (facility_id, review_id) REFERENCES coding_review
);
SELECT protect_by_facility('coding_review_event');
REVOKE UPDATE ON coding_review_event FROM chartwright_app;

-- What a coder is to learn from an error.
CREATE TABLE education_item (
  facility_id text NOT NULL,
  id text NOT NULL,
  review_id text NOT NULL,
  coder text NOT NULL,
  code text NOT NULL,
  mark text NOT NULL CHECK (mark IN ('added', 'removed', 'resequenced', 'poa-changed')),
  made_at timestamptz NOT NULL,
  acknowledged_at timestamptz,
  PRIMARY KEY (facility_id, id),
  FOREIGN KEY (facility_id, review_id) REFERENCES coding_review
);
CREATE INDEX education_item_by_coder ON education_item (facility_id, coder);
SELECT protect_by_facility('education_item');
