import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { ageInYears, parseIsoDate } from '../../../src/base/index.ts';
import type { AbstractJson, ChartAnswer } from '../../../src/server/contract.ts';
import { formatDate } from '../../components/index.ts';
import { dischargeStatuses } from './discharge-status.ts';
import { keyOf } from './keymap.ts';
import { lengthOfStay } from './length-of-stay.ts';
import { useWorkbench } from './workbench-context.ts';

/** Who the patient is and what the stay was; the discharge status is changed here, the rest in the stay dialogue. */
export function Banner({ onStay }: { readonly onStay: () => void }) {
  const { chart, abstract, judgement } = useWorkbench();
  return (
    <div className="banner-patient">
      <div className="banner-name">
        <h1>{chart.patientName}</h1>
        <span className="code-text">{chart.mrn}</span>
        <span>{ageAndSex(abstract, chart)}</span>
        {abstract.setting === 'outpatient' && <span className="tag">outpatient</span>}
        <button
          type="button"
          id="stay-button"
          className="tool no-print"
          onClick={onStay}
          title={`Stay details (${keyOf('stay')})`}
        >
          Stay details…
        </button>
      </div>
      <dl className="facts">
        <Fact term="Admitted">{formatDate(abstract.admissionDate) || '–'}</Fact>
        <Fact term="Discharged">{formatDate(abstract.dischargeDate) || '–'}</Fact>
        <Fact term="LOS / GMLOS">
          <StayLength abstract={abstract} gmlos={judgement.verdict?.drg?.gmlos} />
        </Fact>
        <Fact term="Payer">{abstract.payer ?? chart.payer ?? '–'}</Fact>
        <Fact term="Discharge status">
          <DischargeStatus />
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ageAndSex(abstract: AbstractJson, chart: ChartAnswer): string {
  const birth = parseIsoDate(abstract.birthDate ?? '');
  const day = parseIsoDate(abstract.admissionDate ?? abstract.dischargeDate);
  const age = abstract.age ?? (birth && day ? ageInYears(birth, day) : chart.age);
  const sex = { M: 'male', F: 'female', U: 'sex unknown' }[abstract.sex];
  const born = abstract.birthDate === undefined ? '' : ` · born ${formatDate(abstract.birthDate)}`;
  return `${age === undefined ? 'Age unknown' : `${age} y`}, ${sex}${born}`;
}

function StayLength({ abstract, gmlos }: { readonly abstract: AbstractJson; readonly gmlos: number | undefined }) {
  const days = lengthOfStay(abstract);
  const beyond = days !== undefined && gmlos !== undefined ? days - gmlos : 0;
  return (
    <>
      {days ?? '–'} / {gmlos?.toFixed(1) ?? '–'} d{beyond > 0 && <span className="beyond"> +{beyond.toFixed(1)}</span>}
    </>
  );
}

function DischargeStatus() {
  const { abstract, change, readOnly } = useWorkbench();
  const known = dischargeStatuses.some(([code]) => code === abstract.dischargeStatus);
  return (
    <NativeSelect
      id="discharge-status"
      aria-label="Discharge status"
      className="status-select"
      size="xs"
      disabled={readOnly}
      value={abstract.dischargeStatus}
      onChange={(event) => change({ do: 'set-stay', stay: { dischargeStatus: event.currentTarget.value } })}
      data={[
        ...(known ? [] : [{ value: abstract.dischargeStatus, label: `${abstract.dischargeStatus} unknown status` }]),
        ...dischargeStatuses.map(([value, words]) => ({ value, label: `${value} ${words}` })),
      ]}
    />
  );
}
