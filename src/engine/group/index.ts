export * from './cms-batch/index.ts';
export * from './ipps-payment/index.ts';
export * from './ms-drg/index.ts';
export * from './weights/index.ts';
