import { Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { Key } from '../../components/index.ts';
import { type KeyBinding, type KeyScope, keyMap } from './keymap.ts';
import { lettersAct, setLettersAct } from './use-screen-keys.ts';

const headings: Readonly<Record<KeyScope, string>> = {
  screen: 'Anywhere on this screen',
  row: 'On a code row',
  viewer: 'In the text of a document',
  suggestion: 'On a suggestion',
  worklist: 'In the worklist',
};
const entryKeys: readonly (readonly [keys: readonly string[], label: string])[] = [
  [['Enter'], 'Add the code typed or chosen'],
  [['↓', '↑'], 'Choose in the list'],
  [['→', '←'], 'Open a header, and back'],
  [['Esc'], 'Back: header, text, documents'],
  [['Y', 'N', 'U', 'W'], 'After a diagnosis: its POA answer, then on to the next'],
];

interface HelpDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The key map on one page. */
export function HelpDialog({ opened, onClose }: HelpDialogProps) {
  const [letters, setLetters] = useState(lettersAct);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Key map"
      size="56rem"
      closeButtonProps={{ 'aria-label': 'Close the key map' }}
    >
      <div className="key-columns">
        <Keys heading={headings.screen} lines={linesOf('screen')} />
        <div>
          <Keys heading="In the entry box" lines={entryKeys} />
          <Keys heading={headings.row} lines={linesOf('row')} />
          <Keys heading={headings.viewer} lines={linesOf('viewer')} />
          <Keys heading={headings.suggestion} lines={linesOf('suggestion')} />
        </div>
      </div>
      <Checkbox
        mt="md"
        size="xs"
        label="Single letters are keys while no text field has the focus"
        checked={letters}
        onChange={(event) => {
          setLettersAct(event.currentTarget.checked);
          setLetters(event.currentTarget.checked);
        }}
      />
      <p className="quiet key-note">
        None of these keys belongs to a browser. Letters act only outside text fields; <Key of="Esc" /> leaves the entry
        box.
      </p>
    </Modal>
  );
}

const linesOf = (scope: KeyScope): readonly (readonly [readonly string[], string])[] =>
  (keyMap as readonly KeyBinding[])
    .filter((binding) => binding.scope === scope)
    .map(({ keys, label }) => [keys, label]);

interface KeysProps {
  readonly heading: string;
  readonly lines: readonly (readonly [readonly string[], string])[];
}

function Keys({ heading, lines }: KeysProps) {
  return (
    <section className="keys">
      <h3 className="heading-small">{heading}</h3>
      <dl>
        {lines.map(([keys, label]) => (
          <div key={label}>
            <dt>
              {keys.map((key) => (
                <Key key={key} of={key} />
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
