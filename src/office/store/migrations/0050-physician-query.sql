-- Physician queries: what a provider was asked about a chart, on which indicators, and what came of it.
CREATE TABLE physician_query (
  facility_id text NOT NULL REFERENCES facility,
  id text NOT NULL,
  chart_id text NOT NULL,
  -- draft · open: sent, not answered · answered · closed: the answer was worked into the chart and the codes · withdrawn
  stage text NOT NULL CHECK (stage IN ('draft', 'open', 'answered', 'closed', 'withdrawn')),
  -- Counts from 1; every change adds one.
  version integer NOT NULL CHECK (version > 0),
  provider text NOT NULL,
  template text,
  template_version integer,
  -- Asked in person or by telephone; the same words and indicators are kept.
  verbal boolean NOT NULL DEFAULT false,
  -- PhysicianQueryDraft: title, question, indicators, options.
  body jsonb NOT NULL,
  -- Never shown to the provider.
  internal_note text,
  written_by text NOT NULL,
  written_at timestamptz NOT NULL,
  sent_by text,
  sent_at timestamptz,
  due_at timestamptz,
  -- Rules of the linter that had nothing to object to when it was sent, with its version of the practice brief.
  lint jsonb,
  answer jsonb,
  answered_by text,
  answered_at timestamptz,
  outcome text CHECK (outcome IN ('agreed', 'disagreed', 'undetermined', 'no-answer')),
  closed_by text,
  closed_at timestamptz,
  -- The DRG of the standing abstract, never shown to the provider.
  drg_before text,
  drg_after text,
  PRIMARY KEY (facility_id, id),
  FOREIGN KEY (facility_id, chart_id) REFERENCES chart,
  CHECK ((stage IN ('draft', 'withdrawn')) OR sent_at IS NOT NULL),
  CHECK ((stage = 'closed') = (outcome IS NOT NULL))
);
CREATE INDEX physician_query_by_chart ON physician_query (facility_id, chart_id);
CREATE INDEX physician_query_open ON physician_query (facility_id, due_at) WHERE stage = 'open';
CREATE INDEX physician_query_by_provider ON physician_query (facility_id, provider, stage);
SELECT protect_by_facility('physician_query');

-- What happened to it, in order. Rows are added, never changed.
CREATE TABLE physician_query_event (
  facility_id text NOT NULL,
  query_id text NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  event text NOT NULL CHECK (event IN ('written', 'revised', 'sent', 'seen', 'reminded', 'escalated', 'answered', 'closed', 'withdrawn')),
  by_whom text NOT NULL,
  at timestamptz NOT NULL,
  -- To whom it was escalated, or why it was withdrawn.
  note text,
  PRIMARY KEY (facility_id, query_id, place),
  FOREIGN KEY (facility_id, query_id) REFERENCES physician_query
);
SELECT protect_by_facility('physician_query_event');
REVOKE UPDATE ON physician_query_event FROM chartwright_app;
