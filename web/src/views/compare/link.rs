//! What counts as a link to a published Power BI report. The page frames nothing else.
//!
//! The check is written by hand over ASCII and takes no part of the text as given: the address that is framed
//! is put together anew from a host of the list and a query of known characters. What a general parser would
//! repair (tabs, backslashes, encoded hosts, a trailing dot) is refused here.

use super::embed;

/// Hosts that publish Power BI reports to the web: the same as in the page's policy, which a test compares.
const HOSTS: [&str; 5] = [
    "app.powerbi.com",
    "app.powerbigov.us",
    "app.high.powerbigov.us",
    "app.mil.powerbigov.us",
    "app.powerbi.cn",
];

/// The parameter that holds which report it is.
const REPORT: &str = "r";
/// The parameter that opens a page of it. Names that the report does not know are ignored there.
const PAGE: &str = "pageName";

/// Longer than any published link.
const LONGEST: usize = 2_000;

/// Why a text is no link to a published report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing is there.
    Empty,
    /// It holds what a link cannot hold, or is too long for one.
    Characters,
    /// It does not begin with `https://`.
    Scheme,
    /// It leads to another host.
    Host,
    /// It leads to something else than a published report.
    Path,
    /// It does not say which report.
    Report,
}

/// A checked link to a published report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportLink {
    host: &'static str,
    parameters: Vec<(String, String)>,
}

impl ReportLink {
    /// Reads a link, or the whole embed code that Power BI gives.
    pub fn read(text: &str) -> Result<Self, Refusal> {
        let text = text.trim_matches([' ', '\t', '\r', '\n']);
        if text.is_empty() {
            return Err(Refusal::Empty);
        }
        let link = embed::source(text).ok_or(Refusal::Characters)?;
        if link.len() > LONGEST || !link.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Refusal::Characters);
        }
        let rest = strip_scheme(&link).ok_or(Refusal::Scheme)?;
        let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
        let (host, rest) = rest.split_at(end);
        let known = HOSTS.into_iter().find(|known| known.eq_ignore_ascii_case(host));
        let host = known.ok_or(Refusal::Host)?;
        let query = rest.strip_prefix("/view?").ok_or(Refusal::Path)?;
        let parameters: Option<Vec<_>> = query.split('&').map(parameter).collect();
        let parameters = parameters.ok_or(Refusal::Characters)?;
        let mut reports = parameters.iter().filter(|(key, _)| key == REPORT);
        match (reports.next(), reports.next()) {
            (Some((_, report)), None) if is_token(report) => Ok(Self { host, parameters }),
            _ => Err(Refusal::Report),
        }
    }

    /// The host that will see the visit.
    pub fn host(&self) -> &'static str {
        self.host
    }

    /// The address to frame; it opens a page of the report, if one is given.
    pub fn address(&self, page: Option<&str>) -> String {
        let kept = self.parameters.iter().filter(|(key, _)| page.is_none() || key != PAGE);
        let pairs = kept.map(|(key, value)| format!("{key}={value}"));
        let pairs = pairs.chain(page.map(|page| format!("{PAGE}={page}")));
        format!("https://{}/view?{}", self.host, pairs.collect::<Vec<_>>().join("&"))
    }
}

fn strip_scheme(link: &str) -> Option<&str> {
    let (scheme, rest) = link.split_at_checked("https://".len())?;
    scheme.eq_ignore_ascii_case("https://").then_some(rest)
}

/// A key and its value, of characters that mean nothing to HTML or to a parser of addresses.
fn parameter(pair: &str) -> Option<(String, String)> {
    let (key, value) = pair.split_once('=')?;
    let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '$');
    let is_value = |c: char| is_key(c) || matches!(c, '~' | '+' | '/' | '=' | ':' | ',' | '%');
    let is_plain = !key.is_empty()
        && key.chars().all(is_key)
        && value.chars().all(is_value)
        && value.split('%').skip(1).all(is_printable_escape);
    is_plain.then(|| (key.to_owned(), value.to_owned()))
}

/// Does what follows a `%` encode a character that can be printed?
fn is_printable_escape(after: &str) -> bool {
    let digits = after.get(..2).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
    let code = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
    code.is_some_and(|code| code.is_ascii_graphic())
}

