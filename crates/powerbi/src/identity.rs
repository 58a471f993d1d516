//! Ids that stay the same from one writing to the next.

use uuid::Uuid;

/// The ids of the project are made within this one.
const NAMESPACE: Uuid = Uuid::from_u128(0x8a4d_1c0e_52b7_5f0a_9c36_6d1f_b7e2_4a90);

/// The id of a part of the project: the same for the same name, always.
pub(crate) fn id(name: &str) -> String {
    Uuid::new_v5(&NAMESPACE, name.as_bytes()).to_string()
}
