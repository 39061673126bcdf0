-- What the completeness of charts is judged by and what people decided about it. Deficiencies themselves are recomputed, never stored.

-- A policy in force from a day until the next one. Rows are added, never changed.
CREATE TABLE completeness_policy (
  facility_id text NOT NULL REFERENCES facility,
  effective_from date NOT NULL,
  adopted_at timestamptz NOT NULL,
  adopted_by text NOT NULL,
  -- CompletenessPolicy.
  body jsonb NOT NULL,
  PRIMARY KEY (facility_id, effective_from, adopted_at)
);
SELECT protect_by_facility('completeness_policy');
REVOKE UPDATE ON completeness_policy FROM chartwright_app;

-- A deficiency waived, or given to another provider. The latest row of a key counts.
CREATE TABLE deficiency_decision (
  facility_id text NOT NULL REFERENCES facility,
  id text NOT NULL,
  encounter_id text NOT NULL,
  deficiency_key text NOT NULL,
  decision text NOT NULL CHECK (decision IN ('waived', 'reassigned', 'reopened')),
  provider text CHECK ((decision = 'reassigned') = (provider IS NOT NULL)),
  reason text NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (facility_id, id)
);
CREATE INDEX deficiency_decision_by_encounter ON deficiency_decision (facility_id, encounter_id);
SELECT protect_by_facility('deficiency_decision');
REVOKE UPDATE ON deficiency_decision FROM chartwright_app;

-- Letters as they were issued, with the deficiencies they named.
CREATE TABLE deficiency_letter (
  facility_id text NOT NULL REFERENCES facility,
  id text NOT NULL,
  provider text NOT NULL,
  level integer NOT NULL CHECK (level BETWEEN 1 AND 9),
  title text NOT NULL,
  deficiency_keys text[] NOT NULL,
  issued_by text NOT NULL,
  issued_at timestamptz NOT NULL,
  PRIMARY KEY (facility_id, id)
);
CREATE INDEX deficiency_letter_by_provider ON deficiency_letter (facility_id, provider, level);
SELECT protect_by_facility('deficiency_letter');
REVOKE UPDATE ON deficiency_letter FROM chartwright_app;
