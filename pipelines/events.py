"""The main job: raw articles in, files of event records out.

    python -m pipelines.events seeds/articles --output out

Arguments are those of ``dateline run``; options that it does not know go to Beam.
"""

from dateline.cli import run

if __name__ == "__main__":
    run(prog_name="python -m pipelines.events")
