-- People who log in, what they may do where, and their sessions. People belong to the whole site; their roles to facilities.

CREATE TABLE user_account (
  id text NOT NULL PRIMARY KEY,
  -- Lower case; what is typed at the login.
  login_name text NOT NULL UNIQUE CHECK (login_name ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
  name text NOT NULL,
  -- scrypt, with its parameters; null for people of the demonstration and of the hospital's own login.
  password_hash text,
  must_change boolean NOT NULL DEFAULT false,
  password_at timestamptz,
  -- Secret of the authenticator (base32), valid once confirmed; last_step refuses a code that was used.
  totp_secret text,
  totp_confirmed boolean NOT NULL DEFAULT false,
  totp_last_step bigint NOT NULL DEFAULT 0,
  -- Issuer and subject at the hospital's OpenID provider.
  external_id text UNIQUE,
  -- May be taken with one click while the demonstration is served to this machine only.
  demonstration boolean NOT NULL DEFAULT false,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON user_account TO chartwright_app;

CREATE TABLE user_role (
  facility_id text NOT NULL REFERENCES facility,
  user_id text NOT NULL REFERENCES user_account,
  role text NOT NULL,
  PRIMARY KEY (facility_id, user_id, role)
);
CREATE INDEX user_role_of_user ON user_role (user_id);
SELECT protect_by_facility('user_role', true);

CREATE TABLE user_recovery_code (
  user_id text NOT NULL REFERENCES user_account,
  code_sha256 bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (user_id, code_sha256)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON user_recovery_code TO chartwright_app;

-- A session is found by the hash of its token; the token itself is only in the browser's cookie.
CREATE TABLE user_session (
  id text NOT NULL PRIMARY KEY,
  token_sha256 bytea NOT NULL UNIQUE,
  user_id text NOT NULL REFERENCES user_account,
  facility_id text NOT NULL REFERENCES facility,
  purpose text NOT NULL,
  started_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  ended_at timestamptz,
  end_reason text CHECK (end_reason IN ('logout', 'everywhere', 'idle', 'absolute', 'password', 'disabled')),
  CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE INDEX user_session_of_user ON user_session (user_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON user_session TO chartwright_app;

-- Consecutive failures per login name and per address (hashed), known or not.
CREATE TABLE login_throttle (
  key_sha256 bytea NOT NULL PRIMARY KEY,
  failures integer NOT NULL,
  failed_at timestamptz NOT NULL,
  blocked_until timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON login_throttle TO chartwright_app;

-- Row-level security hides the roles of other facilities; these two tell no more than what managing people needs.
-- Whether somebody has a role where the other is no administrator: such an account is not theirs to reset or disable.
CREATE FUNCTION user_out_of_reach(user_ text, administrator_ text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
  SELECT EXISTS (SELECT 1 FROM user_role r WHERE r.user_id = user_ AND NOT EXISTS (
    SELECT 1 FROM user_role a WHERE a.user_id = administrator_ AND a.facility_id = r.facility_id AND a.role = 'administrator'))
$$;
CREATE FUNCTION user_without_role(user_ text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$ SELECT NOT EXISTS (SELECT 1 FROM user_role WHERE user_id = user_) $$;
REVOKE ALL ON FUNCTION user_out_of_reach, user_without_role FROM PUBLIC;
GRANT EXECUTE ON FUNCTION user_out_of_reach, user_without_role TO chartwright_app;
