//! What a box on a page shows, before it has a place.

use super::field::Field;
use super::literal::{flag, number, object, text, whole};
use super::schema;
use semantics::Timeline;
use serde_json::{Map, Value, json};

const SCHEMA: &str = "item/report/definition/visualContainer/2.4.0";

/// A visual without its place.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Its name, unique on its page.
    pub name: String,
    /// The type of visual.
    pub visual_type: &'static str,
    /// Its title, if it shows one.
    pub title: Option<String>,
    /// What it is, for those who do not see it.
    pub alt: String,
    /// Twelfths of the page's width.
    pub span: u8,
    /// Its height in pixels, if nothing beside it is taller.
    pub height: u32,
    /// The fields in each of its roles.
    pub roles: Vec<(&'static str, Vec<Field>)>,
    /// What it is sorted by.
    pub sort: Option<(Field, Direction)>,
    /// How it is formatted.
    pub objects: Map<String, Value>,
    /// A measure that must be at least 1 for what it shows.
    pub only_where: Option<Field>,
    /// What it does with time.
    pub time: Time,
    /// Slicers of one group choose the same on all pages.
    pub sync_group: Option<String>,
    /// Does it have the surface and border of a card?
    pub framed: bool,
}

/// A direction of sorting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// What a visual does with time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// It shows what the slicers leave.
    Follows,
    /// It chooses the time of a timeline.
    Chooses(Timeline),
    /// It shows all of a timeline, whatever is chosen.
    ShowsAllOf(Timeline),
}

impl Shape {
    /// A visual of a type, with nothing in it yet.
    pub fn new(name: &str, visual_type: &'static str, span: u8, height: u32) -> Self {
        Self {
            name: name.to_owned(),
            visual_type,
            title: None,
            alt: String::new(),
            span,
            height,
            roles: Vec::new(),
            sort: None,
            objects: Map::new(),
            only_where: None,
            time: Time::Follows,
            sync_group: None,
            framed: true,
        }
    }

    /// With a title, which says the timeline it follows, and the same for those who do not see it.
    #[must_use]
    pub fn titled(mut self, title: &str, timeline: Option<Timeline>) -> Self {
        let title = match timeline {
            Some(timeline) => format!("{title} · {}", timeline.title().en),
            None => title.to_owned(),
        };
        self.alt.clone_from(&title);
        self.title = Some(title);
        self
    }

    /// With fields in a role.
    #[must_use]
    pub fn role(mut self, name: &'static str, fields: impl IntoIterator<Item = Field>) -> Self {
        let fields: Vec<Field> = fields.into_iter().collect();
        if !fields.is_empty() {
            self.roles.push((name, fields));
        }
        self
    }

    /// Sorted by a field.
    #[must_use]
    pub fn sorted(mut self, field: Field, direction: Direction) -> Self {
        self.sort = Some((field, direction));
        self
    }

    /// With a formatting object.
    #[must_use]
    pub fn object(mut self, name: &str, value: Value) -> Self {
        self.objects.insert(name.to_owned(), value);
        self
    }

    /// Only where a measure is at least 1.
    #[must_use]
    pub fn only_where(mut self, measure: Field) -> Self {
        self.only_where = Some(measure);
        self
    }

    /// With what it does with time.
    #[must_use]
    pub fn with_time(mut self, time: Time) -> Self {
        self.time = time;
        self
    }

    /// With words for those who do not see it.
    #[must_use]
    pub fn with_alt(mut self, alt: &str) -> Self {
        alt.clone_into(&mut self.alt);
        self
    }

    /// Without surface and border.
    #[must_use]
    pub fn unframed(mut self) -> Self {
        self.framed = false;
        self
    }

    /// Does it show data?
    pub fn has_data(&self) -> bool {
        !self.roles.is_empty()
    }

    /// Its `visual.json`, at a place.
    pub fn file(&self, position: Value) -> Value {
        let mut file = json!({
            "$schema": schema::address(SCHEMA),
            "name": self.name,
            "position": position,
            "visual": self.visual(),
        });
        if let Some(measure) = self.only_where {
            file["filterConfig"] = json!({ "filters": [self.at_least_one(measure)] });
        }
        file
    }

    fn visual(&self) -> Value {
        let mut visual = json!({
            "visualType": self.visual_type,
            "drillFilterOtherVisuals": true,
            "visualContainerObjects": self.container(),
        });
        if self.has_data() {
            visual["query"] = self.query();
        }
        if !self.objects.is_empty() {
            visual["objects"] = Value::Object(self.objects.clone());
        }
        if let Some(group) = &self.sync_group {
            visual["syncGroup"] =
                json!({ "groupName": group, "fieldChanges": true, "filterChanges": true });
        }
        visual
    }

    fn query(&self) -> Value {
        let state: Map<String, Value> = self
            .roles
            .iter()
            .map(|(role, fields)| {
                let projections: Vec<Value> = fields.iter().map(|f| f.projection()).collect();
                ((*role).to_owned(), json!({ "projections": projections }))
            })
            .collect();
        let mut query = json!({ "queryState": state });
        if let Some((field, direction)) = self.sort {
            query["sortDefinition"] = json!({
                "sort": [{ "field": field.expression(), "direction": format!("{direction:?}") }],
                "isDefaultSort": false,
            });
        }
        query
    }

    fn container(&self) -> Value {
        let title = match &self.title {
            Some(title) => json!({ "show": flag(true), "text": text(title) }),
            None => json!({ "show": flag(false) }),
        };
        let mut container = json!({
            "general": object(json!({ "altText": text(&self.alt) })),
            "title": object(title),
        });
        if !self.framed {
            for part in ["background", "border"] {
                container[part] = object(json!({ "show": flag(false) }));
            }
            let none = number(0.0);
            container["padding"] =
                object(json!({ "top": none, "bottom": none, "left": none, "right": none }));
        }
        container
    }

    fn at_least_one(&self, measure: Field) -> Value {
        const AT_LEAST: u8 = 2;
        json!({
            "name": format!("{}-filter", self.name),
            "type": "Advanced",
            "howCreated": "User",
            "field": measure.expression(),
            "filter": {
                "Version": 2,
                "From": [{ "Name": "m", "Entity": measure.table(), "Type": 0 }],
                "Where": [{ "Condition": { "Comparison": {
                    "ComparisonKind": AT_LEAST,
                    "Left": measure.expression_in_filter("m"),
                    "Right": whole(1)["expr"].clone(),
                } } }],
            },
        })
    }
}
