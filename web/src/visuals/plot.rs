//! A drawing that can be pointed at, clicked and walked through with the keyboard.

use crate::{lang::t, navigation::navigation, words::visual as says};
use charts::{Drawing, MarkBox, Size};
use leptos::{ev, html, prelude::*};
use std::sync::Arc;
use vocabulary::Text;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, ResizeObserver};

/// What draws a chart at a size.
pub type Draw = Arc<dyn Fn(Size) -> Option<Drawing> + Send + Sync>;

/// What happens when a mark is chosen: its number, and whether the others chosen stay.
pub type Pick = Callback<(usize, bool)>;

const MARKS: &str = ".c-item";

/// The drawing, fitted to its place.
#[component]
pub fn Plot(
    /// What it shows.
    title: &'static str,
    /// Draws it.
    draw: Draw,
    /// Hears of marks chosen.
    #[prop(optional, into)]
    pick: Option<Pick>,
    /// Where the newest drawing goes, for exports.
    #[prop(optional)]
    drawn: Option<RwSignal<Option<Drawing>>>,
    /// How much room it takes.
    #[prop(optional)]
    class: &'static str,
    /// Why there may be nothing to draw, where that is not the filters.
    #[prop(optional, into)]
    empty: Signal<Option<Text>>,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let canvas = NodeRef::<html::Div>::new();
    let measured = observed_size(frame);
    let printing = printing();
    // On paper a chart is as wide as its place there.
    let size = Memo::new(move |_| {
        let size = measured.get();
        let paper = printing.get().then(|| frame.get_untracked()).flatten();
        paper.map_or(size, |frame| on_paper(&frame, size))
    });
    let active = RwSignal::new(None::<usize>);
    let drawing = Memo::new(move |_| {
        let size = size.get();
        (size.width > 0).then(|| draw(size)).flatten()
    });
    let mark = move |index: usize| drawing.with(|d| d.as_ref()?.marks.get(index).cloned());

    // A new drawing keeps the place of the keyboard.
    Effect::new(move |_| {
        let svg = drawing.with(|d| d.as_ref().map(|d| d.svg.clone()).unwrap_or_default());
        if let Some(drawn) = drawn {
            drawn.set(drawing.get());
        }
        let Some(canvas) = canvas.get() else { return };
        let focused = focused_mark(&canvas);
        canvas.set_inner_html(&svg);
        prepare(&canvas, title, pick.is_some());
        if let Some(index) = focused {
            focus(&canvas, index);
        }
        active.set(None);
    });

    let choose = move |index: usize, together: bool| {
        if let Some(pick) = pick {
            pick.run((index, together));
        }
    };
    let point = move |event: ev::PointerEvent| {
        let x = event.client_x()
            - frame.get_untracked().map_or(0, |f| f.get_bounding_client_rect().left() as i32);
        active.set(mark_under(&event).or_else(|| drawing.with(|d| column_at(d.as_ref()?, x))));
    };
    let click = move |event: ev::MouseEvent| {
        if let Some(index) = mark_under(&event).or(active.get_untracked()) {
            choose(index, event.ctrl_key() || event.meta_key() || event.shift_key());
        }
    };
    let press = move |event: ev::KeyboardEvent| {
        let Some(canvas) = canvas.get_untracked() else { return };
        let Some(current) = focused_mark(&canvas) else { return };
        let step = |forward: bool| next_mark(&canvas, current, forward);
        let next = match event.key().as_str() {
            "ArrowLeft" | "ArrowUp" => step(false),
            "ArrowRight" | "ArrowDown" => step(true),
            "Home" => marks(&canvas).first().copied(),
            "End" => marks(&canvas).last().copied(),
            "Enter" | " " => {
                event.prevent_default();
                return choose(current, event.ctrl_key() || event.meta_key() || event.shift_key());
            }
            "Escape" => return active.set(None),
            _ => return,
        };
        event.prevent_default();
        if let Some(next) = next {
            focus(&canvas, next);
        }
    };
    let entered = move |event: ev::FocusEvent| active.set(mark_under(&event));

    let tooltip = move || {
        let mark = mark(active.get()?)?;
        let Size { width, .. } = size.get();
        // Near an edge the tooltip leans inwards instead of leaving the card.
        let lean = f64::from(mark.anchor.0) / f64::from(width.max(1));
        Some(view! {
            <div
                class="tooltip"
                aria-hidden="true"
                style=("left", format!("{}px", mark.anchor.0))
                style=("top", format!("{}px", mark.anchor.1))
                style=("--lean", format!("{:.1}%", -100.0 * lean.clamp(0.0, 1.0)))
            >
                <span>{mark.name}</span>
                <strong>{mark.value}</strong>
            </div>
        })
    };
    let navigation = navigation();
    let none = move || {
        drawing.with(Option::is_none).then(|| {
            let filtered = navigation.selection.with(|selection| !selection.filters.is_empty());
            let usual = if filtered { says::EMPTY } else { says::NOTHING };
            view! { <p class="empty">{t(empty.get().unwrap_or(usual))}</p> }
        })
    };
    view! {
        <div
            class=format!("plot {class}")
            class:pickable=pick.is_some()
            data-testid="chart"
            node_ref=frame
            on:pointermove=point
            on:pointerleave=move |_| active.set(None)
            on:click=click
            on:keydown=press
            on:focusin=entered
            on:focusout=move |_| active.set(None)
        >
            <div class="plot-drawing" node_ref=canvas></div>
            {none}
            {tooltip}
        </div>
    }
}

