import { IconAlertTriangle, IconInfoCircle, IconOctagon } from '@tabler/icons-react';
import type { Finding } from '../../src/base/index.ts';

const marks = {
  error: { Icon: IconOctagon, word: 'Error', className: 'severity-error' },
  warning: { Icon: IconAlertTriangle, word: 'Warning', className: 'severity-warning' },
  information: { Icon: IconInfoCircle, word: 'Note', className: 'severity-information' },
} as const;

/** Severity as shape, word and colour. */
export function SeverityMark({ severity }: { readonly severity: Finding['severity'] }) {
  const { Icon, word, className } = marks[severity];
  return (
    <span className={`severity ${className}`}>
      <Icon size={14} stroke={2.2} aria-hidden />
      {word}
    </span>
  );
}
