/** A key as it is printed on the keyboard; `Alt+↑` shows two. */
export function Key({ of }: { readonly of: string }) {
  return <kbd className="key">{of}</kbd>;
}
