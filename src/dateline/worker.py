"""A worker process of the local runner: Beam's own, which says what it has to say through the main process."""

import logging
import signal
import sys

from dateline.logs import quiet_beam

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C reaches every process of a terminal: end without a word
    quiet_beam(logging.CRITICAL)
    from apache_beam.runners.worker import sdk_worker_main

    sdk_worker_main.main(sys.argv)
