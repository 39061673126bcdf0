-- Doors to the job queue (graphile-worker, which keeps its own schema and migrations). The application may add jobs in the transaction of a change, look
-- at them, and try or discard those that failed for good; it may do nothing else there. Bodies are bound when they run, so this file does not
-- depend on the queue's schema standing first.
CREATE FUNCTION enqueue_job(task_ text, payload_ json, key_ text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog AS $$
BEGIN
  PERFORM graphile_worker.add_job(task_, payload_, max_attempts => 5, job_key => key_);
END $$;

CREATE FUNCTION list_jobs() RETURNS TABLE (
  id text, task text, attempts integer, max_attempts integer, run_at timestamptz, running boolean, parked boolean
) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN QUERY SELECT j.id::text, j.task_identifier, j.attempts::integer, j.max_attempts::integer, j.run_at, j.locked_at IS NOT NULL,
    j.attempts >= j.max_attempts AND j.locked_at IS NULL
  FROM graphile_worker.jobs j ORDER BY j.id;
END $$;

CREATE FUNCTION retry_job(id_ text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE found_ integer;
BEGIN
  SELECT count(*) INTO found_ FROM graphile_worker.reschedule_jobs(ARRAY[id_::bigint], run_at => now(), attempts => 0);
  RETURN found_ > 0;
END $$;

CREATE FUNCTION discard_job(id_ text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE found_ integer;
BEGIN
  SELECT count(*) INTO found_ FROM graphile_worker.complete_jobs(ARRAY[id_::bigint]);
  RETURN found_ > 0;
END $$;

REVOKE ALL ON FUNCTION enqueue_job, list_jobs, retry_job, discard_job FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_job, list_jobs, retry_job, discard_job TO chartwright_app;
