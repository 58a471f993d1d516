//! What is made of finished results: files that are saved together, and cases to compare them by.

use crate::entry::Entry;
use crate::{Results, ZipStream, power_bi};
use vocabulary::{Bundle, OutputFile};

impl Results {
    /// The files of a bundle, each with its path inside it.
    #[must_use]
    pub fn bundle(&self, bundle: Bundle) -> Vec<Entry<'_>> {
        match bundle {
            Bundle::Files => {
                let entry =
                    |file: OutputFile| Entry::new(file.file_name(), move || self.file(file));
                self.files().map(entry).collect()
            }
            Bundle::PowerBi => power_bi::entries(self),
        }
    }

    /// A bundle as one zip, piece by piece.
    #[must_use]
    pub fn zip(&self, bundle: Bundle) -> ZipStream<'_> {
        ZipStream::new(self.bundle(bundle))
    }

    /// What every measure of the Power BI project should show over this run's data: in total, for every value
    /// of every slicer, and for every month and snapshot.
    #[must_use]
    pub fn power_bi_cases(&self) -> Vec<powerbi::Case> {
        power_bi::every_case(self)
    }
}
