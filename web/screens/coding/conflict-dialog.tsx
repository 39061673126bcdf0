import { Button, Modal } from '@mantine/core';
import { displayIcd10Cm } from '../../../src/engine/codes/index.ts';
import type { AbstractJson } from '../../../src/server/contract.ts';
import { combineAbstracts } from './combine-abstracts.ts';
import type { Saving } from './use-saving.ts';
import { useWorkbench } from './workbench-context.ts';

/** Two people, one abstract: both versions side by side, and nothing is lost until someone has looked. */
export function ConflictDialog({ saving }: { readonly saving: Saving }) {
  const { abstract, change } = useWorkbench();
  const { theirs } = saving;
  const opened = saving.state === 'conflict' && theirs !== undefined;
  const settle = (chosen: AbstractJson, label: string): void => {
    if (!theirs) return;
    saving.adopt(theirs);
    // A copy: the same content is still a new revision, so that it is sent on top of theirs.
    change({ do: 'adopt', abstract: { ...chosen }, label });
  };
  return (
    <Modal
      opened={opened}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      size="xl"
      title="Someone else saved this abstract"
    >
      {theirs && (
        <>
          <p>
            It was saved elsewhere while you worked on it. Marked codes stand on one side only. Whatever you choose can
            be undone.
          </p>
          <div className="conflict-columns">
            <Column title="Yours, on this screen" abstract={abstract} other={theirs.abstract} />
            <Column title="Theirs, as saved" abstract={theirs.abstract} other={abstract} />
          </div>
          <div className="dialog-buttons">
            <Button variant="default" onClick={() => settle(theirs.abstract, 'take their version')}>
              Take theirs
            </Button>
            {theirs.stage !== 'final-coded' && (
              <>
                <Button
                  variant="default"
                  onClick={() => settle(combineAbstracts(abstract, theirs.abstract), 'combine both versions')}
                >
                  Mine, plus codes only they have
                </Button>
                <Button data-autofocus onClick={() => settle(abstract, 'keep my version')}>
                  Keep mine
                </Button>
              </>
            )}
          </div>
        </>
      )}
    </Modal>
  );
}

interface ColumnProps {
  readonly title: string;
  readonly abstract: AbstractJson;
  readonly other: AbstractJson;
}

const linesOf = (abstract: AbstractJson): readonly string[] => [
  ...[abstract.principalDiagnosis, ...abstract.secondaryDiagnoses].flatMap((diagnosis) =>
    diagnosis ? [`${displayIcd10Cm(diagnosis.code)} ${diagnosis.poa ?? '(POA open)'}`] : [],
  ),
  ...abstract.procedures.map(({ code, date }) => `${code} ${date ?? ''}`),
  `Discharge status ${abstract.dischargeStatus}`,
];

function Column({ title, abstract, other }: ColumnProps) {
  const others = new Set(linesOf(other));
  return (
    <section aria-label={title}>
      <h3 className="heading-small">{title}</h3>
      <ol className="conflict-lines">
        {linesOf(abstract).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only shown
          <li key={index} className={others.has(line) ? undefined : 'only-here'}>
            <span className="code-text">{line}</span>
            {!others.has(line) && <span className="badge badge-cc">only here</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
