//! What is said on standard output and standard error. Neither may end the command by a panic, as `println!`
//! would where nobody reads or the disk is full.

use crate::error::CliError;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt::Display;
use std::io::{self, Write};
use std::path::Path;
use vocabulary::Message;

/// What standard output is called.
pub const STANDARD_OUTPUT: &str = "standard output";

/// Writes to standard output.
pub fn print(text: &str) -> Result<(), CliError> {
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes()).and_then(|()| output.flush()).map_err(output_error)
}

/// Prints something for machines, as one line of JSON. What the engine says stands there in English too, as
/// `text` beside its phrase and its values.
pub fn print_json(value: &impl Serialize) -> Result<(), CliError> {
    let mut value = serde_json::to_value(value)?;
    tell(&mut value);
    print(&format!("{value}\n"))
}

fn tell(value: &mut Value) {
    if let Ok(message) = Message::deserialize(&*value) {
        value["text"] = message.to_string().into();
        return;
    }
    match value {
        Value::Array(values) => values.iter_mut().for_each(tell),
        Value::Object(entries) => entries.values_mut().for_each(tell),
        _ => {}
    }
}

/// Why standard output could not be written.
pub fn output_error(error: io::Error) -> CliError {
    match error.kind() {
        io::ErrorKind::BrokenPipe => CliError::NobodyReads,
        _ => CliError::write(Path::new(STANDARD_OUTPUT))(error),
    }
}

/// Says a line on standard error, where somebody may or may not read it.
pub fn note(line: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}
