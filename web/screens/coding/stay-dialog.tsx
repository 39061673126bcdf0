import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DateField } from '../../components/index.ts';
import type { StayFields } from './abstract-changes.ts';
import { dischargeStatuses } from './discharge-status.ts';
import { useWorkbench } from './workbench-context.ts';

interface StayDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The facts of the stay that grouping and editing rest on; applied as one change, so that one undo takes it back. */
export function StayDialog({ opened, onClose }: StayDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Stay details" closeButtonProps={{ 'aria-label': 'Close' }}>
      {opened && <StayForm onClose={onClose} />}
    </Modal>
  );
}

function StayForm({ onClose }: { readonly onClose: () => void }) {
  const { abstract, change, readOnly } = useWorkbench();
  const [stay, setStay] = useState<StayFields>(abstract);
  const [age, setAge] = useState(abstract.age === undefined ? '' : String(abstract.age));
  const set = (next: Partial<StayFields>): void => setStay((old) => ({ ...old, ...next }));
  const years = /^\d{1,3}$/.test(age.trim()) ? Number(age) : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { setting, sex, birthDate, admissionDate, dischargeDate, dischargeStatus, poaReporting, payer } = stay;
    change({
      do: 'set-stay',
      stay: { setting, sex, birthDate, admissionDate, dischargeDate, dischargeStatus, poaReporting, payer, age: years },
    });
    onClose();
  };
  return (
    <form className="stay-form" onSubmit={submit}>
      <NativeSelect
        label="Setting"
        data-autofocus
        value={stay.setting}
        onChange={(event) => set({ setting: event.currentTarget.value === 'outpatient' ? 'outpatient' : 'inpatient' })}
        data={[
          { value: 'inpatient', label: 'Inpatient' },
          { value: 'outpatient', label: 'Outpatient' },
        ]}
      />
      <NativeSelect
        label="Sex"
        value={stay.sex}
        onChange={(event) => set({ sex: event.currentTarget.value as StayFields['sex'] })}
        data={[
          { value: 'F', label: 'Female' },
          { value: 'M', label: 'Male' },
          { value: 'U', label: 'Unknown' },
        ]}
      />
      <DateLine label="Birth date" value={stay.birthDate} onChange={(birthDate) => set({ birthDate })} />
      <TextInput
        label="Age at admission, years"
        description="Only when the birth date is not known; it wins over it"
        value={age}
        inputMode="numeric"
        onChange={(event) => setAge(event.currentTarget.value)}
        error={age.trim() !== '' && years === undefined ? 'Whole years' : undefined}
      />
      <DateLine
        label="Admission"
        value={stay.admissionDate}
        frame={{ discharge: stay.dischargeDate }}
        onChange={(admissionDate) => set({ admissionDate })}
      />
      <DateLine
        label="Discharge"
        value={stay.dischargeDate}
        frame={{ admission: stay.admissionDate }}
        onChange={(day) => day !== undefined && set({ dischargeDate: day })}
      />
      <NativeSelect
        className="wide"
        label="Discharge status"
        value={stay.dischargeStatus}
        onChange={(event) => set({ dischargeStatus: event.currentTarget.value })}
        data={dischargeStatuses.map(([value, words]) => ({ value, label: `${value} ${words}` }))}
      />
      <TextInput
        label="Payer"
        value={stay.payer ?? ''}
        onChange={(event) => set({ payer: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label="POA reporting of the hospital"
        value={stay.poaReporting}
        onChange={(event) => set({ poaReporting: event.currentTarget.value as StayFields['poaReporting'] })}
        data={[
          { value: 'non-exempt', label: 'Reports POA' },
          { value: 'exempt', label: 'Exempt from POA' },
          { value: 'unknown', label: 'Not known' },
        ]}
      />
      <div className="dialog-buttons wide">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" disabled={readOnly || (age.trim() !== '' && years === undefined)}>
          Apply
        </Button>
      </div>
    </form>
  );
}

interface DateLineProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly frame?: { readonly admission?: string | undefined; readonly discharge?: string | undefined };
  readonly onChange: (day: string | undefined) => void;
}

function DateLine({ label, ...rest }: DateLineProps) {
  return (
    <div className="date-line">
      <span aria-hidden>{label}</span>
      <DateField label={label} {...rest} />
    </div>
  );
}
