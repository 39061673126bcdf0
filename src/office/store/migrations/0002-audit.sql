-- The audit log: append-only, and chained by hashes so that a changed, removed, repeated or reordered row shows.

-- Sixteen chains, one of them per connection, so that transactions do not wait for one another.
CREATE TABLE audit_head (
  chain smallint NOT NULL PRIMARY KEY,
  seq bigint NOT NULL,
  hash bytea NOT NULL
) WITH (fillfactor = 10);
INSERT INTO audit_head SELECT n, 0, decode(repeat('00', 32), 'hex') FROM generate_series(0, 15) AS n;

CREATE TABLE audit_event (
  chain smallint NOT NULL,
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  facility_id text NOT NULL,
  actor text NOT NULL,
  session text NOT NULL,
  purpose text NOT NULL,
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  patient_ids text[] NOT NULL DEFAULT '{}',
  encounter_ids text[] NOT NULL DEFAULT '{}',
  outcome text NOT NULL CHECK (outcome IN ('done', 'denied', 'failed')),
  reason text,
  request text,
  -- break-glass, sensitive …
  flags text[] NOT NULL DEFAULT '{}',
  -- The database transaction of the event, which is the one of the change.
  transaction bigint NOT NULL,
  -- SHA-256 of the hash before (hexadecimal) and the row's columns before this one as COPY writes them, tab-separated.
  hash bytea NOT NULL,
  PRIMARY KEY (chain, seq)
);
CREATE INDEX audit_event_subject ON audit_event (subject_id, at);
CREATE INDEX audit_event_patient ON audit_event USING gin (patient_ids);
CREATE INDEX audit_event_flagged ON audit_event (at) WHERE flags <> '{}';

ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY by_facility ON audit_event FOR SELECT TO chartwright_app USING (facility_id = current_setting('chartwright.facility', true));
DO $$
BEGIN
  EXECUTE format('CREATE POLICY by_owner ON audit_event TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
GRANT SELECT ON audit_event TO chartwright_app;

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is append-only.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- The only way in. The caller has replaced control characters and backslashes, so that the row as COPY writes it is these values between tabs.
CREATE FUNCTION audit_append(
  at_ timestamptz, facility_ text, actor_ text, session_ text, purpose_ text, action_ text, type_ text, id_ text,
  patients_ text[], encounters_ text[], outcome_ text, reason_ text, request_ text, flags_ text[]
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public SET timezone = 'UTC' SET datestyle = 'ISO, YMD' AS $$
DECLARE
  chain_ smallint := pg_backend_pid() % 16;
  seq_ bigint;
  before_ bytea;
  hash_ bytea;
  transaction_ bigint := pg_current_xact_id()::text::bigint;
BEGIN
  SELECT seq + 1, hash INTO seq_, before_ FROM audit_head WHERE chain = chain_ FOR UPDATE;
  hash_ := sha256(convert_to(encode(before_, 'hex') || concat_ws(E'\t',
    chain_, seq_, at_, facility_, actor_, session_, purpose_, action_, type_, id_, patients_, encounters_, outcome_,
    coalesce(reason_, '\N'), coalesce(request_, '\N'), flags_, transaction_), 'UTF8'));
  INSERT INTO audit_event VALUES (chain_, seq_, at_, facility_, actor_, session_, purpose_, action_, type_, id_, patients_, encounters_,
    outcome_, reason_, request_, flags_, transaction_, hash_);
  UPDATE audit_head SET seq = seq_, hash = hash_ WHERE chain = chain_;
END $$;
REVOKE ALL ON FUNCTION audit_append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_append TO chartwright_app;
