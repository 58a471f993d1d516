"""Evaluates the measures of a Power BI project outside Power BI and holds them against the engine's values.

Usage: parity.py PROJECT CASES

PROJECT is a folder that `churn pbip` wrote, with its CSVs; CASES the file of its `--cases`. The model is read
from its TMDL and its CSVs as Power BI would: measures, types and relationships all come from there. The last
line counts the cases.
"""

import csv
import datetime
import json
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

from pbix_mcp.dax.engine import evaluate_measures_batch, mark_currency_columns
from pbix_mcp.formats.tmdl_reader import parse_tmdl_folder

RELATIVE_TOLERANCE = 1e-9
SHOWN_FAILURES = 25


def day(text):
    return datetime.datetime.fromisoformat(text)


READ = {"string": str, "int64": int, "decimal": float, "double": float, "dateTime": day}


def read_table(folder, table):
    """A table's columns and typed rows; an empty cell is blank."""
    names = [column["name"] for column in table["columns"]]
    types = {column["name"]: column["tmdl_data_type"] for column in table["columns"]}
    with open(folder / f"{table['name']}.csv", encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        header = next(lines)
        if header != names:
            raise SystemExit(f"{table['name']}.csv has {header}, the model reads {names}")
        # The same texts and days come again and again: each is read once.
        known = [{"": None} for _ in names]
        readers = [READ[types[name]] for name in names]
        rows = [
            [
                seen[cell] if cell in seen else seen.setdefault(cell, read(cell))
                for cell, seen, read in zip(line, known, readers)
            ]
            for line in lines
        ]
    return {"columns": names, "rows": rows}


def read_model(project):
    definition = next(project.glob("*.SemanticModel")) / "definition"
    model = parse_tmdl_folder(str(definition))
    tables = {table["name"]: read_table(project / "data", table) for table in model["tables"]}
    money = {
        table["name"]: [c["name"] for c in table["columns"] if c["tmdl_data_type"] == "decimal"]
        for table in model["tables"]
    }
    mark_currency_columns(tables, money)
    measures, homes, hidden = {}, {}, set()
    for table in model["tables"]:
        for measure in table["measures"]:
            measures[measure["name"]] = measure["expression"]
            homes[measure["name"]] = table["name"]
            if measure["is_hidden"]:
                hidden.add(measure["name"])
    return hidden, {
        "tables": tables,
        "measures": measures,
        "date_table": "calendar",
        "date_column": "Date",
        "date_tables": {"calendar": "Date"},
        "measure_tables": homes,
        "model_columns": {name: set(table["columns"]) for name, table in tables.items()},
        "relationships": [
            {
                "FromTable": r["from_table"],
                "FromColumn": r["from_column"],
                "ToTable": r["to_table"],
                "ToColumn": r["to_column"],
                "IsActive": 1 if r["is_active"] else 0,
            }
            for r in model["relationships"]
        ],
    }


def evaluate(names, filters, model, cache):
    context = {f"{table}.{column}": [value] for table, column, value in filters}
    return evaluate_measures_batch(names, filter_context=context, cache=cache, **model)


def first_value(name, contexts, model, cache):
    values = (evaluate([name], filters, model, cache)[name] for filters in contexts)
    return next((value for value in values if value not in (None, "")), None)


def agrees(actual, expected):
    """Blank is nothing where the engine counts 0 or sums to 0: a DAX aggregate over no rows is blank."""
    if actual is None or actual == "":
        return expected is None or expected == 0
    if expected is None:
        return False
    return abs(float(actual) - expected) <= RELATIVE_TOLERANCE * max(1.0, abs(expected))


def main(project, cases_file):
    begin = time.monotonic()
    hidden, model = read_model(Path(project))
    groups = defaultdict(list)
    for case in json.loads(Path(cases_file).read_text(encoding="utf-8")):
        key = tuple((f["table"], f["column"], f["value"]) for f in case["filters"])
        groups[key].append(case)
    print(f"{sum(len(t['rows']) for t in model['tables'].values())} rows, {len(model['measures'])} measures, "
          f"{len(groups)} filters, read in {time.monotonic() - begin:.0f} s")

    count, failures, evaluated, cache = Counter(), [], set(), {}
    for filters, cases in groups.items():
        names = [case["measure"] for case in cases]
        values = evaluate(names, filters, model, cache)
        evaluated.update(names)
        for case in cases:
            actual = values[case["measure"]]
            if agrees(actual, case["expected"]):
                count["passed"] += 1
            else:
                count["failed"] += 1
                failures.append(f"{case['measure']} | {filters}: {actual}, expected {case['expected']}")
    for failure in failures[:SHOWN_FAILURES]:
        print(f"  {failure}")
    # A measure nobody looked at would pass unseen. Hidden ones write sentences and filter lists: the engine
    # has no value for them, but under one filter of each kind at least they must have one.
    kinds = {tuple(column for _, column, _ in filters): filters for filters in reversed(groups)}
    for name in sorted(set(model["measures"]) - evaluated):
        value = first_value(name, kinds.values(), model, cache) if name in hidden else None
        count["passed" if value is not None else "failed"] += 1
        print(f"  {name}: no case evaluates it" if value is None else f"  {name} = {value!r}")
    print(f"evaluated in {time.monotonic() - begin:.0f} s")
    print(f"{count['passed']} passed, {count['failed']} failed")
    return 1 if count["failed"] or not count["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
