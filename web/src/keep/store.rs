//! Where a data set lies: in files of the browser's own.
//!
//! Each data set has a folder of its own, and counts once [`CONTENTS`] names that folder: browsers put a file in place
//! at once, when it is whole. Whatever else lies there is a remainder of a tab that was closed too early. Whoever calls
//! holds the lock, but to see what is kept.

use super::{
    Kept,
    print::{Pieces, Print, print},
};
use js_sys::{Array, AsyncIterator, JSON, Math, Reflect};
use leptos::prelude::window;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    File, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetDirectoryOptions,
    FileSystemGetFileOptions, FileSystemRemoveOptions, FileSystemWritableFileStream,
};

/// The folder that holds everything, and the file that says what of it counts.
const FOLDER: &str = "last-data-set";
const CONTENTS: &str = "contents.json";

/// Can this browser write files of its own? Older Safaris can read them only.
pub fn can_keep() -> bool {
    let global = js_sys::global();
    let prototype = Reflect::get(&global, &"FileSystemFileHandle".into())
        .and_then(|class| Reflect::get(&class, &"prototype".into()));
    prototype.is_ok_and(|all| Reflect::has(&all, &"createWritable".into()).unwrap_or(false))
}

/// What is kept, whole. Everything else goes.
pub async fn tidy() -> Option<Kept> {
    match contents().await {
        Ok(Some(kept)) => {
            let _ = remove_all_but(&kept).await;
            Some(kept)
        }
        Ok(None) => {
            let _ = remove().await;
            None
        }
        // Whether something is there cannot be told, so nothing is touched.
        Err(_) => None,
    }
}

/// Keeps files in place of what was kept before, which stays until they are whole.
pub async fn write(files: &[File], mut kept: Kept) -> Result<(), JsValue> {
    let root = folder(&browsers_own().await?, FOLDER, true).await?;
    let name = format!("set-{:x}", (Math::random() * (1_u64 << 52) as f64) as u64);
    let own = folder(&root, &name, true).await?;
    for (number, file) in files.iter().enumerate() {
        let mut print = Print::new()?;
        let stream = writable(&own, &number.to_string()).await?;
        let mut pieces = Pieces::of(file);
        while let Some(piece) = pieces.next().await? {
            print.add(&piece).await?;
            JsFuture::from(stream.write_with_buffer_source(&piece)?).await?;
        }
        JsFuture::from(stream.close()).await?;
        kept.prints.push(print.finish());
    }
    kept.folder = Some(name);
    let contents = JSON::stringify(&kept.serialize(&Serializer::json_compatible())?)?;
    let stream = writable(&root, CONTENTS).await?;
    JsFuture::from(stream.write_with_str(&String::from(contents))?).await?;
    JsFuture::from(stream.close()).await.map(drop)
}

/// The files that are kept, each as it was.
pub async fn read(kept: &Kept) -> Result<Vec<File>, JsValue> {
    let folder = folder_of(kept).await?;
    let mut files = Vec::new();
    for (number, name) in kept.names.iter().enumerate() {
        let stored = file(&folder, &number.to_string()).await?;
        if let Some(expected) = kept.prints.get(number)
            && *expected != print(&stored).await?
        {
            return Err("it is not what was kept".into());
        }
        files.push(File::new_with_blob_sequence(&Array::of1(&stored), name)?);
    }
    Ok(files)
}

/// Removes everything.
pub async fn remove() -> Result<(), JsValue> {
    match remove_entry(&browsers_own().await?, FOLDER).await {
        Err(error) if is_not_found(&error) => Ok(()),
        done => done,
    }
}

