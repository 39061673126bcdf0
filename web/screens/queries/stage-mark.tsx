import { IconCheck, IconClock, IconClockExclamation, IconMessageCheck, IconPencil, IconX } from '@tabler/icons-react';
import type { QueryStanding } from './query-stage.ts';

const marks = {
  draft: { Icon: IconPencil, words: 'Draft' },
  open: { Icon: IconClock, words: 'Open' },
  overdue: { Icon: IconClockExclamation, words: 'Overdue' },
  answered: { Icon: IconMessageCheck, words: 'Answered' },
  closed: { Icon: IconCheck, words: 'Closed' },
  withdrawn: { Icon: IconX, words: 'Withdrawn' },
} as const;

/** The stage of a physician query in icon and word. */
export function StageMark({ standing }: { readonly standing: QueryStanding }) {
  const { Icon, words } = marks[standing];
  return (
    <span className={`stage-mark stage-${standing}`}>
      <Icon size={14} aria-hidden /> {words}
    </span>
  );
}
