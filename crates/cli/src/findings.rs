//! What is odd about the data, for people.

use protocol::{Finding, Severity};
use std::fmt::Write as _;
use vocabulary::FindingKind;

/// Describes every finding with what it means and what can be done.
pub fn describe(text: &mut String, findings: &[Finding]) {
    for finding in findings {
        let mark = match finding.severity {
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let _ = writeln!(text, "  {mark:<7} {:>9}  {}", finding.rows, title(finding));
        let _ = writeln!(
            text,
            "  {:>18} {} {}",
            "",
            finding.kind.meaning().en,
            finding.kind.advice().en
        );
    }
}

fn title(finding: &Finding) -> String {
    let share = match finding.kind {
        // These concern every row, or count something else than rows.
        FindingKind::OrdersByDay
        | FindingKind::PriceFromTotal
        | FindingKind::OnePieceEach
        | FindingKind::SkippedParts
        | FindingKind::MixedEncodings => String::new(),
        FindingKind::Gaps => format!(" ({:.1} % of the days)", 100.0 * finding.share),
        _ => format!(" ({:.2} %)", 100.0 * finding.share),
    };
    let examples = match finding.examples.as_slice() {
        [] => String::new(),
        examples => {
            let examples: Vec<String> = examples.iter().map(ToString::to_string).collect();
            format!(": {}", examples.join("; "))
        }
    };
    let amount = finding.amount.map(|amount| format!(", {amount:.2} in all")).unwrap_or_default();
    format!("{}{share}{amount}{examples}", finding.kind.name())
}
