//! Links that are taken, and many that are not.

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
    let page = include_str!("../../../../index.html");
    let (_, policy) = page.split_once("frame-src ").unwrap();
    let (named, _) = policy.split_once(';').unwrap();
    let expected = HOSTS.map(|host| format!("https://{host}"));
    assert_eq!(named.split(' ').collect::<Vec<_>>(), expected);
}
