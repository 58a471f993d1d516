//! Two sides with a divider between them; one above the other where there is no room.

use crate::{lang::t, words::compare as says};
use leptos::{ev, html, prelude::*};

/// The narrowest and the widest our side can be, in percent of the whole.
const MIN: f64 = 25.0;
const MAX: f64 = 75.0;
const EVEN: f64 = 50.0;
/// How far an arrow key moves the divider, and how far with Shift.
const STEP: f64 = 2.0;
const STRIDE: f64 = 10.0;

/// The two sides.
#[component]
pub fn Split(#[prop(into)] ours: ViewFn, #[prop(into)] theirs: ViewFn) -> impl IntoView {
    let split = NodeRef::<html::Div>::new();
    let share = RwSignal::new(EVEN);
    let dragging = RwSignal::new(false);
    view! {
        <div
            class="sides"
            class:dragging=dragging
            node_ref=split
            data-testid="split"
            style=("--ours", move || share.get().to_string())
        >
            {ours.run()}
            <Divider split share dragging />
            {theirs.run()}
        </div>
    }
}

/// Moves by pointer and by keyboard; a double click puts it back in the middle.
#[component]
fn Divider(
    split: NodeRef<html::Div>,
    share: RwSignal<f64>,
    dragging: RwSignal<bool>,
) -> impl IntoView {
    let divider = NodeRef::<html::Div>::new();
    let place = move |to: f64| share.set(to.clamp(MIN, MAX).round());
    let press = move |event: ev::KeyboardEvent| {
        let step = if event.shift_key() { STRIDE } else { STEP };
        let now = share.get_untracked();
        place(match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => now - step,
            "ArrowRight" | "ArrowUp" => now + step,
            "Home" => MIN,
            "End" => MAX,
            _ => return,
        });
        event.prevent_default();
    };
    // Captured, the pointer is not lost to the frame it passes over.
    let take = move |event: ev::PointerEvent| {
        if let Some(divider) = divider.get_untracked() {
            dragging.set(divider.set_pointer_capture(event.pointer_id()).is_ok());
        }
    };
    let drag = move |event: ev::PointerEvent| {
        let Some(split) = split.get_untracked().filter(|_| dragging.get_untracked()) else {
            return;
        };
        let bounds = split.get_bounding_client_rect();
        if bounds.width() > 0.0 {
            place((f64::from(event.client_x()) - bounds.left()) / bounds.width() * 100.0);
        }
    };
    view! {
        <div
            class="divider"
            role="separator"
            tabindex="0"
            data-testid="divider"
            aria-orientation="vertical"
            aria-label=t(says::DIVIDER)
            aria-controls="ours"
            aria-valuemin=MIN
            aria-valuemax=MAX
            aria-valuenow=move || share.get()
            node_ref=divider
            on:keydown=press
            on:pointerdown=take
            on:pointermove=drag
            on:lostpointercapture=move |_| dragging.set(false)
            on:dblclick=move |_| place(EVEN)
        ></div>
    }
}
