//! Whole numbers of a range, as flags take them.

use std::fmt::Display;
use std::str::FromStr;

/// Takes whole numbers of a range, and tells the range where one is not of it.
pub fn within<T>(min: T, max: T) -> impl Fn(&str) -> Result<T, String> + Clone
where
    T: FromStr + PartialOrd + Display + Copy + Send + Sync + 'static,
{
    move |text| match text.trim().parse::<T>() {
        Ok(number) if number >= min && number <= max => Ok(number),
        _ => Err(format!("it must be a whole number from {min} to {max}")),
    }
}
