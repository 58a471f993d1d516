"""LightGBM on one thread, training on the matrix that `churn run` wrote: the baseline for our trees.

Usage: lightgbm_training.py customer_features_labeled.csv TEST_START RUNS
Prints a JSON list with the milliseconds and the quality of each run.
"""

import json
import sys
import time

import lightgbm as lgb
import pandas as pd
from sklearn.metrics import average_precision_score, roc_auc_score

FEATURES = [
    "tenure_days",
    "total_orders",
    "total_revenue",
    "avg_basket_value",
    "avg_items_per_order",
    "avg_unique_skus",
    "avg_days_between_orders",
    "median_days_between_orders",
    "recency_days",
    "revenue_last_30d",
    "orders_last_30d",
    "revenue_last_90d",
    "orders_last_90d",
]

SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.05,
    "num_leaves": 31,
    "min_data_in_leaf": 200,
    "feature_fraction": 0.8,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "num_threads": 1,
    "seed": 42,
    "verbose": -1,
}
ROUNDS = 300


def main():
    path, test_start, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
    table = pd.read_csv(path, dtype={"CustomerID": str})
    matrix = table[FEATURES].fillna(0).to_numpy(dtype=float)
    label = table["churn_label"].to_numpy()
    known = table["churn_label"].notna().to_numpy()
    before = (table["SnapshotDate"] < test_start).to_numpy()
    train, test = known & before, known & ~before

    measured = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        model = lgb.train(SETTINGS, lgb.Dataset(matrix[train], label[train]), num_boost_round=ROUNDS)
        trained = time.perf_counter()
        probability = model.predict(matrix, num_threads=1)
        scored = time.perf_counter()
        measured.append(
            {
                "train": 1000 * (trained - start),
                "score": 1000 * (scored - trained),
                "train_rows": int(train.sum()),
                "test_rows": int(test.sum()),
                "roc_auc": roc_auc_score(label[test], probability[test]),
                "pr_auc": average_precision_score(label[test], probability[test]),
            }
        )
    # The first run only warms the caches.
    print(json.dumps(measured[1:]))


if __name__ == "__main__":
    main()
