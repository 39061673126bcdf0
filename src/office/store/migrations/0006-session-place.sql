-- Sessions belong to people, not to a facility: ending all of a person's sessions must reach those in other facilities. Where somebody works at
-- the moment is therefore no facility_id, the column that row-level security keeps apart by.
ALTER TABLE user_session RENAME COLUMN facility_id TO works_in;
