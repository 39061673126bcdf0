import { Skeleton } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleHalf2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ChartLine } from '../../../src/server/contract.ts';
import { formatDate } from '../../components/index.ts';
import { stageWords } from './filter-charts.ts';

const stageIcons = { uncoded: IconCircle, 'in-progress': IconCircleHalf2, 'final-coded': IconCircleCheck } as const;

/** One line per chart; the patient's name is the link that takes the focus. */
export function ChartTable({ charts }: { readonly charts: readonly ChartLine[] }) {
  return (
    <div className="chart-table-frame">
      <table className="chart-table">
        <caption className="hidden-words">Charts, newest discharge first</caption>
        <ChartTableHead />
        <tbody>
          {charts.map((chart) => (
            <ChartRow key={chart.id} chart={chart} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChartTableHead() {
  return (
    <thead>
      <tr>
        <th scope="col">Patient</th>
        <th scope="col">MRN</th>
        <th scope="col">Age / sex</th>
        <th scope="col">Service</th>
        <th scope="col">Discharged</th>
        <th scope="col" className="number">
          LOS
        </th>
        <th scope="col">Payer</th>
        <th scope="col" className="number" title="Documents">
          Docs
        </th>
        <th scope="col">Stage</th>
        <th scope="col">DRG</th>
      </tr>
    </thead>
  );
}

function ChartRow({ chart }: { readonly chart: ChartLine }) {
  return (
    <tr>
      <th scope="row">
        {chart.guided && chart.stage === 'uncoded' && <span className="tag tag-first">start here</span>}
        <Link to="/charts/$chartId" params={{ chartId: chart.id }} className="plain patient-link" data-chart-link>
          {chart.patientName}
        </Link>
        {chart.origin === 'uploaded' && <span className="tag">own file</span>}
      </th>
      <td className="code-text">{chart.mrn}</td>
      <td>
        {chart.age ?? '–'} {chart.sex}
      </td>
      <td>
        {chart.service ?? '–'}
        {chart.setting === 'outpatient' && <span className="tag">outpatient</span>}
      </td>
      <td className="code-text">{formatDate(chart.dischargeDate) || '–'}</td>
      <td className="number">{chart.lengthOfStay ?? '–'}</td>
      <td title={chart.payer}>{chart.payer ?? '–'}</td>
      <td className="number">{chart.documents}</td>
      <td>
        <Stage stage={chart.stage} />
      </td>
      <td className="code-text">{chart.drg ?? '–'}</td>
    </tr>
  );
}

function Stage({ stage }: { readonly stage: ChartLine['stage'] }) {
  const Icon = stageIcons[stage];
  return (
    <span className={`stage stage-${stage}`}>
      <Icon size={14} aria-hidden />
      {stageWords[stage]}
    </span>
  );
}

/** The shape of the table while it loads. */
export function ChartTableSkeleton() {
  return (
    <div className="chart-table-frame" aria-busy="true" role="status" aria-label="Loading the charts">
      {Array.from({ length: 10 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ten grey bars have no other identity
        <Skeleton key={row} height={18} my={11} mx={12} width="auto" animate={false} />
      ))}
    </div>
  );
}
