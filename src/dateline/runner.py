"""Choose and start the Beam runner.

``DirectRunner`` means Beam's in-process runner here. Beam's own class of that name tries Prism first, which downloads a
program without a time limit; a laptop behind a firewall would wait for ever.
"""

import shlex
import sys
import threading
from collections.abc import Sequence
from typing import Any

import grpc
from apache_beam.options.pipeline_options import DirectOptions, PipelineOptions, StandardOptions, WorkerOptions
from apache_beam.portability import python_urns
from apache_beam.portability.api import beam_fn_api_pb2, beam_provision_api_pb2
from apache_beam.runners.portability import local_job_service
from apache_beam.runners.portability.fn_api_runner import fn_runner, worker_handlers
from apache_beam.runners.portability.portable_runner import JobServiceHandle
from apache_beam.runners.runner import PipelineRunner, create_runner

from dateline.beam_options import unknown_to_beam

DIRECT_RUNNER = "DirectRunner"
_LOCAL_NAMES = {DIRECT_RUNNER.lower(), "fnapirunner", "bundlebaseddirectrunner"}


class WorkerDiedError(RuntimeError):
    """A worker process ended in the middle of its work."""


class BeamOptionsError(ValueError):
    """Beam has no such runner, or no such option."""


def is_local(runner: str) -> bool:
    """Whether a runner runs on this machine, in Beam's in-process runner."""
    return runner.lower() in _LOCAL_NAMES


def pipeline_options(runner: str, workers: int, arguments: Sequence[str]) -> PipelineOptions:
    """Options of a pipeline; `arguments` go to Beam as they are.

    Raises:
        BeamOptionsError: The local runner, which has no options beyond those of Beam's Python SDK, is given another.
    """
    if is_local(runner) and (unknown := unknown_to_beam(arguments)):
        raise BeamOptionsError(f"no such option {unknown[0]}; neither dateline nor Beam's {DIRECT_RUNNER} knows it")
    options = PipelineOptions(list(arguments))
    options.view_as(StandardOptions).runner = DIRECT_RUNNER if is_local(runner) else runner
    if is_local(runner) and workers > 1:
        direct = options.view_as(DirectOptions)
        direct.direct_num_workers = workers
        direct.direct_running_mode = "multi_processing"
        worker = options.view_as(WorkerOptions)
        worker.default_sdk_harness_log_level = worker.default_sdk_harness_log_level or "WARNING"
    return options


def make_runner(options: PipelineOptions) -> PipelineRunner:
    """The runner that options name.

    Raises:
        BeamOptionsError: There is no such runner, or its extra of Beam is not installed.
    """
    name = options.view_as(StandardOptions).runner
    if is_local(name):
        return LocalRunner(provision_info=provision_info(options))
    try:
        return create_runner(name)
    except (ValueError, ImportError, AttributeError) as error:  # "Nope"; "no.such.module"; "dateline.cli.NoClass"
        raise BeamOptionsError(f"no runner {name}: {error}") from error


def provision_info(options: PipelineOptions) -> fn_runner.ExtendedProvisionInfo:
    """What worker processes are told about the run.

    A bare FnApiRunner hands its worker processes empty options: they would not even know the log level.
    """
    encoded = JobServiceHandle.encode_pipeline_options(options.get_all_options(drop_default=True))
    return fn_runner.ExtendedProvisionInfo(beam_provision_api_pb2.ProvisionInfo(pipeline_options=encoded))


class LocalRunner(fn_runner.FnApiRunner):  # type: ignore[misc]  # Beam is untyped
    """Beam's in-process runner, which ends with a clear error when one of its worker processes dies."""

    def run_pipeline(self, pipeline: Any, options: PipelineOptions) -> Any:
        """Run a pipeline to its end. Raises `WorkerDiedError` when a worker process died."""
        worker_handlers.WorkerHandler.register_environment(python_urns.SUBPROCESS_SDK, bytes)(_WatchedWorkerHandler)
        deaths.clear()
        hook, threading.excepthook = threading.excepthook, _except_hook
        try:
            return super().run_pipeline(pipeline, options)
        except Exception as error:
            if deaths:
                raise deaths[0] from error
            raise
        finally:
            threading.excepthook = hook


deaths: list[WorkerDiedError] = []  # of the current run: Beam makes its handlers itself, out of our reach


def _except_hook(arguments: threading.ExceptHookArgs) -> None:
    """Leave out that a dead worker's connections broke; its death is told once, in plain words."""
    if not isinstance(arguments.exc_value, grpc.RpcError):
        threading.__excepthook__(arguments)


class _WatchedWorkerHandler(worker_handlers.SubprocessSdkWorkerHandler):  # type: ignore[misc]  # Beam is untyped
    """A worker process whose death ends the run. Beam's own handler waits for its answers for ever."""

    def start_worker(self) -> None:
        self._closing = False
        self.worker = local_job_service.SubprocessSdkWorker(
            f"{shlex.quote(sys.executable)} -m dateline.worker".encode(),
            self.control_address,
            self.provision_info,
            self.worker_id,
        )
        self.worker_thread = threading.Thread(name="run_worker", target=self._run_and_watch)
        self.worker_thread.start()

    def close(self) -> None:
        self._closing = True
        super().close()

    def _run_and_watch(self) -> None:
        reason = "its process ended too early"
        try:
            self.worker.run()
        except RuntimeError as error:
            reason = str(error)
        if not self._closing:
            died = WorkerDiedError(f"a worker process died: {reason}; being out of memory is the usual cause")
            deaths.append(died)
            self._give_up(died)

    def _give_up(self, error: WorkerDiedError) -> None:
        """Answer every open request with an error, and those to come.

        Aborting the requests would not do: who waits for a bundle's output looks at answers only.
        """
        connection = self.control_conn
        push = connection.push

        def answer_for(request_id: str) -> beam_fn_api_pb2.InstructionResponse:
            return beam_fn_api_pb2.InstructionResponse(instruction_id=request_id, error=str(error))

        def refuse(request: Any) -> Any:
            future = push(request)
            if future is not None:  # None: the mark that ends the connection
                future.set(answer_for(future.instruction_id))
            return future

        connection.push = refuse
        for request_id, future in list(connection._futures_by_id.items()):
            future.set(answer_for(request_id))
