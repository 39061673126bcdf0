import { emitKeypressEvents } from 'node:readline';
import type { CliContext } from '../command.ts';
import type { Desk } from './desk.ts';
import { drawScreen } from './draw-screen.ts';
import { type EncoderState, startState } from './encoder-state.ts';
import { pressKey } from './press-key.ts';

interface Keypress {
  readonly name?: string;
  readonly sequence?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
}

const alternateScreen = '\u001b[?1049h';
const usualScreen = '\u001b[?1049l';
const clear = '\u001b[H\u001b[2J';

/** Runs the encoder on a terminal until Esc or Ctrl-C; answers the codes posted, in order. The terminal is left as it was found. */
export async function runTerminal(desk: Desk, { stdin, stdout }: CliContext): Promise<readonly string[]> {
  const terminal = stdin as NodeJS.ReadStream;
  const screen = stdout as NodeJS.WriteStream;
  let state: EncoderState = startState;
  const draw = (): void => {
    screen.write(clear + drawScreen(desk, state, screen.columns ?? 80, screen.rows ?? 24).join('\r\n'));
  };
  emitKeypressEvents(terminal);
  terminal.setRawMode(true);
  terminal.resume();
  screen.write(alternateScreen);
  draw();
  screen.on('resize', draw);
  try {
    await new Promise<void>((done) => {
      terminal.on('end', done);
      terminal.on('keypress', (text: string | undefined, key: Keypress) => {
        if (key.ctrl) return key.name === 'c' || key.name === 'd' ? done() : undefined;
        state = pressKey(desk, state, { name: key.name ?? '', text: printable(text), alt: key.meta ?? false });
        if (state.closed) return done();
        draw();
      });
    });
  } finally {
    screen.off('resize', draw);
    terminal.removeAllListeners('keypress');
    terminal.setRawMode(false);
    terminal.pause();
    screen.write(usualScreen);
  }
  return state.posted;
}

const printable = (text: string | undefined): string =>
  text !== undefined && text.length === 1 && text >= ' ' && text !== '\u007f' ? text : '';
