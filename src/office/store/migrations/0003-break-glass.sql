-- Access in an emergency: opened by the person with a reason, for a limited time, and reviewed afterwards (45 CFR 164.312(a)(2)(ii)).
CREATE TABLE break_glass (
  facility_id text NOT NULL REFERENCES facility,
  id text NOT NULL,
  actor text NOT NULL,
  -- The chart, patient or encounter it was opened for.
  subject_id text NOT NULL,
  reason text NOT NULL,
  opened_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  reviewed_at timestamptz,
  reviewed_by text,
  outcome text CHECK (outcome IN ('appropriate', 'inappropriate', 'escalated')),
  review_note text,
  PRIMARY KEY (facility_id, id),
  CHECK (expires_at > opened_at),
  CHECK ((reviewed_at IS NULL) = (outcome IS NULL) AND (reviewed_at IS NULL) = (reviewed_by IS NULL))
);
CREATE INDEX break_glass_standing ON break_glass (facility_id, actor, subject_id, expires_at);
SELECT protect_by_facility('break_glass');
