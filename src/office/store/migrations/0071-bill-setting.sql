-- What a bill says beside chart and abstract: once for the hospital, once for each account.
CREATE TABLE bill_setting (
  facility_id text NOT NULL PRIMARY KEY REFERENCES facility,
  -- BillSetting of office/billing: billing provider, payers, providers.
  body jsonb NOT NULL,
  set_by text NOT NULL,
  set_at timestamptz NOT NULL
);
SELECT protect_by_facility('bill_setting');

CREATE TABLE bill_account (
  facility_id text NOT NULL REFERENCES facility,
  chart_id text NOT NULL,
  -- BillAccount of office/billing: facts of the registration and coverages in order.
  body jsonb NOT NULL,
  set_by text NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (facility_id, chart_id),
  FOREIGN KEY (facility_id, chart_id) REFERENCES chart
);
SELECT protect_by_facility('bill_account');
