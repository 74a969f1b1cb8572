"""python3 report.py FOLDER: the figures of one run as a table."""

import json
import pathlib
import sys


def read(folder, name):
    return json.loads((folder / name).read_text())


def line(what, figure, ratio=""):
    print(f"| {what:<58} | {figure:>14} | {ratio:>16} |")


def milliseconds(seconds):
    return f"{seconds * 1e3:,.0f} ms"


def main():
    folder = pathlib.Path(sys.argv[1])
    engine, peers = read(folder, "engine.json"), read(folder, "peers.json")
    agencies, nodes, sample = int(engine["agencies"]), int(engine["nodes"]), peers["sample"]
    wall = engine["wall"]
    print()
    line(f"{agencies:,} agencies × the FY2565 framework ({nodes} nodes)", "time", "Samrit is")
    line("-" * 58, "-" * 13 + ":", "-" * 15 + ":")
    line("Samrit's engine, exact, all cores", milliseconds(wall))
    line("  its processor time", milliseconds(engine["processor"]))
    line("pandas: Series and groupby, float64", milliseconds(peers["pandas"]), f"{peers['pandas'] / wall:.1f} × as fast")
    line("NumPy by hand: arrays and bincount, float64", milliseconds(peers["numpy"]), f"{peers['numpy'] / wall:.1f} × as fast")
    line(f"Python's decimal ({sample} agencies, scaled up)", milliseconds(peers["decimal"]), f"{peers['decimal'] / wall:.0f} × as fast")
    line("One changed answer, median (against anew, below)", f"{engine['changed']:.1f} µs", f"{engine['anew'] / engine['changed']:.0f} × quicker")
    line("The assessment anew, laying out its answers included", f"{engine['anew']:.0f} µs")
    for page in read(folder, "pages.json"):
        line(f"Page, {page['page']}, {page['bytes'] / 1024:.0f} KiB: Samrit", f"{page['samrit']:,}/s", f"{page['ratio']:.2f} of nginx")
        line(f"Page, {page['page']}: nginx, the same bytes from a file", f"{page['nginx']:,}/s")
    crowd = read(folder, "people.json")
    saves, pages = crowd["saves"], crowd["pages"]
    title = f"{crowd['people']} people at once, {crowd['agencies']:,} agencies"
    line(f"{title}: saves", f"{crowd['saves_a_second']}/s", f"p99 {saves['p99']} ms")
    line("  median, slowest", f"{saves['p50']} ms", f"{saves['most']} ms")
    line("  result pages meanwhile, median", f"{pages['p50']} ms", f"p99 {pages['p99']} ms")
    line("  errors; acknowledged saves lost", f"{crowd['errors']}", f"{crowd['lost']}")
    compared = sum(json.loads(text)["compared"] for text in (folder / "checks.json").read_text().splitlines())
    print(f"\n{compared + peers['compared']:,} results of all instruments compared with pandas and decimal: no difference.")


main()
