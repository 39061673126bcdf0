import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ink on paper: a deep petrol for what can be acted on, warm greys for the rest. */
const petrol: MantineColorsTuple = [
  '#e8f3f3',
  '#d3e6e6',
  '#a6cdcd',
  '#76b3b4',
  '#4f9da0',
  '#368c90',
  '#1f7a7f',
  '#12656b',
  '#12565c',
  '#0b4347',
];

/** The greys of the dark scheme, from text to ground; they match the tokens in styles.css. */
const dark: MantineColorsTuple = [
  '#e4e9e7',
  '#b7c2be',
  '#95a29d',
  '#6f7c7b',
  '#4d5a5a',
  '#2d3637',
  '#1a2021',
  '#161b1c',
  '#121617',
  '#0d1011',
];

const sans = "'Inter', 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";
const mono = "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace";

/** A dialogue's header is not the page's banner, although the component library writes it as one. */
const quietHeader = { header: { role: 'presentation' } };

/** Dense by default: sizes are in rem, so the type size a coder chooses scales everything. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  colors: { petrol, dark },
  fontFamily: sans,
  fontFamilyMonospace: mono,
  headings: { fontFamily: sans, fontWeight: '650' },
  defaultRadius: 'sm',
  focusRing: 'always',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  spacing: { xs: '0.375rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Modal: {
      styles: { title: { fontSize: '1rem', fontWeight: 650 } },
      defaultProps: {
        attributes: quietHeader,
        transitionProps: { duration: 80 },
        overlayProps: { backgroundOpacity: 0.4 },
      },
    },
    Drawer: {
      styles: { title: { fontSize: '1rem', fontWeight: 650 } },
      defaultProps: {
        attributes: quietHeader,
        overlayProps: { backgroundOpacity: 0.15 },
        transitionProps: { duration: 80 },
      },
    },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, transitionProps: { duration: 60 } } },
  },
});