/// What is kept, if it is whole.
pub async fn contents() -> Result<Option<Kept>, JsValue> {
    let found = async {
        let root = folder(&browsers_own().await?, FOLDER, false).await?;
        let text = JsFuture::from(file(&root, CONTENTS).await?.text()).await?;
        let parsed = JSON::parse(&text.as_string().unwrap_or_default());
        let Some(kept) = parsed.ok().and_then(|all| serde_wasm_bindgen::from_value(all).ok())
        else {
            return Ok(None);
        };
        let bytes = size_of(&kept).await?;
        Ok(Some(kept).filter(|kept| kept.bytes == bytes))
    };
    match found.await {
        Err(error) if is_not_found(&error) => Ok(None),
        found => found,
    }
}

async fn size_of(kept: &Kept) -> Result<f64, JsValue> {
    let folder = folder_of(kept).await?;
    let mut bytes = 0.0;
    for number in 0..kept.names.len() {
        bytes += file(&folder, &number.to_string()).await?.size();
    }
    Ok(bytes)
}

async fn remove_all_but(kept: &Kept) -> Result<(), JsValue> {
    let root = folder(&browsers_own().await?, FOLDER, false).await?;
    let belongs = |name: &str| match &kept.folder {
        Some(folder) => name == folder,
        None => name.parse().is_ok_and(|number: usize| number < kept.names.len()),
    };
    for name in names(&root.keys()).await? {
        if name != CONTENTS && !belongs(&name) {
            remove_entry(&root, &name).await?;
        }
    }
    Ok(())
}

async fn names(keys: &AsyncIterator) -> Result<Vec<String>, JsValue> {
    let mut names = Vec::new();
    loop {
        let next = JsFuture::from(keys.next()?).await?;
        match Reflect::get(&next, &"value".into())?.as_string() {
            Some(name) => names.push(name),
            None => return Ok(names),
        }
    }
}

async fn folder_of(kept: &Kept) -> Result<FileSystemDirectoryHandle, JsValue> {
    let root = folder(&browsers_own().await?, FOLDER, false).await?;
    match &kept.folder {
        Some(name) => folder(&root, name, false).await,
        None => Ok(root),
    }
}

async fn browsers_own() -> Result<FileSystemDirectoryHandle, JsValue> {
    let storage = window().navigator().storage();
    if storage.is_undefined() {
        return Err("no storage".into());
    }
    Ok(JsFuture::from(storage.get_directory()).await?.unchecked_into())
}

async fn folder(
    within: &FileSystemDirectoryHandle,
    name: &str,
    create: bool,
) -> Result<FileSystemDirectoryHandle, JsValue> {
    let options = FileSystemGetDirectoryOptions::new();
    options.set_create(create);
    let folder = within.get_directory_handle_with_options(name, &options);
    Ok(JsFuture::from(folder).await?.unchecked_into())
}

async fn file(folder: &FileSystemDirectoryHandle, name: &str) -> Result<File, JsValue> {
    let handle: FileSystemFileHandle =
        JsFuture::from(folder.get_file_handle(name)).await?.unchecked_into();
    Ok(JsFuture::from(handle.get_file()).await?.unchecked_into())
}

async fn writable(
    folder: &FileSystemDirectoryHandle,
    name: &str,
) -> Result<FileSystemWritableFileStream, JsValue> {
    let options = FileSystemGetFileOptions::new();
    options.set_create(true);
    let handle = JsFuture::from(folder.get_file_handle_with_options(name, &options)).await?;
    let handle: FileSystemFileHandle = handle.unchecked_into();
    Ok(JsFuture::from(handle.create_writable()).await?.unchecked_into())
}

async fn remove_entry(folder: &FileSystemDirectoryHandle, name: &str) -> Result<(), JsValue> {
    let options = FileSystemRemoveOptions::new();
    options.set_recursive(true);
    JsFuture::from(folder.remove_entry_with_options(name, &options)).await.map(drop)
}

fn is_not_found(error: &JsValue) -> bool {
    let name = Reflect::get(error, &"name".into()).ok();
    name.and_then(|name| name.as_string()).is_some_and(|name| name == "NotFoundError")
}
