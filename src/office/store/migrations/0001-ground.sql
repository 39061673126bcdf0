-- The ground floor: who the application is, what a facility is, and how rows of a facility are kept apart.

-- Everything the application does, it does as this role, which owns nothing. Roles belong to the whole server, so another database may have made it.
DO $$
BEGIN
  CREATE ROLE chartwright_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$
BEGIN
  EXECUTE format('GRANT chartwright_app TO %I', current_user);
EXCEPTION WHEN unique_violation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA public TO chartwright_app;

-- One row: the site this database belongs to. A backup of another site is not restored by mistake.
CREATE TABLE site (
  id text NOT NULL PRIMARY KEY DEFAULT gen_random_uuid()::text,
  only_one boolean NOT NULL DEFAULT true UNIQUE CHECK (only_one),
  created_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO site DEFAULT VALUES;
GRANT SELECT ON site TO chartwright_app;

CREATE TABLE facility (
  id text NOT NULL PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text NOT NULL,
  demonstration boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON facility TO chartwright_app;

-- Keeps the rows of a table with a column facility_id apart by facility, below the application: the role chartwright_app sees and writes the
-- rows of the facility its transaction runs for and no others; without one it sees nothing. The owner (migrations, backup, verification) sees all.
-- The column's default becomes the facility of the transaction.
CREATE FUNCTION protect_by_facility(name text, deletable boolean DEFAULT false) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ALTER COLUMN facility_id SET DEFAULT current_setting(''chartwright.facility'', true)', name);
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  EXECUTE format(
    'CREATE POLICY by_facility ON %I TO chartwright_app USING (facility_id = current_setting(''chartwright.facility'', true))
       WITH CHECK (facility_id = current_setting(''chartwright.facility'', true))', name);
  EXECUTE format('CREATE POLICY by_owner ON %I TO %I USING (true) WITH CHECK (true)', name, current_user);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE%s ON %I TO chartwright_app', CASE WHEN deletable THEN ', DELETE' ELSE '' END, name);
END $$;
REVOKE ALL ON FUNCTION protect_by_facility(text, boolean) FROM PUBLIC;