/// Base64, plain or for addresses, its padding encoded or not.
fn is_token(report: &str) -> bool {
    let bare = report.replace("%3D", "=").replace("%3d", "=");
    let is_digit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_');
    let digits = bare.trim_end_matches('=');
    !digits.is_empty() && digits.chars().all(is_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "https://app.powerbi.com/view?r=eyJrIjoiYWJjIn0%3D";

    fn read(text: &str) -> Result<String, Refusal> {
        ReportLink::read(text).map(|link| link.address(None))
    }

    fn refuses(refusal: Refusal, texts: &[&str]) {
        for text in texts {
            assert_eq!(read(text), Err(refusal), "{text:?}");
        }
    }

    #[test]
    fn published_links_are_taken_as_they_are() {
        assert_eq!(read(LINK).as_deref(), Ok(LINK));
        assert_eq!(read(&format!("  {LINK}\r\n")).as_deref(), Ok(LINK));
        for host in HOSTS {
            let link = format!("https://{host}/view?r=eyJr-_+/==&pageName=ReportSection1");
            assert_eq!(read(&link).as_deref(), Ok(link.as_str()));
            assert_eq!(ReportLink::read(&link).map(|link| link.host()), Ok(host));
        }
        let more = format!("{LINK}&ctid=1-2&filterPaneEnabled=false&$locale=tr.TR");
        assert_eq!(read(&more), Ok(more.clone()));
        assert_eq!(
            read("HTTPS://App.PowerBI.com/view?r=a").as_deref(),
            Ok("https://app.powerbi.com/view?r=a")
        );
    }

    #[test]
    fn an_embed_code_gives_its_source() {
        for embed in [
            r#"<iframe title="R" width="600" height="373.5" src="LINK&amp;pageName=a" frameborder="0" allowFullScreen="true"></iframe>"#,
            "<iframe src='LINK&#38;pageName=a' title='R'></iframe>",
            "<IFRAME\n  allowfullscreen\n  SRC = LINK&#x26;pageName=a\n></IFRAME>",
            r#"<iframe data-src="https://example.org/" title="a > b src='x'" src="LINK&pageName=a"/>"#,
        ] {
            let embed = embed.replace("LINK", LINK);
            assert_eq!(read(&embed), Ok(format!("{LINK}&pageName=a")), "{embed}");
        }
        refuses(
            Refusal::Characters,
            &[
                "<iframe title=\"no source\"></iframe>",
                "<script src=\"x\"></script>",
                "<iframe src=\"a",
            ],
        );
        refuses(Refusal::Host, &["<iframe src=\"https://evil.example/view?r=a\"></iframe>"]);
        refuses(Refusal::Scheme, &["<iframe src=\"&#106;avascript:alert(1)\"></iframe>"]);
    }

    #[test]
    fn only_https_is_taken() {
        refuses(
            Refusal::Scheme,
            &[
                "http://app.powerbi.com/view?r=a",
                "//app.powerbi.com/view?r=a",
                "app.powerbi.com/view?r=a",
                "javascript:alert(1)",
                "javascript://app.powerbi.com/view?r=a%0Aalert(1)",
                "data:text/html,https://app.powerbi.com/view?r=a",
                "https:app.powerbi.com/view?r=a",
                "https:/app.powerbi.com/view?r=a",
                "https:\\\\app.powerbi.com/view?r=a",
                "x",
            ],
        );
        refuses(Refusal::Empty, &["", "  ", "\n\t"]);
    }

    #[test]
    fn only_the_five_hosts_are_taken_letter_by_letter() {
        refuses(
            Refusal::Host,
            &[
                "https://app.powerbi.com.example.org/view?r=a",
                "https://app.powerbi.com./view?r=a",
                "https://app.powerbi.com:443/view?r=a",
                "https://app.powerbi.com:8443/view?r=a",
                "https://user@app.powerbi.com/view?r=a",
                "https://user:secret@app.powerbi.com/view?r=a",
                "https://app.powerbi.com@example.org/view?r=a",
                "https://app.powerbi.com%2eexample.org/view?r=a",
                "https://app%2Epowerbi.com/view?r=a",
                "https://xapp.powerbi.com/view?r=a",
                "https://powerbi.com/view?r=a",
                "https://evil.app.powerbi.com/view?r=a",
                "https://app-powerbi.com/view?r=a",
                "https://xn--pp-powerbi-com/view?r=a",
                "https:///app.powerbi.com/view?r=a",
                "https:///view?r=a",
                "https://[::1]/view?r=a",
                "https://example.org/?https://app.powerbi.com/view?r=a",
                "https://example.org#@app.powerbi.com/view?r=a",
                "https://example.org\\@app.powerbi.com/view?r=a",
            ],
        );
    }

    #[test]
    fn nothing_that_looks_like_something_else_is_taken() {
        refuses(
            Refusal::Characters,
            &[
                // A Cyrillic letter, full-width letters, a soft hyphen, a dot of another script.
                "https://\u{430}pp.powerbi.com/view?r=a",
                "https://\u{ff41}pp.powerbi.com/view?r=a",
                "https://app.power\u{ad}bi.com/view?r=a",
                "https://app\u{3002}powerbi.com/view?r=a",
                "https://app.powerbi.com/view?r=a\u{202e}",
                "https://app.powerbi.com/view?r=a b",
                "https://app.power\tbi.com/view?r=a",
                "https://app.powerbi.com/view?r=a\nb",
                "https://app.powerbi.com/view?r=a\u{0}",
                "https://app.powerbi.com/view?r=a&x=%0a",
                "https://app.powerbi.com/view?r=a&x=%00",
                "https://app.powerbi.com/view?r=a&x=%zz",
                "https://app.powerbi.com/view?r=a&x=%4",
                "https://app.powerbi.com/view?r=a&x=\"onload=",
                "https://app.powerbi.com/view?r=a&x=<b>",
                "https://app.powerbi.com/view?r=a&x='",
                "https://app.powerbi.com/view?r=a\\",
                "https://app.powerbi.com/view?r=a#top",
                "https://app.powerbi.com/view?r=a&",
                "https://app.powerbi.com/view?r",
            ],
        );
        let long = format!("https://app.powerbi.com/view?r={}", "a".repeat(LONGEST));
        refuses(Refusal::Characters, &[&long]);
    }

    #[test]
    fn only_a_published_report_is_taken() {
        refuses(
            Refusal::Path,
            &[
                "https://app.powerbi.com",
                "https://app.powerbi.com/",
                "https://app.powerbi.com/groups/me/reports/1",
                "https://app.powerbi.com/view",
                "https://app.powerbi.com/view/?r=a",
                "https://app.powerbi.com/View?r=a",
                "https://app.powerbi.com//view?r=a",
                "https://app.powerbi.com/x/../view?r=a",
                "https://app.powerbi.com/%76iew?r=a",
                "https://app.powerbi.com\\view?r=a",
                "https://app.powerbi.com?r=a",
                "https://app.powerbi.com/reportEmbed?reportId=1",
            ],
        );
        refuses(
            Refusal::Report,
            &[
                "https://app.powerbi.com/view?R=a",
                "https://app.powerbi.com/view?x=a",
                "https://app.powerbi.com/view?r=",
                "https://app.powerbi.com/view?r===",
                "https://app.powerbi.com/view?r=a&r=b",
                "https://app.powerbi.com/view?r=a:b",
                "https://app.powerbi.com/view?r=%61",
            ],
        );
    }

    #[test]
    fn a_page_takes_the_place_of_the_one_in_the_link() {
        let link = ReportLink::read(&format!("{LINK}&pageName=ReportSection&x=1")).unwrap();
        assert_eq!(link.address(None), format!("{LINK}&pageName=ReportSection&x=1"));
        assert_eq!(link.address(Some("overview")), format!("{LINK}&x=1&pageName=overview"));
    }

    #[test]
    fn the_policy_of_the_page_names_the_same_hosts() {
        let page = include_str!("../../../index.html");
        let (_, policy) = page.split_once("frame-src ").unwrap();
        let (named, _) = policy.split_once(';').unwrap();
        let expected = HOSTS.map(|host| format!("https://{host}"));
        assert_eq!(named.split(' ').collect::<Vec<_>>(), expected);
    }
}
