import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { QueryFindingJson } from '../../../src/server/contract.ts';
import { Key, Notice } from '../../components/index.ts';
import { AddresseeField } from './addressee-field.tsx';
import { DocumentedField } from './documented-field.tsx';
import { FieldFindings } from './field-findings.tsx';
import { IndicatorPicker } from './indicator-picker.tsx';
import { OptionFields } from './option-fields.tsx';
import { findingsAt } from './query-draft.ts';
import { TemplateField } from './template-field.tsx';
import type { QueryForm } from './use-query-form.ts';

interface QueryFormProps {
  readonly form: QueryForm;
  readonly onSent: () => void;
  readonly onBack: () => void;
}

/** Writing a physician query; what the rules say stands at each field while it is written. */
export function QueryFormView({ form, onSent, onBack }: QueryFormProps) {
  const { query, linted, change, changeDraft } = form;
  const findings = form.untouched ? [] : linted.findings;
  const send = (): void => void form.send().then((sent) => sent && onSent());
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <form className="query-form" onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown}>
      <div className="query-columns">
        <div className="query-fields">
          <TemplateField form={form} />
          <AddresseeField value={query.provider} onChange={(provider) => change({ provider })} />
          <DocumentedField chartId={form.chartId} draft={query.draft} onChange={changeDraft} />
          <FieldFindings id="findings-documented" findings={findingsAt(findings, '/documented')} />
          <WordFields form={form} findings={findings} />
          <Textarea
            label="Internal note"
            description="The provider does not see it"
            autosize
            minRows={1}
            value={query.internalNote}
            onChange={(event) => change({ internalNote: event.currentTarget.value })}
          />
        </div>
        <IndicatorPicker form={form} findings={findingsAt(findings, '/indicators')} />
      </div>
      <Foot form={form} onBack={onBack} onSend={send} />
    </form>
  );
}

interface WordFieldsProps {
  readonly form: QueryForm;
  readonly findings: readonly QueryFindingJson[];
}

/** What the provider reads: title, question, and how it is asked. */
function WordFields({ form, findings }: WordFieldsProps) {
  const { query, changeDraft } = form;
  const { draft } = query;
  const at = (field: string) => findingsAt(findings, field);
  const wayFindings = [...at('/format'), ...at('/purpose')];
  return (
    <>
      <TextInput
        label="Title"
        value={draft.title}
        error={at('/title').length > 0}
        aria-describedby="findings-title"
        onChange={(event) => changeDraft({ ...draft, title: event.currentTarget.value })}
      />
      <FieldFindings id="findings-title" text={draft.title} findings={at('/title')} />
      <Textarea
        label="Question"
        autosize
        minRows={2}
        value={draft.question}
        error={at('/question').length > 0}
        aria-describedby="findings-question"
        onChange={(event) => changeDraft({ ...draft, question: event.currentTarget.value })}
      />
      <FieldFindings id="findings-question" text={draft.question} findings={at('/question')} />
      <NativeSelect
        label="Asks with"
        value={draft.format}
        error={wayFindings.length > 0}
        data={formats}
        onChange={(event) => changeDraft({ ...draft, format: event.currentTarget.value as typeof draft.format })}
      />
      <FieldFindings id="findings-format" findings={wayFindings} />
      {draft.format !== 'open' && <OptionFields draft={draft} onChange={changeDraft} findings={findings} />}
    </>
  );
}

interface FootProps {
  readonly form: QueryForm;
  readonly onBack: () => void;
  readonly onSend: () => void;
}

function Foot({ form, onBack, onSend }: FootProps) {
  return (
    <footer className="query-foot">
      {form.problem !== undefined && <Notice tone="error">{form.problem}</Notice>}
      <LintState form={form} />
      <Button variant="subtle" onClick={onBack}>
        All queries
      </Button>
      <Button variant="default" disabled={form.busy} onClick={() => void form.save()}>
        Save draft
      </Button>
      <Button disabled={form.busy} onClick={onSend}>
        Send&nbsp;
        <Key of="Ctrl+Enter" />
      </Button>
    </footer>
  );
}

const formats = [
  { value: 'options', label: 'Options to choose from' },
  { value: 'open', label: 'An open question' },
  { value: 'yes-no', label: 'Yes or no' },
];

function LintState({ form }: { readonly form: QueryForm }) {
  const { linted, errors, dirty, query, untouched } = form;
  const state = query.id === undefined ? 'Not saved yet. ' : dirty ? 'Changed since it was saved. ' : 'Draft saved. ';
  const words =
    errors > 0
      ? `${errors} ${errors === 1 ? 'error stands' : 'errors stand'} against sending it.`
      : 'No rule stands against sending it.';
  return (
    <p className="lint-state" role="status" data-errors={errors} data-pending={linted.pending || undefined}>
      {state}
      {linted.problem ?? (untouched ? 'Begin with a template, or write freely.' : linted.pending ? 'Checking…' : words)}
    </p>
  );
}
