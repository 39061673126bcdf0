-- Registration: patients, their numbers, coverages, keys for matching, the review of duplicates, and merges that can be undone.

-- A person across facilities; the one thing by which rows of two facilities may mean the same person. It says nothing by itself.
CREATE TABLE enterprise_patient (
  id text NOT NULL PRIMARY KEY,
  created_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON enterprise_patient TO chartwright_app;

CREATE TABLE patient (
  facility_id text NOT NULL REFERENCES facility,
  id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  enterprise_id text NOT NULL REFERENCES enterprise_patient,
  -- Demographics: names, birth date, sex and gender, addresses, telephones, physician, guarantor, contacts.
  body jsonb NOT NULL,
  -- Apart, because few may read it.
  ssn text,
  sensitivity text[] NOT NULL DEFAULT '{}' CHECK (sensitivity <@ ARRAY['employee', 'vip', 'part-2', 'psychotherapy']),
  -- The patient it was merged into.
  merged_into text,
  registered_at timestamptz NOT NULL,
  registered_by text NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (facility_id, id),
  FOREIGN KEY (facility_id, merged_into) REFERENCES patient,
  CHECK (merged_into <> id)
);
CREATE INDEX patient_by_registration ON patient (facility_id, registered_at);
CREATE INDEX patient_by_enterprise ON patient (enterprise_id);
SELECT protect_by_facility('patient');

-- Every value that was ever set: what it was, what it became, who, when and from what.
CREATE TABLE patient_change (
  facility_id text NOT NULL,
  patient_id text NOT NULL,
  version integer NOT NULL,
  path text NOT NULL,
  before jsonb,
  after jsonb,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  -- registration, amendment, or the message it came with.
  origin text NOT NULL,
  PRIMARY KEY (facility_id, patient_id, version, path),
  FOREIGN KEY (facility_id, patient_id) REFERENCES patient
);
SELECT protect_by_facility('patient_change');
REVOKE UPDATE ON patient_change FROM chartwright_app;

CREATE TABLE mrn (
  facility_id text NOT NULL,
  authority text NOT NULL,
  number text NOT NULL,
  patient_id text NOT NULL,
  assigned_at timestamptz NOT NULL,
  retired_at timestamptz,
  -- The merge that retired it; undoing the merge brings it back.
  retired_by text,
  PRIMARY KEY (facility_id, authority, number),
  FOREIGN KEY (facility_id, patient_id) REFERENCES patient,
  CHECK (retired_by IS NULL OR retired_at IS NOT NULL)
);
CREATE INDEX mrn_by_patient ON mrn (facility_id, patient_id);
SELECT protect_by_facility('mrn');

CREATE TABLE coverage (
  facility_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  -- 1 primary, 2 secondary …
  place integer NOT NULL CHECK (place BETWEEN 1 AND 9),
  payer text NOT NULL,
  plan text,
  member_id text,
  group_number text,
  -- Who holds the policy: relationship, name, birth date.
  subscriber jsonb NOT NULL,
  effective_from date,
  effective_to date,
  -- Last answer on eligibility.
  eligibility text CHECK (eligibility IN ('eligible', 'not-eligible', 'unknown')),
  eligibility_checked_on date,
  PRIMARY KEY (facility_id, id),
  FOREIGN KEY (facility_id, patient_id) REFERENCES patient,
  CHECK (effective_to >= effective_from)
);
CREATE INDEX coverage_by_patient ON coverage (facility_id, patient_id, place);
SELECT protect_by_facility('coverage', true);

-- Blocking keys of the identity engine and words for search: looking for a patient never reads all of them.
CREATE TABLE patient_key (
  facility_id text NOT NULL,
  pass text NOT NULL,
  key text NOT NULL,
  patient_id text NOT NULL,
  PRIMARY KEY (facility_id, pass, key, patient_id),
  FOREIGN KEY (facility_id, patient_id) REFERENCES patient
);
CREATE INDEX patient_key_prefix ON patient_key (facility_id, pass, key text_pattern_ops);
CREATE INDEX patient_key_by_patient ON patient_key (facility_id, patient_id);
SELECT protect_by_facility('patient_key', true);

-- Two patients who may be one person, and what was decided.
CREATE TABLE duplicate_candidate (
  facility_id text NOT NULL,
  id text NOT NULL,
  first_patient text NOT NULL,
  second_patient text NOT NULL,
  score double precision NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('link', 'review')),
  configuration text NOT NULL,
  evidence jsonb NOT NULL,
  found_at timestamptz NOT NULL,
  stage text NOT NULL DEFAULT 'open' CHECK (stage IN ('open', 'same', 'different', 'unsure')),
  decided_at timestamptz,
  decided_by text,
  reason text,
  PRIMARY KEY (facility_id, id),
  UNIQUE (facility_id, first_patient, second_patient),
  FOREIGN KEY (facility_id, first_patient) REFERENCES patient,
  FOREIGN KEY (facility_id, second_patient) REFERENCES patient,
  CHECK (first_patient < second_patient),
  CHECK ((stage = 'open') = (decided_at IS NULL))
);
CREATE INDEX duplicate_candidate_queue ON duplicate_candidate (facility_id, stage, score DESC);
SELECT protect_by_facility('duplicate_candidate');

