//! The last data set, kept on this device: only where the person asks for it, and gone on a word.

use crate::{draft::Draft, session::Session};
use js_sys::{Array, JSON};
use leptos::prelude::*;
use protocol::{Mapping, RawSettings};
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, File, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetDirectoryOptions,
    FileSystemGetFileOptions, FileSystemRemoveOptions, FileSystemWritableFileStream,
};

/// The folder of the browser's own that holds it, and the file that says what is in it.
const FOLDER: &str = "last-data-set";
const CONTENTS: &str = "contents.json";

/// What is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// The files' names, in order.
    pub names: Vec<String>,
    /// Their size.
    pub bytes: f64,
    /// What was said of them.
    said: Mapping,
    settings: RawSettings,
}

impl Session {
    /// Looks whether something is kept.
    pub async fn look_for_kept(self) {
        self.kept.set(contents().await.ok().flatten());
    }

    /// Keeps the files behind the results.
    pub fn keep(self) {
        let draft = self.results.with_untracked(|results| results.as_ref()?.draft.clone());
        let (Some(Draft { said, .. }), Some(files)) = (draft, self.read_files()) else { return };
        let kept = Kept {
            names: files.iter().map(File::name).collect(),
            bytes: files.iter().map(|file| file.size()).sum(),
            said,
            settings: self.settings.get_untracked(),
        };
        spawn_local(async move {
            match write(&files, &kept).await {
                Ok(()) => self.kept.set(Some(kept)),
                Err(_) => {
                    let _ = remove().await;
                    self.kept.set(None);
                    self.complain(crate::words::keep::FAILED);
                }
            }
        });
    }

    /// Forgets what is kept.
    pub fn forget(self) {
        spawn_local(async move {
            let _ = remove().await;
            self.kept.set(contents().await.ok().flatten());
        });
    }

    /// Opens what is kept.
    pub fn open_kept(self) {
        let Some(kept) = self.kept.get_untracked() else { return };
        spawn_local(async move {
            match read(&kept).await {
                Ok(files) => {
                    self.settings.set(kept.settings);
                    self.take_as(files, kept.said);
                }
                Err(_) => self.complain(crate::words::keep::GONE),
            }
        });
    }
}

async fn contents() -> Result<Option<Kept>, JsValue> {
    let Ok(folder) = folder(false).await else { return Ok(None) };
    let file = file(&folder, CONTENTS).await?;
    let text = JsFuture::from(file.text()).await?.as_string().unwrap_or_default();
    Ok(Some(serde_wasm_bindgen::from_value(JSON::parse(&text)?)?))
}

async fn write(files: &[File], kept: &Kept) -> Result<(), JsValue> {
    let _ = remove().await;
    let folder = folder(true).await?;
    for (number, file) in files.iter().enumerate() {
        store(&folder, &number.to_string(), file).await?;
    }
    // Last, so that what is written by half counts for nothing.
    let contents = JSON::stringify(&kept.serialize(&Serializer::json_compatible())?)?;
    let contents = Blob::new_with_str_sequence(&Array::of1(&contents))?;
    store(&folder, CONTENTS, &contents).await
}

async fn read(kept: &Kept) -> Result<Vec<File>, JsValue> {
    let folder = folder(false).await?;
    let mut files = Vec::new();
    for (number, name) in kept.names.iter().enumerate() {
        let stored = file(&folder, &number.to_string()).await?;
        files.push(File::new_with_blob_sequence(&Array::of1(&stored), name)?);
    }
    Ok(files)
}

async fn remove() -> Result<(), JsValue> {
    let options = FileSystemRemoveOptions::new();
    options.set_recursive(true);
    JsFuture::from(root().await?.remove_entry_with_options(FOLDER, &options)).await.map(drop)
}

async fn root() -> Result<FileSystemDirectoryHandle, JsValue> {
    let storage = window().navigator().storage();
    if storage.is_undefined() {
        return Err("no storage".into());
    }
    Ok(JsFuture::from(storage.get_directory()).await?.unchecked_into())
}

async fn folder(create: bool) -> Result<FileSystemDirectoryHandle, JsValue> {
    let options = FileSystemGetDirectoryOptions::new();
    options.set_create(create);
    let folder = root().await?.get_directory_handle_with_options(FOLDER, &options);
    Ok(JsFuture::from(folder).await?.unchecked_into())
}

async fn file(folder: &FileSystemDirectoryHandle, name: &str) -> Result<File, JsValue> {
    let handle: FileSystemFileHandle =
        JsFuture::from(folder.get_file_handle(name)).await?.unchecked_into();
    Ok(JsFuture::from(handle.get_file()).await?.unchecked_into())
}

async fn store(
    folder: &FileSystemDirectoryHandle,
    name: &str,
    contents: &Blob,
) -> Result<(), JsValue> {
    let options = FileSystemGetFileOptions::new();
    options.set_create(true);
    let handle = JsFuture::from(folder.get_file_handle_with_options(name, &options)).await?;
    let handle: FileSystemFileHandle = handle.unchecked_into();
    let stream: FileSystemWritableFileStream =
        JsFuture::from(handle.create_writable()).await?.unchecked_into();
    JsFuture::from(stream.write_with_blob(contents)?).await?;
    JsFuture::from(stream.close()).await.map(drop)
}
