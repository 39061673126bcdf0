/** Opens each pack once: the tables keep their packs, so what was laid over one is kept as long as it is. */
export function openOnce<K extends object, V>(open: (pack: K) => V): (pack: K) => V {
  const opened = new WeakMap<K, { readonly value: V }>();
  return (pack) => {
    const known = opened.get(pack) ?? { value: open(pack) };
    opened.set(pack, known);
    return known.value;
  };
}
