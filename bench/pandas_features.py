"""The pandas way from the CSV to features, labels and segments: the baseline for our own.

Usage: pandas_features.py FILE RUNS [--write OUT.csv]
Prints a JSON list with the milliseconds of each run.
"""

import json
import sys
import time

import numpy as np
import pandas as pd

WINDOW = pd.Timedelta(days=90)
LOOKBACK = pd.Timedelta(days=365)


def clean(path):
    sales = pd.read_csv(
        path, dtype={"Invoice": str, "StockCode": str, "Customer ID": str}, parse_dates=["InvoiceDate"]
    )
    sales = sales.dropna(subset=["InvoiceDate", "Customer ID", "Invoice"])
    sales = sales[(sales["Quantity"] > 0) & (sales["Price"] > 0)]
    sales = sales.assign(
        CustomerID=sales["Customer ID"].str.strip().str.removesuffix(".0"),
        TotalPrice=sales["Quantity"] * sales["Price"],
    )
    return sales.sort_values("InvoiceDate", kind="stable").reset_index(drop=True)


def orders_of(sales):
    return sales.groupby(["CustomerID", "Invoice"], as_index=False).agg(
        time=("InvoiceDate", "min"),
        revenue=("TotalPrice", "sum"),
        items=("Quantity", "sum"),
        skus=("StockCode", "nunique"),
    )


def basket_features(recent):
    orders = orders_of(recent).sort_values(["CustomerID", "time"])
    gaps = orders.groupby("CustomerID")["time"].diff().dt.days
    by_customer = orders.groupby("CustomerID")
    gaps_by_customer = gaps.groupby(orders["CustomerID"])
    return pd.DataFrame(
        {
            "avg_basket_value": by_customer["revenue"].mean(),
            "avg_items_per_order": by_customer["items"].mean(),
            "avg_unique_skus": by_customer["skus"].mean(),
            "avg_days_between_orders": gaps_by_customer.mean(),
            "median_days_between_orders": gaps_by_customer.median(),
        }
    )


def recent_totals(history, snapshot, days):
    recent = history[history["InvoiceDate"] > snapshot - pd.Timedelta(days=days)]
    by_customer = recent.groupby("CustomerID")
    return pd.DataFrame(
        {
            f"revenue_last_{days}d": by_customer["TotalPrice"].sum(),
            f"orders_last_{days}d": by_customer["Invoice"].nunique(),
        }
    )


def fifths(values):
    """1 to 5, by rank; equal values in the order of the customer ids."""
    return pd.qcut(values.rank(method="first"), 5, labels=[1, 2, 3, 4, 5]).astype(int)


def segment(r, f, m):
    rules = [
        ("Champions", (r >= 4) & (f >= 4) & (m >= 4)),
        ("Loyal", (r >= 4) & (f >= 4)),
        ("New Customers", (r >= 4) & (f == 1)),
        ("Potential Loyalist", (r >= 4) & f.between(2, 3)),
        ("Promising", (r == 3) & (f <= 2)),
        ("Needs Attention", (r == 3) & ((f >= 3) | (m >= 4))),
        ("About To Sleep", (r == 2) & (f <= 2) & (m <= 3)),
        ("At Risk", (r <= 2) & ((m >= 4) | (f >= 3))),
    ]
    return np.select([rule for _, rule in rules], [name for name, _ in rules], "Lost")


def snapshot_rows(sales, snapshot):
    history = sales[sales["InvoiceDate"] <= snapshot]
    by_customer = history.groupby("CustomerID")
    first, last = by_customer["InvoiceDate"].min(), by_customer["InvoiceDate"].max()
    rows = pd.DataFrame(
        {
            "SnapshotDate": snapshot,
            "tenure_days": (last - first).dt.days,
            "total_orders": by_customer["Invoice"].nunique(),
            "total_revenue": by_customer["TotalPrice"].sum(),
            "recency_days": (snapshot - last).dt.days,
        }
    )
    rows = rows.join(basket_features(history[history["InvoiceDate"] >= snapshot - LOOKBACK]))
    for days in (30, 90):
        totals = recent_totals(history, snapshot, days)
        rows = rows.join(totals)
        rows[totals.columns] = rows[totals.columns].fillna(0)

    rows["churn_label"] = np.nan
    if snapshot + WINDOW <= sales["InvoiceDate"].max().normalize():
        day = sales["InvoiceDate"].dt.normalize()
        later = sales.loc[(day > snapshot) & (day <= snapshot + WINDOW), "CustomerID"]
        rows["churn_label"] = (~rows.index.isin(later.unique())).astype(float)

    recency = (snapshot + pd.Timedelta(days=1) - last).dt.days
    rows["R_Score"] = 6 - fifths(recency)
    rows["F_Score"] = fifths(rows["total_orders"])
    rows["M_Score"] = fifths(rows["total_revenue"])
    rows["Segment"] = segment(rows["R_Score"], rows["F_Score"], rows["M_Score"])
    return rows.reset_index()


def features(sales):
    times = sales["InvoiceDate"]
    first, last = times.min().to_period("M"), times.max().to_period("M")
    snapshots = pd.period_range(first, last, freq="M").to_timestamp(how="end").normalize()
    rows = [snapshot_rows(sales, snapshot) for snapshot in snapshots]
    return pd.concat([part for part in rows if len(part)], ignore_index=True)


def main():
    path, runs = sys.argv[1], int(sys.argv[2])
    measured = []
    for _ in range(runs):
        start = time.perf_counter()
        sales = clean(path)
        cleaned = time.perf_counter()
        table = features(sales)
        end = time.perf_counter()
        measured.append(
            {
                "clean": 1000 * (cleaned - start),
                "features": 1000 * (end - cleaned),
                "total": 1000 * (end - start),
                "rows": len(table),
                "labelled_rows": int(table["churn_label"].notna().sum()),
            }
        )
    if "--write" in sys.argv:
        table.to_csv(sys.argv[sys.argv.index("--write") + 1], index=False)
    print(json.dumps(measured))


if __name__ == "__main__":
    main()
