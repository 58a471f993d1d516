//! What the report says about itself.

use super::shape::Shape;
use super::words::{Paragraph, about, plain, words};
use semantics::{Timeline, Visual};

/// The two timelines explained.
pub fn timelines(visual: &Visual) -> Shape {
    note(
        visual,
        &[
            about(
                Timeline::Sales.title().en,
                "realised sales by invoice date. Choose months; nothing chosen means all of them.",
            ),
            about(
                Timeline::Snapshot.title().en,
                "what was known of each customer at a month end: risk, segment, expected loss, \
                 action. One snapshot is chosen at any time.",
            ),
            plain(
                "A sales figure never reacts to the snapshot, a snapshot figure never to the \
                 period. Titles say which one a visual follows. Charts over time show all of it, \
                 whatever is chosen.",
            ),
        ],
    )
}

/// Where the data come from and what was kept of them.
pub fn data_card(visual: &Visual) -> Shape {
    note(
        visual,
        &[
            plain(
                "The tables are CSV files in the folder that the parameter DataFolder names: what \
                 the engine made of one file of transactions.",
            ),
            plain(
                "Rows without customer, date, quantity or price are dropped, and so are returns; \
                 REPORT.md, which every run writes, counts each under its reason.",
            ),
        ],
    )
}

/// How to use one's own file.
pub fn own_file(visual: &Visual) -> Shape {
    note(
        visual,
        &[
            about("1", "Export your sales: invoice, date and time, customer, quantity, price."),
            about(
                "2",
                "Run `churn pbip` on it, or load it on the web page and save the Power BI \
                 project: both write this report with its tables.",
            ),
            about(
                "3",
                "Set DataFolder to the folder of the tables, closed by a separator; refresh.",
            ),
        ],
    )
}

/// Where to read how good the model is: no table holds it.
pub fn model_quality(visual: &Visual) -> Shape {
    note(
        visual,
        &[
            plain(
                "The model is tested on snapshots it has not seen: once on the kept split, and \
                 once with every label purged that was not known when the test began.",
            ),
            plain(
                "ROC-AUC, PR-AUC, Brier score and log-loss of both stand in \
                 churn_model_report.txt, which every run writes; the web page draws the curves.",
            ),
        ],
    )
}

fn note(visual: &Visual, paragraphs: &[Paragraph]) -> Shape {
    words(visual.id, visual.title.en, visual.span, paragraphs)
}
