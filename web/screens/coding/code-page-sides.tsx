import type { CodePageAnswer } from '../../../src/server/contract.ts';

interface CodePageSidesProps {
  readonly siblings: CodePageAnswer['siblings'];
  readonly go: (code: string) => void;
}

/** The same code on the other side, in one row. */
export function CodePageSides({ siblings, go }: CodePageSidesProps) {
  if (siblings.length === 0) return null;
  return (
    <nav aria-label="Other side" className="code-sides">
      <h3 className="heading-small">Other side</h3>
      {siblings.map(({ code, display, title, side }) => (
        <button key={code} type="button" className="plain" title={title} onClick={() => go(code)}>
          {side} <span className="code-text">{display}</span>
        </button>
      ))}
    </nav>
  );
}

/** The seventh characters that govern the code; its own is named as such. */
export function SeventhCharacters({ seventh }: { readonly seventh: NonNullable<CodePageAnswer['seventh']> }) {
  return (
    <section>
      <h3 className="heading-small">7th characters ({seventh.from})</h3>
      <ul className="code-notes">
        {seventh.values.map(({ character, meaning }) => (
          <li key={character}>
            <span className="code-text">{character}</span> {meaning}
            {character === seventh.chosen && <strong> (this code)</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}
