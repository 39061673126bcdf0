import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queryApi } from '../../query-api.ts';

interface AddresseeFieldProps {
  readonly value: string;
  readonly onChange: (provider: string) => void;
}

/** Whom it is addressed to: the people known here by name, otherwise the provider's id. */
export function AddresseeField({ value, onChange }: AddresseeFieldProps) {
  const { data } = useQuery({ queryKey: ['addressees'], queryFn: queryApi.addressees, staleTime: 3_600_000 });
  const known = data ?? [];
  if (known.length === 0)
    return (
      <TextInput
        label="Provider"
        description="The provider's id in Chartwright"
        required
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  const other = value !== '' && !known.some(({ id }) => id === value);
  return (
    <NativeSelect
      label="Provider"
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: 'Choose who is asked' },
        ...known.map(({ id, name }) => ({ value: id, label: name })),
        ...(other ? [{ value, label: value }] : []),
      ]}
    />
  );
}
