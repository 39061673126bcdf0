import { Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { PhysicianQueryDraftJson, QueryFindingJson } from '../../../src/server/contract.ts';
import { FieldFindings } from './field-findings.tsx';
import { findingsAt, withNewOption, withOption } from './query-draft.ts';

interface OptionFieldsProps {
  readonly draft: PhysicianQueryDraftJson;
  readonly findings: readonly QueryFindingJson[];
  readonly onChange: (draft: PhysicianQueryDraftJson) => void;
}

/** The answers offered, one a line; "other" and "unable to determine" say what they are. */
export function OptionFields({ draft, findings, onChange }: OptionFieldsProps) {
  const { options } = draft;
  // Findings count the options as they are sent, without the empty lines.
  const sentIndex = (index: number): number => options.slice(0, index).filter(({ text }) => text.trim() !== '').length;
  const whole = findings.filter(({ field }) => field === '/options');
  return (
    <fieldset className="option-fields" aria-describedby="findings-options">
      <legend>Options</legend>
      <FieldFindings id="findings-options" findings={whole} />
      {options.map((option, index) => {
        const own = option.text.trim() === '' ? [] : findingsAt(findings, `/options/${sentIndex(index)}`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is told by its place while its words change
          <div key={index}>
            <div className="option-field">
              <TextInput
                aria-label={`Option ${index + 1}`}
                aria-describedby={`findings-option-${index}`}
                value={option.text}
                error={own.length > 0}
                onChange={(event) => onChange(withOption(draft, index, event.currentTarget.value))}
              />
              <span className="quiet option-kind">{kinds[option.kind]}</span>
              <button
                type="button"
                className="tool"
                aria-label={`Take out option ${index + 1}`}
                onClick={() => onChange(withOption(draft, index, undefined))}
              >
                <IconX size={14} aria-hidden />
              </button>
            </div>
            <FieldFindings id={`findings-option-${index}`} text={option.text} findings={own} />
          </div>
        );
      })}
      <Button variant="default" onClick={() => onChange(withNewOption(draft))}>
        Add an option
      </Button>
    </fieldset>
  );
}

const kinds = { answer: '', other: 'other', undetermined: 'undetermined' } as const;
