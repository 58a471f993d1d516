//! Rows grouped by a code.

/// Row numbers grouped by code: the groups in order of code, the rows of each in row order.
#[derive(Clone, Debug)]
pub struct Groups {
    starts: Vec<u32>,
    rows: Vec<u32>,
}

impl Groups {
    /// Groups `codes`, all below `cardinality`, by a stable counting sort.
    #[must_use]
    pub fn by_code(codes: &[u32], cardinality: usize) -> Self {
        let mut starts = vec![0_u32; cardinality + 1];
        for &code in codes {
            starts[code as usize + 1] += 1;
        }
        for group in 0..cardinality {
            starts[group + 1] += starts[group];
        }
        let mut next = starts.clone();
        let mut rows = vec![0; codes.len()];
        for (row, &code) in codes.iter().enumerate() {
            let slot = &mut next[code as usize];
            rows[*slot as usize] = row as u32;
            *slot += 1;
        }
        Self { starts, rows }
    }

    /// The rows of one group, in row order.
    #[must_use]
    pub fn rows_of(&self, group: usize) -> &[u32] {
        &self.rows[self.starts[group] as usize..self.starts[group + 1] as usize]
    }

    /// How many groups there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Are there no groups?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::Groups;

    #[test]
    fn rows_stay_in_order_and_empty_groups_exist() {
        let groups = Groups::by_code(&[2, 0, 2, 2, 0], 4);
        let all: Vec<&[u32]> = (0..groups.len()).map(|g| groups.rows_of(g)).collect();
        assert_eq!(all, [&[1, 4][..], &[], &[0, 2, 3], &[]]);
    }
}
