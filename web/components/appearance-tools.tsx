import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun, IconTextDecrease, IconTextIncrease } from '@tabler/icons-react';
import { useState } from 'react';
import { applyTypeSize, chosenTypeSize, typeSizes } from './type-size.ts';

/** Type size and light or dark, remembered on this machine. */
export function AppearanceTools() {
  const [size, setSize] = useState(chosenTypeSize);
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const scheme = dark ? 'Light colours' : 'Dark colours';
  return (
    <>
      <button
        type="button"
        className="tool"
        aria-label="Smaller type"
        title="Smaller type"
        disabled={size === typeSizes[0]}
        onClick={() => setSize(applyTypeSize(-1))}
      >
        <IconTextDecrease size={16} aria-hidden />
      </button>
      <button
        type="button"
        className="tool"
        aria-label="Larger type"
        title="Larger type"
        disabled={size === typeSizes.at(-1)}
        onClick={() => setSize(applyTypeSize(1))}
      >
        <IconTextIncrease size={16} aria-hidden />
      </button>
      <button
        type="button"
        className="tool"
        aria-label={scheme}
        title={scheme}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        {dark ? <IconSun size={16} aria-hidden /> : <IconMoon size={16} aria-hidden />}
      </button>
    </>
  );
}