CREATE TABLE patient_merge (
  facility_id text NOT NULL,
  id text NOT NULL,
  survivor_id text NOT NULL,
  retired_id text NOT NULL,
  reason text NOT NULL,
  -- review, or the message it came with.
  origin text NOT NULL,
  merged_at timestamptz NOT NULL,
  merged_by text NOT NULL,
  unmerged_at timestamptz,
  unmerged_by text,
  unmerge_reason text,
  place bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (facility_id, id),
  FOREIGN KEY (facility_id, survivor_id) REFERENCES patient,
  FOREIGN KEY (facility_id, retired_id) REFERENCES patient,
  CHECK (survivor_id <> retired_id)
);
-- A patient is merged away once at a time.
CREATE UNIQUE INDEX patient_merge_standing ON patient_merge (facility_id, retired_id) WHERE unmerged_at IS NULL;
CREATE INDEX patient_merge_by_survivor ON patient_merge (facility_id, survivor_id);
SELECT protect_by_facility('patient_merge');

-- Each row a merge moved, by table and primary key.
CREATE TABLE patient_merge_row (
  facility_id text NOT NULL,
  merge_id text NOT NULL,
  table_name text NOT NULL,
  row_key jsonb NOT NULL,
  PRIMARY KEY (facility_id, merge_id, table_name, row_key),
  FOREIGN KEY (facility_id, merge_id) REFERENCES patient_merge
);
SELECT protect_by_facility('patient_merge_row');
REVOKE UPDATE ON patient_merge_row FROM chartwright_app;

-- Tables whose rows belong to a patient: every table with facility_id and patient_id that the application may change, so that a table made later
-- is not forgotten. What a patient was called and is found by stays with the record that said it.
CREATE FUNCTION tables_of_patients() RETURNS TABLE (name text, key_columns text[]) LANGUAGE sql STABLE AS $$
  SELECT c.relname::text,
    (SELECT array_agg(a.attname::text ORDER BY a.attname) FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
      WHERE i.indrelid = c.oid AND i.indisprimary AND a.attname <> 'facility_id')
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
  WHERE c.relkind = 'r' AND c.relname NOT IN ('patient_change', 'patient_key') AND has_table_privilege(c.oid, 'UPDATE')
    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'patient_id' AND NOT a.attisdropped)
    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'facility_id' AND NOT a.attisdropped)
  ORDER BY c.relname
$$;

-- Moves every row of a patient to another and writes down which; returns how many. Runs with the caller's rights, under row-level security.
CREATE FUNCTION move_patient_rows(merge_ text, from_ text, to_ text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  t record;
  moved integer;
  total integer := 0;
BEGIN
  FOR t IN SELECT * FROM tables_of_patients() LOOP
    EXECUTE format(
      'WITH moved AS (UPDATE %1$I SET patient_id = $2 WHERE patient_id = $1 RETURNING to_jsonb(%1$I.*) AS r)
       INSERT INTO patient_merge_row (merge_id, table_name, row_key)
       SELECT $3, %2$L, (SELECT jsonb_object_agg(k, r -> k) FROM unnest($4::text[]) AS k) FROM moved', t.name, t.name)
      USING from_, to_, merge_, t.key_columns;
    GET DIAGNOSTICS moved = ROW_COUNT;
    total := total + moved;
  END LOOP;
  RETURN total;
END $$;

-- Moves back the rows of a merge. Fails when one of them is no longer with the survivor: then something else must be undone first.
CREATE FUNCTION restore_patient_rows(merge_ text, from_ text, to_ text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  t record;
  wanted integer;
  restored integer;
  total integer := 0;
BEGIN
  FOR t IN SELECT * FROM tables_of_patients() LOOP
    SELECT count(*) INTO wanted FROM patient_merge_row WHERE merge_id = merge_ AND table_name = t.name;
    IF wanted = 0 THEN CONTINUE; END IF;
    EXECUTE format(
      'UPDATE %1$I SET patient_id = $2 FROM patient_merge_row m
       WHERE m.merge_id = $3 AND m.table_name = %2$L AND %1$I.patient_id = $1 AND %3$s', t.name, t.name,
      (SELECT string_agg(format('to_jsonb(%I.%I) = m.row_key -> %L', t.name, k, k), ' AND ') FROM unnest(t.key_columns) AS k))
      USING from_, to_, merge_;
    GET DIAGNOSTICS restored = ROW_COUNT;
    IF restored <> wanted THEN
      RAISE EXCEPTION 'A row of % that this merge moved is no longer there.', t.name USING ERRCODE = 'serialization_failure';
    END IF;
    total := total + restored;
  END LOOP;
  RETURN total;
END $$;
