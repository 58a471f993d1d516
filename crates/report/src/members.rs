//! Which members of a dimension pass a filter.

/// The members chosen of a dimension; all of them where none is.
#[derive(Clone, Debug, Default)]
pub struct Members(Option<Box<[bool]>>);

impl Members {
    /// Chosen members of a dimension with so many; numbers it does not have match nothing.
    pub fn chosen(codes: &[u32], members: usize) -> Self {
        Self::of(codes.iter().map(|&code| code as usize), members)
    }

    /// The same, by where they stand.
    pub fn of(indices: impl ExactSizeIterator<Item = usize>, members: usize) -> Self {
        if indices.len() == 0 {
            return Self::default();
        }
        let mut chosen = vec![false; members].into_boxed_slice();
        for index in indices {
            if let Some(is_chosen) = chosen.get_mut(index) {
                *is_chosen = true;
            }
        }
        Self(Some(chosen))
    }

    /// Does a member pass?
    pub fn pass(&self, code: u32) -> bool {
        self.0.as_ref().is_none_or(|chosen| chosen[code as usize])
    }

    /// Do all pass?
    pub fn are_all(&self) -> bool {
        self.0.is_none()
    }
}
