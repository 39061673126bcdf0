import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { formatDate } from '../../components/index.ts';

const sexes = { M: 'male', F: 'female', U: '' } as const;

/** Which patient and which stay the question is about. Where the chart may not be opened, its number has to do. */
export function PatientLine({ chartId }: { readonly chartId: string }) {
  const { data } = useQuery({ queryKey: ['chart', chartId], queryFn: () => api.chart(chartId) });
  if (!data) return <p className="answer-patient">Chart {chartId}</p>;
  const { patientName, mrn, age, sex, admissionDate, dischargeDate } = data;
  const stay = [admissionDate, dischargeDate].filter((day) => day !== undefined).map((day) => formatDate(day));
  return (
    <p className="answer-patient">
      <strong>{patientName}</strong>
      {[mrn, age !== undefined && [`${age} y`, sexes[sex]].filter(Boolean).join(', '), stay.join(' – ')]
        .filter(Boolean)
        .map((fact) => ` · ${fact}`)
        .join('')}
    </p>
  );
}
