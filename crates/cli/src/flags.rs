//! The settings as flags, made from their table.

use crate::whole::within;
use clap::builder::{BoolValueParser, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};
use protocol::{Kind, RawSettings, SETTINGS, Setting, Value};

/// The settings that were given as flags.
#[derive(Debug)]
pub struct SettingArgs {
    given: Vec<(&'static Setting, Value)>,
}

impl SettingArgs {
    /// `base` with every flag that was given in its place.
    pub fn over(&self, mut base: RawSettings) -> RawSettings {
        for (setting, value) in &self.given {
            setting.write(&mut base, value.clone());
        }
        base
    }
}

impl FromArgMatches for SettingArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let given = |setting: &'static Setting| {
            Some((setting, matches.get_one::<Value>(setting.id)?.clone()))
        };
        Ok(Self { given: SETTINGS.iter().filter_map(given).collect() })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.given.extend(Self::from_arg_matches(matches)?.given);
        Ok(())
    }
}

impl Args for SettingArgs {
    fn augment_args(command: Command) -> Command {
        command.args(SETTINGS.iter().map(flag))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

/// The flag of a setting. A switch may be given alone or as `=true` and `=false`, so that what a file switches on
/// can be switched off.
fn flag(setting: &'static Setting) -> Arg {
    let arg = Arg::new(setting.id).long(setting.id).help_heading("Settings").help(help(setting));
    match setting.kind {
        Kind::Whole { min, max, unit } => {
            let whole = within(min, max);
            let parser = move |text: &str| whole(text).map(|number| Value::Number(number as f64));
            arg.value_name(unit).value_parser(parser)
        }
        // The range is the engine's to check: it knows of settings that depend on one another.
        Kind::Share { .. } => arg.value_name("FRACTION").value_parser(|text: &str| {
            text.trim().parse().map(Value::Number).map_err(|_| "it must be a number, such as 0.5")
        }),
        Kind::Switch => arg
            .value_name("BOOL")
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("true")
            .value_parser(BoolValueParser::new().map(Value::Switch)),
        Kind::Choice(words) => {
            let words = words.iter().map(|(word, _)| *word);
            let parser = PossibleValuesParser::new(words);
            arg.value_name("WORD").value_parser(parser.map(|word| Value::Word(Some(word))))
        }
        Kind::CurrencyCode => arg
            .value_name("CODE")
            .value_parser(StringValueParser::new().map(|code| Value::Word(Some(code)))),
    }
}

/// What a flag does, as `--help` has it.
fn help(setting: &Setting) -> String {
    let default = setting.default_value().to_string();
    let default = if default.is_empty() { default } else { format!(" [default: {default}]") };
    format!("{}{default}", setting.meaning.en)
}
