export * from './embedded-server.ts';
export { runningServer } from './running-server.ts';
