//! Repeated measurements by name.

use serde_json::Value;
use std::collections::BTreeMap;

/// For each name, the value of every run.
#[derive(Default)]
pub struct Samples {
    values: BTreeMap<String, Vec<f64>>,
}

impl Samples {
    /// From a list of `{"name": number, ...}`, one a run.
    pub fn of(runs: &Value) -> Self {
        let mut samples = Self::default();
        for run in runs.as_array().into_iter().flatten() {
            samples.add(run);
        }
        samples
    }

    /// Adds one run.
    pub fn add(&mut self, run: &Value) {
        for (name, value) in run.as_object().into_iter().flatten() {
            if let Some(value) = value.as_f64() {
                self.values.entry(name.clone()).or_default().push(value);
            }
        }
    }

    /// The median, if anything was measured under this name.
    pub fn median(&self, name: &str) -> Option<f64> {
        let mut sorted = self.values.get(name)?.clone();
        sorted.sort_by(f64::total_cmp);
        let middle = sorted.len() / 2;
        if sorted.len() % 2 == 1 {
            return sorted.get(middle).copied();
        }
        Some((sorted.get(middle.checked_sub(1)?)? + sorted.get(middle)?) / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn medians() {
        let samples =
            Samples::of(&json!([{"a": 3, "b": 1}, {"a": 1, "b": 2}, {"a": 2, "c": null}]));
        assert_eq!(samples.median("a"), Some(2.0));
        assert_eq!(samples.median("b"), Some(1.5));
        assert_eq!(samples.median("c"), None);
    }
}
