import { Checkbox, Skeleton, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ClinicalIndicatorJson, QueryFindingJson } from '../../../src/server/contract.ts';
import { formatDate } from '../../components/index.ts';
import { FieldFindings } from './field-findings.tsx';
import { hasIndicator, toggleIndicator } from './query-draft.ts';
import type { QueryForm } from './use-query-form.ts';

interface IndicatorPickerProps {
  readonly form: QueryForm;
  readonly findings: readonly QueryFindingJson[];
}

/** What of this patient's chart makes the question necessary: found by the template, ticked by the writer. */
export function IndicatorPicker({ form, findings }: IndicatorPickerProps) {
  const { query, indicators, changeDraft } = form;
  const { draft } = query;
  const own = draft.indicators.filter(
    (one) => !indicators?.some((found) => hasIndicator({ ...draft, indicators: [found] }, one)),
  );
  const toggle = (one: ClinicalIndicatorJson): void => changeDraft(toggleIndicator(draft, one));
  return (
    <fieldset className="indicators" aria-describedby="findings-indicators">
      <legend>
        Indicators from the chart <span className="count">{draft.indicators.length} taken</span>
      </legend>
      <FieldFindings id="findings-indicators" findings={findings} />
      {indicators === undefined && (
        <div role="status" aria-label="Looking through the chart">
          {[80, 65, 90].map((width) => (
            <Skeleton key={width} height={14} mb={10} width={`${width}%`} animate={false} />
          ))}
        </div>
      )}
      <ul>
        {[...own, ...(indicators ?? [])].map((one) => (
          <li key={`${one.source} ${one.date} ${one.text}`}>
            <Checkbox
              size="xs"
              checked={hasIndicator(draft, one)}
              onChange={() => toggle(one)}
              label={one.text}
              description={[formatDate(one.date), one.source].filter(Boolean).join(' · ')}
            />
          </li>
        ))}
      </ul>
      {indicators?.length === 0 && (
        <p className="quiet">
          {query.template
            ? 'The words this template looks for do not stand in this chart. Write the facts yourself, with value and unit.'
            : 'A template looks through the chart for the facts of its question. Without one, write them here.'}
        </p>
      )}
      <OwnIndicator onAdd={toggle} />
    </fieldset>
  );
}

function OwnIndicator({ onAdd }: { readonly onAdd: (one: ClinicalIndicatorJson) => void }) {
  const [text, setText] = useState('');
  return (
    <TextInput
      label="Another fact of the chart"
      placeholder="as the chart says it; Enter adds it"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || text.trim() === '') return;
        event.preventDefault();
        onAdd({ text: text.trim() });
        setText('');
      }}
    />
  );
}
