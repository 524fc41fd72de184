"""Makes the papers of the corpus from their sources.

python corpus/make.py             every paper
python corpus/make.py NAME ...    those whose source's path holds NAME
python corpus/make.py --check     writes nothing; names each paper that a rebuild would change, exit status 1 if any
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from maker import load, render

CORPUS = Path(__file__).resolve().parent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    changed = 0
    for path in sorted((CORPUS / "sources").glob("*/*.md")):
        if arguments.names and not any(name in str(path) for name in arguments.names):
            continue
        source = load(path)
        paper = CORPUS / source.slug / source.file_name
        data = render(source)
        if paper.exists() and paper.read_bytes() == data:
            continue
        changed += 1
        print(paper.relative_to(CORPUS))
        if not arguments.check:
            paper.parent.mkdir(exist_ok=True)
            paper.write_bytes(data)
    return int(arguments.check and changed > 0)


if __name__ == "__main__":
    sys.exit(main())
