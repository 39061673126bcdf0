export * from './estimate-payment.ts';
export * from './hospital-profile.ts';
export * from './ipps-rates.ts';
export * from './parse-hospital-profile.ts';
export * from './payment-lines.ts';
export * from './transfer.ts';
