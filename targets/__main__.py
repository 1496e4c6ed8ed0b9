"""`python -m targets …`: the commands of curators and operators."""

import argparse
import sys
from pathlib import Path

from targets.curation import CurationError, load
from targets.curation.verify import verify

SEEDS = Path(__file__).resolve().parent.parent / "seeds"


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0 when all is well, 1 when the seeds hold mistakes or the proof has gaps, 2 for a wrong call."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except CurationError as error:
        for mistake in error.mistakes:
            print(mistake)
        print(f"{len(error.mistakes)} mistakes")
        return 1


def _check(options: argparse.Namespace) -> int:
    catalog = load(options.seeds)
    print(
        f"{len(catalog.topics)} topics, {len(catalog.indicators)} indicators, {len(catalog.observations)} figures, "
        f"{len(catalog.targets)} targets, {len(catalog.waivers)} waivers, {len(catalog.sources)} sources: no mistakes"
    )
    return 0


def _verify(options: argparse.Namespace) -> int:
    catalog = load(options.seeds)
    proof = verify(catalog, options.report.read_text(encoding="utf-8"))
    for gap in proof.gaps:
        print(gap)
    print(
        f"{proof.arabic} arabic numerals, {proof.chinese} Chinese ones: {proof.claimed_by_figures} claimed by figures "
        f"and targets, {proof.claimed_by_waivers} waived; {len(proof.gaps)} gaps"
    )
    return 1 if proof.gaps else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m targets", description=__doc__)
    parser.add_argument("--seeds", type=Path, default=SEEDS, help="folder of the curated YAML")
    commands = parser.add_subparsers(required=True)
    check = commands.add_parser("check", help="the three gates: every mistake with file and line")
    check.set_defaults(command=_check)
    proof = commands.add_parser("verify", help="prove the catalog against the report's text")
    proof.add_argument("report", type=Path, help="the report as plain text, UTF-8")
    proof.set_defaults(command=_verify)
    return parser


if __name__ == "__main__":
    sys.exit(main())