/// Makes the marks reachable: one of them by Tab, the others from there.
fn prepare(canvas: &Element, title: &str, pickable: bool) {
    let Ok(marks) = canvas.query_selector_all(MARKS) else { return };
    if let Ok(Some(svg)) = canvas.query_selector("svg") {
        let hint = t(if pickable { says::HINT } else { says::HINT_READ });
        let _ = svg.set_attribute("role", "group");
        let _ = svg.set_attribute("aria-label", &format!("{title}. {hint}"));
    }
    for place in 0..marks.length() {
        let Some(mark) = marks.item(place).and_then(|node| node.dyn_into::<Element>().ok()) else {
            continue;
        };
        let _ = mark.set_attribute("tabindex", if place == 0 { "0" } else { "-1" });
        // What a press does something with is a button; all else is a picture in the chart.
        if pickable {
            let _ = mark.set_attribute("role", "button");
        }
        // Its name says in full what may be drawn shorter, so the words stand beside it and not in it.
        let Ok(texts) = mark.query_selector_all("text") else { continue };
        for text in (0..texts.length()).rev().filter_map(|place| texts.item(place)) {
            let _ = text.unchecked_ref::<Element>().set_attribute("aria-hidden", "true");
            let _ = mark.after_with_node_1(&text);
        }
    }
}

/// The numbers of the marks that are drawn, in their order.
fn marks(canvas: &Element) -> Vec<usize> {
    let Ok(found) = canvas.query_selector_all(MARKS) else { return Vec::new() };
    let mut numbers: Vec<usize> = (0..found.length())
        .filter_map(|place| index_of(found.item(place)?.dyn_ref::<Element>()?))
        .collect();
    numbers.sort_unstable();
    numbers
}

/// The mark before or after another; marks without a shape are passed over.
fn next_mark(canvas: &Element, current: usize, forward: bool) -> Option<usize> {
    let marks = marks(canvas);
    if forward {
        marks.into_iter().find(|&mark| mark > current)
    } else {
        marks.into_iter().rev().find(|&mark| mark < current)
    }
}

fn focus(canvas: &Element, index: usize) {
    let found = canvas.query_selector(&format!("{MARKS}[data-index=\"{index}\"]"));
    if let Ok(Some(mark)) = found {
        if let Some(before) = focusable(canvas) {
            let _ = before.set_attribute("tabindex", "-1");
        }
        let _ = mark.set_attribute("tabindex", "0");
        let _ = mark.unchecked_into::<web_sys::SvgElement>().focus();
    }
}

fn focusable(canvas: &Element) -> Option<Element> {
    canvas.query_selector(&format!("{MARKS}[tabindex=\"0\"]")).ok().flatten()
}

fn focused_mark(canvas: &Element) -> Option<usize> {
    let focused = document().active_element()?;
    canvas.contains(Some(&focused)).then(|| index_of(&focused)).flatten()
}

fn mark_under(event: &web_sys::Event) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    index_of(&target.closest(MARKS).ok()??)
}

fn index_of(mark: &Element) -> Option<usize> {
    mark.get_attribute("data-index")?.parse().ok()
}

/// The mark whose column holds this place, where marks stand side by side like columns.
fn column_at(drawing: &Drawing, x: i32) -> Option<usize> {
    let columns = drawing.marks.windows(2).all(|pair| pair[0].right <= pair[1].left + 1);
    let holds = |mark: &MarkBox| (mark.left..mark.right).contains(&x);
    columns.then(|| drawing.marks.iter().position(holds)).flatten()
}

/// Width of a page of A4 in portrait between its margins (`@page` in print.css), the narrowest in use. The
/// style sheet fits a drawing to other paper.
const PAPER: u32 = 686;
/// A visual's edges.
const EDGES: u32 = 26;
/// A drawing is no higher than this on paper, so that three fit on a page; one of many rows may be higher.
const HIGHEST: u32 = 250;
const HIGHEST_OF_ROWS: u32 = 440;

/// The size of a drawing on paper, where visuals of half a page stand in pairs and all others take its width.
fn on_paper(frame: &Element, size: Size) -> Size {
    let is_half = frame.closest(".span-6").ok().flatten().is_some();
    let place = if is_half { PAPER / 2 - 4 } else { PAPER };
    let has_rows = frame.matches(".heat, .long").unwrap_or_default();
    let highest = if has_rows { HIGHEST_OF_ROWS } else { HIGHEST };
    Size { width: place - EDGES, height: size.height.min(highest) }
}

/// Is the page being printed?
fn printing() -> RwSignal<bool> {
    let printing = RwSignal::new(false);
    let begins = window_event_listener(ev::beforeprint, move |_| printing.set(true));
    let ends = window_event_listener(ev::afterprint, move |_| printing.set(false));
    on_cleanup(move || {
        begins.remove();
        ends.remove();
    });
    printing
}

/// The size of an element, as it changes.
fn observed_size(element: NodeRef<html::Div>) -> RwSignal<Size> {
    let size = RwSignal::new(Size { width: 0, height: 0 });
    let watching = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        let watched = element.clone();
        let measure = move || {
            let (width, height) = (watched.client_width(), watched.client_height());
            let measured = Size { width: width.unsigned_abs(), height: height.unsigned_abs() };
            if size.get_untracked() != measured {
                size.set(measured);
            }
        };
        measure();
        let on_resize = Closure::<dyn Fn()>::new(measure);
        if let Ok(observer) = ResizeObserver::new(on_resize.as_ref().unchecked_ref()) {
            observer.observe(&element);
            watching.set_value(Some((observer, on_resize)));
        }
    });
    on_cleanup(move || {
        watching.with_value(|watching| {
            if let Some((observer, _)) = watching {
                ResizeObserver::disconnect(observer);
            }
        });
    });
    size
}
