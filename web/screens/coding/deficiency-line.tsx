import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import type { DeficiencyAnswer } from '../../../src/server/contract.ts';
import { formatDate } from '../../components/index.ts';
import { lateWords } from './deficiency-order.ts';
import { useWorkbench } from './workbench-context.ts';

const stages = {
  open: { Icon: IconClock, words: 'Open' },
  delinquent: { Icon: IconAlertTriangle, words: 'Delinquent' },
  completed: { Icon: IconCheck, words: 'Fulfilled' },
} as const;

/** One requirement: its stage in icon and word, whose it is, and by when. */
export function DeficiencyLine({ deficiency }: { readonly deficiency: DeficiencyAnswer }) {
  const { chart } = useWorkbench();
  const { stage, title, target, responsibleId, dueAt, completedAt } = deficiency;
  const { Icon, words } = stages[stage];
  const document = chart.documentList.find(({ id }) => id === target)?.title ?? target;
  const when =
    completedAt === undefined ? `due ${formatDate(dueAt.slice(0, 10))}` : formatDate(completedAt.slice(0, 10));
  return (
    <li className="deficiency" data-deficiency={deficiency.key} data-stage={stage}>
      <span className={`stage-mark stage-${stage}`}>
        <Icon size={13} aria-hidden /> {words}
      </span>
      <span>
        <strong>{title}</strong>
        {document !== undefined && `: ${document}`}
        <span className="quiet deficiency-facts">
          {[responsibleId ?? 'nobody assigned', when, lateWords(deficiency)].filter(Boolean).join(' · ')}
        </span>
      </span>
    </li>
  );
}
