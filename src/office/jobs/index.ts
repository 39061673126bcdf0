export { addJob, discardJob, enqueueJob, type Job, listJobs, retryJob } from './job-queue.ts';
export { type JobOffice, type JobTask, jobTasks } from './job-tasks.ts';
export { type JobLine, prepareQueue, type RunJobs, runJobs } from './run-jobs.ts';
