-- Everything that comes in at a door of the chart, as it came, with what became of it.
CREATE TABLE inbound_message (
  facility_id text NOT NULL REFERENCES facility,
  id text NOT NULL,
  -- Where it came in: file, http, or the name of a feed.
  source text NOT NULL,
  format text NOT NULL CHECK (format IN ('hl7v2', 'fhir', 'c-cda', 'text', 'pdf', 'unknown')),
  name text,
  event text,
  control_id text,
  sha256 text NOT NULL,
  size bigint NOT NULL,
  sent_at timestamptz,
  received_at timestamptz NOT NULL,
  -- filed · parked: readable, but cannot be filed · refused: not readable · duplicate: the same bytes were filed before · dismissed: a person
  -- decided that it is not filed.
  stage text NOT NULL CHECK (stage IN ('filed', 'parked', 'refused', 'duplicate', 'dismissed')),
  reason text CHECK ((reason IS NULL) = (stage = 'filed')),
  -- Where in the message: PID-3, entry 12.
  path text,
  remarks text[] NOT NULL DEFAULT '{}',
  duplicate_of text,
  patient_ids text[] NOT NULL DEFAULT '{}',
  encounter_ids text[] NOT NULL DEFAULT '{}',
  facts integer NOT NULL DEFAULT 0,
  -- Which text of it was used last: 0 as it came, 1 and up the repairs.
  attempt integer NOT NULL DEFAULT 0,
  worked_by text,
  worked_at timestamptz,
  -- Order of arrival.
  place bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (facility_id, id)
);
CREATE INDEX inbound_message_by_hash ON inbound_message (facility_id, sha256) WHERE stage = 'filed';
CREATE INDEX inbound_message_worklist ON inbound_message (facility_id, place) WHERE stage IN ('parked', 'refused');
CREATE INDEX inbound_message_by_control ON inbound_message (facility_id, source, control_id);
SELECT protect_by_facility('inbound_message');

-- The bytes in pieces, so that a large bundle is kept without being held in memory twice. Never changed.
CREATE TABLE inbound_part (
  facility_id text NOT NULL,
  message_id text NOT NULL,
  attempt integer NOT NULL,
  part integer NOT NULL,
  -- deflate (RFC 1950) where that makes it smaller
  packing text NOT NULL CHECK (packing IN ('none', 'deflate')),
  bytes bytea NOT NULL,
  PRIMARY KEY (facility_id, message_id, attempt, part),
  FOREIGN KEY (facility_id, message_id) REFERENCES inbound_message
);
-- The database need not try to pack them again.
ALTER TABLE inbound_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
SELECT protect_by_facility('inbound_part');
REVOKE UPDATE ON inbound_part FROM chartwright_app;

-- Who mended a message, and why; the mended text is the attempt of this number.
CREATE TABLE inbound_repair (
  facility_id text NOT NULL,
  message_id text NOT NULL,
  attempt integer NOT NULL CHECK (attempt > 0),
  repaired_by text NOT NULL,
  repaired_at timestamptz NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (facility_id, message_id, attempt),
  FOREIGN KEY (facility_id, message_id) REFERENCES inbound_message
);
SELECT protect_by_facility('inbound_repair');
REVOKE UPDATE ON inbound_repair FROM chartwright_app;
