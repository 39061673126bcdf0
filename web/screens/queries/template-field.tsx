import { NativeSelect } from '@mantine/core';
import type { QueryForm } from './use-query-form.ts';

/** The house's templates by group; choosing one lays its words into the form. */
export function TemplateField({ form }: { readonly form: QueryForm }) {
  const { templates, query } = form;
  const groups = [...new Set(templates.map(({ group }) => group))];
  return (
    <NativeSelect
      label="Template"
      data-autofocus
      value={query.template?.id ?? ''}
      onChange={(event) => form.chooseTemplate(event.currentTarget.value)}
      data={[
        { value: '', label: 'None: written freely', disabled: query.template !== undefined },
        ...groups.map((group) => ({
          group,
          items: templates.filter((one) => one.group === group).map(({ id, title }) => ({ value: id, label: title })),
        })),
      ]}
    />
  );
}
