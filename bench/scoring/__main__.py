"""python3 -m scoring FOLDER INSTRUMENT.yaml SAMPLE [time]

Scores the round that the engine left in FOLDER again in pandas and NumPy (all agencies) and in decimal (the first
SAMPLE), and compares every figure. Prints times and counts as JSON; ends with status 1 on any difference.
"""

import json
import pathlib
import statistics
import sys
import time

from .columns import Scoring
from .compare import Differences, Engine, compare_agency, compare_columns
from .decimals import Scorer, read
from .language import Instrument
from .table import Table


def main():
    folder, path, sample = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    engine = Engine(folder)
    instrument = Instrument(path, engine.round)
    sample = min(sample, engine.agencies)
    table = Table(instrument, folder / "answers.csv", engine.agencies)
    differences = Differences()
    compared = 0
    figures = {}
    for name, columns in (("pandas", table.framed()), ("numpy", table)):
        scoring = Scoring(instrument, columns)
        scoring.run()
        compared += compare_columns(engine, scoring, differences, name)
        if len(sys.argv) > 4:
            figures[name] = statistics.median(timed(scoring.run) for _ in range(7))
    scorers = [Scorer(instrument, agency) for agency in read(instrument, folder / "answers.csv", sample)]
    seconds = timed(lambda: [scorer.run() for scorer in scorers])
    if len(sys.argv) > 4:
        figures["decimal"] = seconds * engine.agencies / sample
    for agency, scorer in enumerate(scorers):
        compared += compare_agency(engine, agency, scorer, differences)
    print(json.dumps({**figures, "compared": compared, "sample": sample, "differences": differences.count}))
    if differences.count:
        print(f"{path}, round {engine.round}: {differences.count} differences", file=sys.stderr)
        print("\n".join(differences.lines), file=sys.stderr)
        sys.exit(1)


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
